import { critical, item, type CheckoutList } from '../checkout-list.ts'
import { accepts, aidEducation, asPrescribed } from './shared-items.ts'

const source = 'After the WHO wheelchair service steps and common practice, in own words; to be confirmed'

/** Crutches, sticks and frames. */
export const walkingAidLists: readonly CheckoutList[] = [
  {
    id: 'walking_aid',
    version: 1,
    name: { en: 'Crutches, stick or frame', fa: 'عصا یا واکر' },
    asksComfort: false,
    source,
    phases: [
      {
        key: 'fit',
        items: [
          critical(
            'height',
            'The height is right: the elbow is slightly bent',
            'بلندی درست است: آرنج کمی خم است',
          ),
          item(
            'armpit',
            'Two to three fingers of room below the armpit (axillary crutches)',
            'زیر بغل به اندازهٔ دو تا سه انگشت جا هست (عصای زیر بغل)',
          ),
          item('grip', 'The grip fits the hand', 'دستگیره به دست می‌خورد'),
        ],
      },
      {
        key: 'safety',
        items: [
          critical('tips', 'Rubber tips are whole and do not slip', 'سرلاستیکی‌ها سالم‌اند و نمی‌لغزند'),
          critical('locks', 'Height pins and screws hold', 'پین‌ها و پیچ‌های تنظیم محکم‌اند'),
        ],
      },
      {
        key: 'dynamic',
        items: [
          critical('walks', 'Walks safely with it on level ground', 'روی زمین هموار با آن ایمن راه می‌رود'),
          item('steps', 'Has tried steps and uneven ground', 'پله و زمین ناهموار را آزموده است'),
          accepts,
        ],
      },
      { key: 'education', items: aidEducation },
    ],
  },
]

/** Wheelchairs and hand-driven tricycles. */
export const wheeledLists: readonly CheckoutList[] = [
  {
    id: 'wheeled',
    version: 1,
    name: { en: 'Wheelchair or tricycle', fa: 'صندلی چرخ‌دار یا سه‌چرخه' },
    asksComfort: false,
    source,
    phases: [
      {
        key: 'fit',
        items: [
          critical('seat_width', 'The seat is as wide as the person needs', 'پهنای نشیمن مناسب است'),
          item(
            'seat_depth',
            'The seat ends two to three fingers before the knee',
            'نشیمن دو تا سه انگشت پیش از زانو تمام می‌شود',
          ),
          item(
            'footrest',
            'The feet rest on the footrests, the thighs lie on the seat',
            'پاها روی جاپایی و ران‌ها روی نشیمن است',
          ),
          item(
            'backrest',
            'The back is supported and the shoulders are free',
            'پشت تکیه دارد و شانه‌ها آزاد است',
          ),
          critical(
            'pressure',
            'No bone presses on the seat; a cushion is there where the person cannot feel',
            'استخوانی به نشیمن فشار نمی‌آورد؛ برای کسی که حس ندارد تشک هست',
          ),
        ],
      },
      {
        key: 'safety',
        items: [
          critical('brakes', 'Brakes hold on both wheels', 'ترمز هر دو چرخ نگه می‌دارد'),
          critical(
            'wheels',
            'Wheels run straight; tyres and spokes are sound',
            'چرخ‌ها صاف می‌چرخند؛ لاستیک و پره‌ها سالم‌اند',
          ),
          critical('frame', 'Frame, screws and folding parts hold', 'بدنه، پیچ‌ها و بخش‌های تاشو محکم‌اند'),
          item('steering', 'Steering and chain run freely (tricycle)', 'فرمان و زنجیر روان است (سه‌چرخه)'),
        ],
      },
      {
        key: 'dynamic',
        items: [
          critical(
            'drives',
            'Drives, turns and stops, or a companion can',
            'خودش یا همراهش می‌راند، می‌پیچد و می‌ایستد',
          ),
          item('transfer', 'Gets in and out safely', 'ایمن سوار و پیاده می‌شود'),
          accepts,
        ],
      },
      { key: 'education', items: aidEducation },
    ],
  },
]

/** Hearing aids and orthopaedic shoes. */
export const smallAidLists: readonly CheckoutList[] = [
  {
    id: 'small_aid',
    version: 1,
    name: { en: 'Hearing aid or shoe', fa: 'سمعک یا کفش طبی' },
    asksComfort: false,
    source,
    phases: [
      {
        key: 'fit',
        items: [
          asPrescribed,
          critical('size', 'The size is right and nothing presses', 'اندازه درست است و جایی فشار نمی‌آورد'),
        ],
      },
      {
        key: 'dynamic',
        items: [critical('works', 'It does what it is for', 'کار خود را درست انجام می‌دهد'), accepts],
      },
      { key: 'education', items: aidEducation },
    ],
  },
]

/** What was repaired and goes home again. */
export const repairLists: readonly CheckoutList[] = [
  {
    id: 'repair',
    version: 1,
    name: { en: 'Repaired device', fa: 'وسیلهٔ تعمیرشده' },
    asksComfort: true,
    source: 'Own words; to be confirmed by a prosthetist',
    phases: [
      {
        key: 'safety',
        items: [
          critical('mended', 'What was broken works again', 'آنچه خراب بود دوباره کار می‌کند'),
          critical('rest_sound', 'The other parts are sound and tight', 'قطعات دیگر سالم و محکم‌اند'),
        ],
      },
      {
        key: 'fit',
        items: [
          critical(
            'still_fits',
            'It still fits: size, length and alignment',
            'هنوز اندازه است: سایز، طول و راستا',
          ),
        ],
      },
      {
        key: 'dynamic',
        items: [
          critical('tried', 'The person has tried it', 'خود فرد آن را آزموده است'),
          critical(
            'skin_after',
            'Skin looked at: no wound, no redness that stays',
            'پوست دیده شد: بدون زخم یا سرخی ماندگار',
          ),
          accepts,
        ],
      },
      { key: 'education', items: aidEducation },
    ],
  },
]
