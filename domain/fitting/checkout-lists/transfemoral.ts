import { critical, figure, item, type CheckoutList } from '../checkout-list.ts'
import { afterWalking, legEducation, prosthesisPrescription } from './shared-items.ts'

/** Prostheses above the knee; also the nearest list for knee and hip disarticulation. */
export const transfemoralLists: readonly CheckoutList[] = [
  {
    id: 'transfemoral',
    version: 1,
    name: { en: 'Above-knee prosthesis', fa: 'پروتز بالای زانو' },
    asksComfort: true,
    source: 'After the check-out of the ICRC/ISPO transfemoral guideline, in own words',
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
            'ischium',
            'The seat bone rests where the design wants it',
            'استخوان نشیمنگاه در جای طراحی‌شده است',
          ),
          critical(
            'groin',
            'No pinching or pressure in the groin and at the pubic bone',
            'کشالهٔ ران و استخوان شرمگاهی زیر فشار نیست',
          ),
          critical(
            'relief',
            'Bone ends and tendons are free of pressure',
            'برجستگی‌های استخوان و تاندون‌ها زیر فشار نیستند',
          ),
          item('no_roll', 'No roll of flesh over the brim', 'بافت نرم از لبهٔ سوکت بیرون نزده است'),
          item(
            'end_contact',
            'The end of the residual limb has contact, where that is possible',
            'انتهای اندام باقی‌مانده تا حد ممکن با سوکت تماس دارد',
          ),
          item(
            'sits',
            'Sits comfortably, the thighs level and the knee bent to 90°',
            'با ران‌های تراز و زانوی خم ۹۰ درجه راحت می‌نشیند',
          ),
        ],
      },
      {
        key: 'socket_design',
        items: [
          item(
            'concept',
            'The socket follows its design (quadrilateral or ischial containment)',
            'سوکت با طرح خود می‌خواند (چهارضلعی یا دربرگیرندهٔ ایسکیوم)',
          ),
          item(
            'walls',
            'Heights and shape of the walls are right, the edges are smooth',
            'بلندی و شکل دیواره‌ها درست و لبه‌ها نرم است',
          ),
          item(
            'first_flexion',
            'The socket is set in the flexion that the hip needs',
            'خمش اولیهٔ سوکت با مفصل ران می‌خواند',
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
          critical('knee_stable', 'The knee does not give way under weight', 'زانو زیر وزن خم نمی‌شود'),
          item(
            'knee_height',
            'The knee centre is as high as on the other side',
            'مرکز زانو هم‌تراز پای دیگر است',
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
          critical('stable_walk', 'Walks without the knee giving way', 'زانو در راه رفتن خالی نمی‌کند'),
          item(
            'knee_swing',
            'The knee swings freely and straightens before the heel strikes',
            'زانو آزاد تاب می‌خورد و پیش از برخورد پاشنه صاف می‌شود',
          ),
          critical(
            'knee_lock',
            'A lock, if there is one, closes and opens safely',
            'قفل زانو، اگر هست، ایمن بسته و باز می‌شود',
          ),
          item('roll', 'A smooth roll from heel to toe', 'حرکت از پاشنه تا پنجه روان است'),
          critical('suspension', 'The suspension holds it on', 'تعلیق پروتز را نگه می‌دارد'),
          item('straps', 'Belts and attachments sit in their places', 'کمربند و اتصال‌ها در جای خود هستند'),
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
            'Sits down, stands up and sits on the floor as far as the person hoped for',
            'نشستن، برخاستن و نشستن روی زمین در حد انتظار فرد',
          ),
        ],
      },
      { key: 'education', items: legEducation },
    ],
  },
]
