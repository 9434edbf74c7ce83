import { critical, item, type CheckoutList } from '../checkout-list.ts'
import { afterWalking, orthosisEducation, prescription } from './shared-items.ts'

const fit = [
  critical('size', 'It is neither too tight nor too loose', 'نه تنگ است و نه گشاد'),
  critical(
    'relief',
    'Bone ends and nerves are free of pressure',
    'برجستگی‌های استخوان و عصب‌ها زیر فشار نیستند',
  ),
  item(
    'edges',
    'Edges, bands and straps are smooth and do not pinch',
    'لبه‌ها، نوارها و بندها نرم‌اند و نمی‌گزند',
  ),
] as const

/** Calipers and other orthoses of the leg: insole, AFO, knee orthosis, KAFO, HKAFO. */
export const lowerLimbOrthosisLists: readonly CheckoutList[] = [
  {
    id: 'lower_limb_orthosis',
    version: 1,
    name: { en: 'Orthosis of the leg (AFO, KAFO)', fa: 'ارتز پا (AFO، KAFO)' },
    asksComfort: false,
    source: 'After common orthotic check-out practice, in own words; to be confirmed by an orthotist',
    phases: [
      { key: 'prescription', items: prescription },
      {
        key: 'fit',
        items: [
          ...fit,
          item(
            'joint_level',
            'Mechanical joints are level with the joints of the leg',
            'مفصل‌های ارتز هم‌تراز مفصل‌های پا هستند',
          ),
          item(
            'inside_shoe',
            'It fits into the shoe, and the shoe closes',
            'در کفش جا می‌گیرد و کفش بسته می‌شود',
          ),
        ],
      },
      {
        key: 'static',
        items: [
          critical('stands', 'Stands stable on it', 'با آن پایدار می‌ایستد'),
          critical(
            'correction',
            'It holds the joints as prescribed',
            'مفصل‌ها را همان‌گونه که تجویز شده نگه می‌دارد',
          ),
          item(
            'length',
            'Leg length is made up for: the pelvis is level',
            'کوتاهی پا جبران شده: لگن تراز است',
          ),
          item('sits', 'Sits comfortably with the knee bent', 'با زانوی خم راحت می‌نشیند'),
        ],
      },
      {
        key: 'dynamic',
        items: [
          critical(
            'locks',
            'Locks close and open safely (not applicable: no lock)',
            'قفل‌ها ایمن بسته و باز می‌شوند (بدون قفل: مربوط نیست)',
          ),
          item('clearance', 'The toes clear the ground', 'پنجه به زمین گیر نمی‌کند'),
          item('noise', 'Joints move freely and without noise', 'مفصل‌ها آزاد و بی‌صدا حرکت می‌کنند'),
          critical('gait', 'Walks more safely than without it', 'راه رفتن با آن ایمن‌تر از بدون آن است'),
        ],
      },
      { key: 'after_walking', items: afterWalking },
      { key: 'education', items: orthosisEducation },
    ],
  },
]

/** Orthoses of the back, wrist and hand. */
export const otherOrthosisLists: readonly CheckoutList[] = [
  {
    id: 'other_orthosis',
    version: 1,
    name: { en: 'Orthosis of the back or hand', fa: 'ارتز ستون فقرات یا دست' },
    asksComfort: false,
    source: 'After common orthotic check-out practice, in own words; to be confirmed by an orthotist',
    phases: [
      { key: 'prescription', items: prescription },
      {
        key: 'fit',
        items: [
          ...fit,
          critical(
            'correction',
            'It holds the posture as prescribed',
            'وضعیت را همان‌گونه که تجویز شده نگه می‌دارد',
          ),
        ],
      },
      {
        key: 'dynamic',
        items: [
          item('sits', 'Sits, stands and lies down with it', 'با آن می‌نشیند، می‌ایستد و دراز می‌کشد'),
          item(
            'breathes',
            'Breathes freely; the fingers keep warmth and feeling',
            'آزاد نفس می‌کشد؛ انگشتان گرم و حس‌دارند',
          ),
        ],
      },
      { key: 'after_walking', items: afterWalking },
      { key: 'education', items: orthosisEducation },
    ],
  },
]
