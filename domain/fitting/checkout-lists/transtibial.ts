import { critical, figure, item, type CheckoutList } from '../checkout-list.ts'
import { afterWalking, legEducation, prosthesisPrescription } from './shared-items.ts'

/** Prostheses below the knee; also the nearest list for a Syme prosthesis and a partial foot. */
export const transtibialLists: readonly CheckoutList[] = [
  {
    id: 'transtibial',
    version: 1,
    name: { en: 'Below-knee prosthesis', fa: 'پروتز زیر زانو' },
    asksComfort: true,
    source: 'After the check-out of the ICRC/ISPO transtibial guideline, in own words',
    phases: [
      { key: 'prescription', items: prosthesisPrescription },
      {
        key: 'socket_fit',
        items: [
          critical('size', 'The socket is neither too small nor too large', 'سوکت نه کوچک است و نه بزرگ'),
          critical(
            'skin_unharmed',
            'It does not rub and does not change the colour of the skin',
            'پوست را نمی‌ساید و رنگ آن را تغییر نمی‌دهد',
          ),
          item(
            'loads',
            'Weight rests on the areas that bear it (patellar tendon, inner tibia)',
            'وزن روی نواحی تحمل‌کننده است (تاندون کشکک، سطح داخلی درشت‌نی)',
          ),
          critical(
            'relief',
            'Bone ends and tendons are free of pressure',
            'برجستگی‌های استخوان و تاندون‌ها زیر فشار نیستند',
          ),
          item(
            'end_contact',
            'The end of the residual limb has contact, where that is possible',
            'انتهای اندام باقی‌مانده تا حد ممکن با سوکت تماس دارد',
          ),
          item('no_gap', 'There is no large gap at the brim', 'در لبهٔ سوکت فاصلهٔ زیادی نیست'),
          figure(
            item('sits', 'Sits comfortably with the knee bent to 90°', 'با زانوی خم ۹۰ درجه راحت می‌نشیند'),
          ),
        ],
      },
      {
        key: 'socket_design',
        items: [
          item(
            'concept',
            'The socket follows its design (PTB or total contact)',
            'سوکت با طرح خود می‌خواند (PTB یا تماس کامل)',
          ),
          item(
            'walls',
            'Heights and shape of the walls are right, the edges are smooth',
            'بلندی و شکل دیواره‌ها درست و لبه‌ها نرم است',
          ),
        ],
      },
      {
        key: 'static',
        items: [
          figure(
            item(
              'stands',
              'Stands comfortably with the heels at most 15 cm apart',
              'با فاصلهٔ پاشنه‌ها تا ۱۵ سانتی‌متر راحت می‌ایستد',
            ),
          ),
          critical('length', 'The length is right: the pelvis is level', 'طول درست است: لگن تراز است'),
          item(
            'flat_sideways',
            'The foot stands flat from side to side',
            'پا از پهلو به پهلو صاف روی زمین است',
          ),
          item(
            'flat_lengthways',
            'The foot stands flat from heel to toe',
            'پا از پاشنه تا پنجه صاف روی زمین است',
          ),
          critical(
            'knee_stable',
            'The knee is stable and is not pushed back or forward',
            'زانو پایدار است و به پس یا پیش رانده نمی‌شود',
          ),
          item(
            'piston',
            'Hardly any movement in the socket when the leg is lifted',
            'با بلند کردن پا سوکت جابه‌جا نمی‌شود',
          ),
        ],
      },
      {
        key: 'dynamic',
        items: [
          item(
            'toe_out',
            'The toes point outward as on the other side',
            'چرخش پنجه به بیرون مانند پای دیگر است',
          ),
          critical(
            'knee_sideways',
            'The knee stays stable from side to side while walking',
            'زانو در راه رفتن به پهلو نمی‌رود',
          ),
          item('roll', 'A smooth roll from heel to toe', 'حرکت از پاشنه تا پنجه روان است'),
          critical('suspension', 'The suspension holds it on', 'تعلیق پروتز را نگه می‌دارد'),
          item('straps', 'Straps and attachments sit in their places', 'بندها و اتصال‌ها در جای خود هستند'),
          critical(
            'gait',
            'No severe gait deviation (say in the note which one, if there is)',
            'انحراف شدید در راه رفتن نیست (اگر هست در یادداشت بنویسید)',
          ),
        ],
      },
      {
        key: 'after_walking',
        items: [
          ...afterWalking,
          item(
            'daily_life',
            'Squats, kneels or sits cross-legged as far as the person hoped for',
            'چمباتمه، زانو زدن یا چهارزانو نشستن در حد انتظار فرد',
          ),
        ],
      },
      { key: 'education', items: legEducation },
    ],
  },
]
