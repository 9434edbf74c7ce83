import { critical, figure, item, type CheckoutList } from '../checkout-list.ts'
import { socketSize } from './prosthesis-items.ts'
import { armEducation, prescription } from './shared-items.ts'

/** Prostheses of the arm, written for a body-powered below-elbow prosthesis. */
export const upperLimbLists: readonly CheckoutList[] = [
  {
    id: 'upper_limb',
    version: 1,
    name: { en: 'Prosthesis of the arm', fa: 'پروتز دست' },
    asksComfort: true,
    source:
      'After published upper-limb check-out figures for body-powered prostheses, in own words; to be confirmed',
    phases: [
      { key: 'prescription', items: prescription },
      {
        key: 'socket_fit',
        items: [
          socketSize,
          critical(
            'relief',
            'Bone ends are free of pressure, the skin keeps its colour',
            'برجستگی‌های استخوان زیر فشار نیستند و رنگ پوست تغییر نمی‌کند',
          ),
          figure(
            item(
              'elbow_motion',
              'The elbow moves as far as without it, within 10°',
              'آرنج با پروتز تا ۱۰ درجه مانند بدون پروتز حرکت می‌کند',
            ),
          ),
          figure(
            critical(
              'slip',
              'Pulled with about 23 kg, or a third of body weight, it slips at most 2.5 cm',
              'با کشش حدود ۲۳ کیلوگرم یا یک‌سوم وزن بدن، بیش از ۲٫۵ سانتی‌متر نمی‌لغزد',
            ),
          ),
          figure(
            item(
              'tip_level',
              'The tip is level with the other thumb',
              'نوک آن با انگشت شست دست دیگر تراز است',
            ),
          ),
        ],
      },
      {
        key: 'socket_design',
        items: [
          item(
            'walls',
            'The edges are smooth and free the bend of the elbow',
            'لبه‌ها نرم است و چین آرنج آزاد است',
          ),
          item(
            'harness',
            'The harness lies flat and does not cut into the armpit',
            'مهار صاف است و زیر بغل را نمی‌آزارد',
          ),
          item('cable', 'The cable runs freely, without rubbing', 'کابل آزاد و بدون سایش حرکت می‌کند'),
        ],
      },
      {
        key: 'control',
        items: [
          figure(
            item(
              'efficiency',
              'Control efficiency: at least 80 % with one cable, 50 % with two (not applicable: no cable)',
              'بازده کنترل: دست‌کم ۸۰٪ با یک کابل و ۵۰٪ با دو کابل (بدون کابل: مربوط نیست)',
            ),
          ),
          critical(
            'opens',
            'Opens and closes fully with the elbow bent',
            'با آرنج خم کامل باز و بسته می‌شود',
          ),
          item('at_mouth', 'Works at the mouth and at the waist', 'نزدیک دهان و کمر کار می‌کند'),
          item(
            'no_unwanted',
            'Does not open by itself when the arm is raised',
            'با بالا بردن دست خودبه‌خود باز نمی‌شود',
          ),
        ],
      },
      {
        key: 'after_walking',
        items: [
          critical(
            'skin_after',
            'Skin looked at after use: no wound, no redness that stays',
            'پوست پس از استفاده دیده شد: بدون زخم یا سرخی ماندگار',
          ),
          critical('accepts', 'The person accepts it', 'خود فرد آن را می‌پذیرد'),
          item(
            'daily_life',
            'Does what the person hoped for: eating, dressing, carrying',
            'کارهای مورد انتظار فرد را انجام می‌دهد: خوردن، پوشیدن، حمل',
          ),
        ],
      },
      { key: 'education', items: armEducation },
    ],
  },
]
