import type { DeviceType } from '../orders/device.ts'
import type { Cause, CommunityStatus, Need } from '../people/patient.ts'

/** Words that tell too little for one value, with those that they may mean, likeliest first. Compared after folding. */
export type Hints<T extends string> = readonly (readonly [values: readonly T[], words: readonly string[]])[]

export const causeHints: Hints<Cause> = [
  [
    ['road_accident', 'work_accident'],
    [
      ...['accident', 'trauma', 'traumatic', 'injury', 'crash', 'crush', 'run over'],
      ...['حادثه', 'سانحه', 'ضربه', 'آسیب', 'جراحت', 'ترومای', 'تروما', 'له شدگی'],
    ],
  ],
  [
    ['road_accident'],
    ['car', 'truck', 'bus', 'train', 'motorbike', 'motorcycle', 'vehicle', 'ماشین', 'موتور', 'قطار', 'موتر'],
  ],
  [
    ['work_accident'],
    ['machine', 'work', 'factory', 'tractor', 'thresher', 'دستگاه', 'کارگاه', 'کارخانه', 'تراکتور'],
  ],
  [
    ['work_accident', 'road_accident', 'other'],
    ['fall', 'fell', 'سقوط', 'افتادن', 'افتادگی'],
  ],
  [
    ['explosive_remnant', 'other'],
    [
      ...[
        'war',
        'war injury',
        'war wound',
        'conflict',
        'fighting',
        'battle',
        'shelling',
        'shell',
        'mortar',
        'rocket',
      ],
      ...[
        'grenade',
        'shrapnel',
        'gunshot',
        'gun shot',
        'gsw',
        'bullet',
        'firearm',
        'shot',
        'suicide attack',
        'airstrike',
      ],
      ...[
        'جنگ',
        'جنگی',
        'مجروح جنگی',
        'جانباز',
        'ترکش',
        'راکت',
        'خمپاره',
        'نارنجک',
        'موشک',
        'بمباران',
        'انتحاری',
      ],
      ...['گلوله', 'تیر', 'تیر خوردگی', 'تیرخوردگی', 'مرمی', 'چره'],
    ],
  ],
  [
    ['vascular', 'diabetes', 'infection'],
    ['disease', 'illness', 'sickness', 'sick', 'medical', 'بیماری', 'مریضی', 'مرض', 'سیاه شدن', 'سیاه شدگی'],
  ],
  [
    ['infection', 'vascular'],
    ['wound', 'ulcer', 'sepsis', 'زخم', 'آبسه', 'چرکی'],
  ],
  [['burn'], ['electric', 'electricity', 'fire', 'برق', 'آتش', 'آتش سوزی']],
  [
    ['polio', 'congenital'],
    ['paralysis', 'paralysed', 'weak leg', 'معلول', 'معلولیت', 'ضعف پا'],
  ],
  [
    ['other'],
    [
      'unknown',
      'not known',
      'نامعلوم',
      'نامشخص',
      'stroke',
      'dog bite',
      'animal',
      'earthquake',
      'سکته',
      'سگ',
      'زلزله',
      'نزاع',
      'چاقو',
    ],
  ],
]

export const statusHints: Hints<CommunityStatus> = [
  [
    ['amayesh', 'hoviat', 'headcount'],
    [
      'refugee',
      'refugees',
      'migrant',
      'immigrant',
      'registered',
      'پناهنده',
      'پناهندگی',
      'مهاجر',
      'مهاجرین',
      'ثبت شده',
    ],
  ],
  [
    ['headcount', 'undocumented', 'other'],
    ['asylum', 'asylum seeker', 'پناهجو', 'پناهجویی'],
  ],
  [
    ['amayesh', 'passport', 'headcount'],
    [
      ...[
        'afghan',
        'afghani',
        'afghanistan',
        'iraqi',
        'foreign',
        'foreigner',
        'foreign national',
        'non iranian',
      ],
      ...[
        'افغان',
        'افغانی',
        'افغانستان',
        'افغانستانی',
        'عراقی',
        'اتباع',
        'تبعه',
        'خارجی',
        'غیر ایرانی',
        'غیرایرانی',
      ],
    ],
  ],
  [
    ['amayesh', 'hoviat', 'smart_id'],
    ['card', 'card holder', 'blue card', 'کارت', 'کارت آبی', 'کارت دار'],
  ],
  [
    ['passport', 'amayesh', 'smart_id'],
    [
      'legal',
      'resident',
      'residence',
      'permit',
      'قانونی',
      'مجاز',
      'مقیم',
      'اقامت',
      'اقامت دار',
      'دارای اقامت',
    ],
  ],
  [
    ['returnee', 'undocumented'],
    ['deported', 'deportee', 'اخراجی', 'اخراج شده', 'رد مرز', 'ردمرزی'],
  ],
  [
    ['host', 'other'],
    ['displaced', 'idp', 'آواره', 'جنگ زده', 'بی جا شده', 'بیجاشده'],
  ],
  [
    ['undocumented', 'headcount', 'other'],
    ['tazkira', 'tazkera', 'تذکره'],
  ],
  [['host'], ['iran', 'citizen', 'national', 'resident of iran', 'شهروند', 'تابعیت ایران']],
]

/** A limb without a level. */
export const deviceHints: Hints<DeviceType> = [
  [
    ['transtibial', 'transfemoral'],
    [
      ...[
        'prosthesis',
        'prosthetic',
        'artificial limb',
        'artificial leg',
        'limb',
        'leg',
        'lower limb',
        'foot',
        'jaipur foot',
      ],
      ...['پروتز', 'پروتز پا', 'پای مصنوعی', 'پا', 'اندام مصنوعی', 'مصنوعی پښه', 'پښه'],
    ],
  ],
  [
    ['transradial', 'transhumeral', 'partial_hand'],
    [
      'arm',
      'artificial arm',
      'upper limb',
      'artificial hand',
      'دست',
      'دست مصنوعی',
      'پروتز دست',
      'مصنوعی لاس',
      'لاس',
    ],
  ],
  [
    ['afo', 'kafo', 'knee_orthosis'],
    ['brace', 'orthosis', 'splint', 'بریس', 'ارتز', 'آتل'],
  ],
  [
    ['walking_stick', 'elbow_crutches', 'crutches'],
    ['aid', 'walking aid', 'وسیله کمک حرکتی'],
  ],
]

export const needHints: Hints<Need> = [
  [
    ['interpreter'],
    ['language', 'no persian', 'pashto', 'pashtu', 'زبان', 'فارسی نمی داند', 'فارسی بلد نیست', 'پشتو'],
  ],
  [['wheelchair'], ['cannot walk', 'carried', 'stretcher', 'نمی تواند راه برود', 'برانکارد', 'چرخ']],
  [
    ['same_sex_staff'],
    ['female', 'woman', 'women only', 'lady', 'lady technician', 'زن', 'خانم', 'همجنس', 'محرم'],
  ],
  [['bed'], ['hotel', 'hostel', 'sleep', 'night', 'room', 'شب', 'شب مانی', 'خوابگاه', 'هتل', 'مسافر خانه']],
  [['meals'], ['lunch', 'dinner', 'breakfast', 'eat', 'ناهار', 'نهار', 'شام', 'صبحانه', 'نان']],
]
