import type { DeviceType } from '../orders/device.ts'
import { sides, type Side } from '../orders/device-order.ts'
import type { PartRole } from '../orders/part-role.ts'
import type { StockCategory, StockItem, StockUnit } from './stock-item.ts'

/** An item of the usual list; substitutes are named by their codes. */
export type UsualItem = Omit<StockItem, 'id' | 'version' | 'active' | 'substituteIds'> & {
  substituteCodes: string[]
}

interface Extra {
  size?: string
  sizeMm?: number
  side?: Side
  unit?: StockUnit
  fits?: readonly DeviceType[]
  lowAt?: number
  substitutes?: string[]
}

const lower: readonly DeviceType[] = [
  'syme',
  'transtibial',
  'knee_disarticulation',
  'transfemoral',
  'hip_disarticulation',
]
const through: readonly DeviceType[] = ['knee_disarticulation', 'transfemoral', 'hip_disarticulation']
const arms: readonly DeviceType[] = [
  'wrist_disarticulation',
  'transradial',
  'elbow_disarticulation',
  'transhumeral',
  'shoulder_disarticulation',
]

const item = (
  code: string,
  category: StockCategory,
  role: PartRole,
  name: string,
  namePersian: string,
  { size = '', sizeMm, side, unit = 'piece', fits = [], lowAt, substitutes = [] }: Extra = {},
): UsualItem => ({
  code,
  category,
  role,
  name,
  namePersian,
  size,
  sizeMm: sizeMm ?? null,
  side: side ?? null,
  unit,
  deviceTypes: [...fits],
  lowAt: lowAt ?? null,
  substituteCodes: substitutes,
})

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
const initial = (side: Side) => (side === 'left' ? 'L' : 'R')
const shirtSizes = ['S', 'M', 'L', 'XL'] as const

/** Rubber feet: adults 20 to 28 cm, children 12 to 19 cm; polyurethane feet of the common adult sizes. Sizes to be confirmed. */
const feet = sides.flatMap((side) => [
  ...range(12, 28).map((cm) =>
    item(`FOOT-${cm}-${initial(side)}`, 'foot', 'foot', 'Jaipur foot', 'پنجه جیپور', {
      size: `${cm} cm`,
      sizeMm: cm * 10,
      side,
      lowAt: cm >= 22 && cm <= 26 ? 4 : 1,
      substitutes: cm >= 22 && cm <= 27 ? [`PU-${cm}-${initial(side)}`] : [],
    }),
  ),
  ...range(22, 27).map((cm) =>
    item(`PU-${cm}-${initial(side)}`, 'foot', 'foot', 'Polyurethane foot', 'پنجه پلی‌یورتان', {
      size: `${cm} cm`,
      sizeMm: cm * 10,
      side,
      lowAt: 1,
      substitutes: [`FOOT-${cm}-${initial(side)}`],
    }),
  ),
])

const shells = [
  ...[63, 75, 90, 110].map((mm) =>
    item(`PIPE-${mm}`, 'pipe', 'socket', 'HDPE pipe', 'لوله پلی‌اتیلن', {
      size: `${mm} mm`,
      sizeMm: mm,
      unit: 'mm',
      fits: ['partial_foot', 'syme', 'transtibial', ...arms],
      lowAt: 5000,
    }),
  ),
  ...[125, 140, 160].map((mm) =>
    item(`PIPE-${mm}`, 'pipe', 'socket', 'HDPE pipe', 'لوله پلی‌اتیلن', {
      size: `${mm} mm`,
      sizeMm: mm,
      unit: 'mm',
      fits: ['transtibial', ...through],
      lowAt: 5000,
    }),
  ),
  ...[3, 4, 5, 6].map((mm) =>
    item(`SHEET-${mm}`, 'sheet', 'socket', 'Polypropylene sheet', 'ورق پلی‌پروپیلن', {
      size: `${mm} mm`,
      sizeMm: mm,
      lowAt: 10,
    }),
  ),
]

const joints = [
  item('KNEE-JS', 'knee', 'knee', 'Jaipur-Stanford knee', 'زانوی جیپور–استنفورد', {
    fits: through,
    lowAt: 5,
    substitutes: ['KNEE-SINGLE', 'KNEE-LOCK'],
  }),
  item('KNEE-SINGLE', 'knee', 'knee', 'Single-axis knee', 'زانوی تک‌محور', { fits: through, lowAt: 2 }),
  item('KNEE-LOCK', 'knee', 'knee', 'Locking knee', 'زانوی قفل‌دار', { fits: through, lowAt: 2 }),
  item('HIP-JOINT', 'knee', 'hip_joint', 'Hip joint', 'مفصل ران', { lowAt: 1 }),
  item('PYLON-30', 'pylon', 'pylon', 'Pylon tube', 'لوله پایلون', {
    size: '30 mm',
    sizeMm: 30,
    fits: lower,
    lowAt: 5,
  }),
  item('ADAPTER', 'pylon', 'adapter', 'Adapter with clamp', 'آداپتور با بست', { fits: lower, lowAt: 10 }),
  item('ANKLE-BOLT', 'pylon', 'other', 'Ankle bolt and nut', 'پیچ و مهره مچ', { lowAt: 20 }),
]

const straps = [
  ...shirtSizes.flatMap((size) => [
    item(`CUFF-${size}`, 'suspension', 'suspension', 'Cuff strap', 'تسمه بالای زانو', {
      size,
      fits: ['syme', 'transtibial'],
      lowAt: 4,
    }),
    item(`SILESIAN-${size}`, 'suspension', 'suspension', 'Silesian belt', 'کمربند سیلسین', {
      size,
      fits: through,
      lowAt: 3,
    }),
  ]),
  item('SUPRACONDYLAR', 'suspension', 'suspension', 'Supracondylar strap', 'تسمه فوق‌کندیلی', {
    fits: ['transtibial'],
    lowAt: 3,
  }),
  item('PELVIC-BAND', 'suspension', 'suspension', 'Pelvic band with hip joint', 'کمربند لگنی با مفصل ران', {
    fits: through,
    lowAt: 1,
  }),
  item('THIGH-CORSET', 'suspension', 'suspension', 'Thigh corset', 'کرست ران', { fits: ['transtibial'] }),
  item('WAIST-BELT', 'suspension', 'suspension', 'Waist belt', 'کمربند', { fits: lower, lowAt: 3 }),
]

const interfaces = [
  item('LINER-5', 'interface', 'liner', 'Soft liner sheet', 'ورق لاینر نرم', {
    size: '5 mm',
    sizeMm: 5,
    lowAt: 5,
  }),
  ...[3, 5].flatMap((ply) =>
    (['S', 'M', 'L'] as const).map((size) =>
      item(`SOCK-${ply}-${size}`, 'interface', 'sock', 'Residual limb sock', 'جوراب اندام باقی‌مانده', {
        size: `${size}, ${ply} ply`,
        fits: lower,
        lowAt: 10,
      }),
    ),
  ),
  item('STOCKINETTE', 'interface', 'other', 'Cotton stockinette', 'جوراب لوله‌ای نخی', {
    unit: 'mm',
    lowAt: 20_000,
  }),
]

const braces: readonly DeviceType[] = ['kafo', 'hkafo', 'knee_orthosis']
const calipers = [
  ...(['Child', 'Adult'] as const).flatMap((size) =>
    sides.map((side) =>
      item(
        `BARS-${size.toUpperCase()}-${initial(side)}`,
        'caliper',
        'side_bars',
        'Side bars with drop-lock knee',
        'میله‌های جانبی با زانوی قفل‌دار',
        { size, side, fits: braces, lowAt: 2 },
      ),
    ),
  ),
  item('STIRRUP', 'caliper', 'ankle_joint', 'Ankle joint with stirrup', 'مفصل مچ با رکاب', {
    fits: ['afo', 'kafo', 'hkafo'],
    lowAt: 4,
  }),
  item('BANDS', 'caliper', 'bands', 'Thigh and calf bands', 'نوارهای ران و ساق', { fits: braces, lowAt: 4 }),
  item('LEATHER', 'caliper', 'leather', 'Leather with lining', 'چرم با آستر', { lowAt: 4 }),
  ...range(30, 44, 2).map((size) =>
    item(`SHOE-${size}`, 'caliper', 'shoe', 'Shoes for calipers', 'کفش مخصوص بریس', {
      size: String(size),
      unit: 'pair',
      lowAt: 1,
    }),
  ),
]

const upperLimb = [
  ...(['S', 'M', 'L'] as const).flatMap((size) =>
    sides.map((side) =>
      item(`HAND-${size}-${initial(side)}`, 'upper_limb', 'hand', 'Mechanical hand', 'دست مکانیکی', {
        size,
        side,
        fits: arms,
        lowAt: 1,
      }),
    ),
  ),
  ...sides.map((side) =>
    item(`GLOVE-${initial(side)}`, 'upper_limb', 'glove', 'Cosmetic glove', 'دستکش زیبایی', {
      fits: [...arms, 'partial_hand'],
      side,
      lowAt: 2,
    }),
  ),
  item('WRIST', 'upper_limb', 'wrist', 'Wrist unit', 'مچ مصنوعی', { fits: arms, lowAt: 2 }),
  item('ELBOW', 'upper_limb', 'elbow', 'Locking elbow joint', 'مفصل آرنج قفل‌دار', { fits: arms, lowAt: 1 }),
  item('CABLE', 'upper_limb', 'cable', 'Control cable', 'کابل کنترل', { fits: arms, lowAt: 2 }),
  item('HARNESS', 'upper_limb', 'harness', 'Shoulder harness', 'هارنس شانه', { fits: arms, lowAt: 2 }),
]

const consumables = [
  item('POP-15', 'consumable', 'plaster_bandage', 'Plaster bandage', 'باند گچی', {
    size: '15 cm',
    lowAt: 60,
    substitutes: ['POP-10'],
  }),
  item('POP-10', 'consumable', 'plaster_bandage', 'Plaster bandage', 'باند گچی', {
    size: '10 cm',
    lowAt: 40,
  }),
  item('POP-POWDER', 'consumable', 'plaster_powder', 'Plaster powder', 'پودر گچ', {
    unit: 'g',
    lowAt: 100_000,
  }),
  item('FILM', 'consumable', 'film_wrap', 'Film wrap', 'سلفون', { lowAt: 20 }),
  item('RIVETS', 'consumable', 'rivets', 'Rivets', 'پرچ', { lowAt: 300 }),
  item('RESIN', 'consumable', 'resin', 'Resin', 'رزین', { unit: 'g', lowAt: 5000 }),
  item('TALC', 'consumable', 'other', 'Talcum powder', 'پودر تالک', { unit: 'g', lowAt: 1000 }),
  item('PENCIL', 'consumable', 'other', 'Indelible pencil', 'مداد کپی', { lowAt: 5 }),
]

const finished = [
  ...(['S', 'M', 'L'] as const).flatMap((size) => [
    item(`CRUTCH-AX-${size}`, 'finished_good', 'device', 'Axillary crutches', 'عصای زیربغل', {
      size,
      unit: 'pair',
      fits: ['crutches'],
      lowAt: 3,
    }),
    item(`CRUTCH-EL-${size}`, 'finished_good', 'device', 'Elbow crutches', 'عصای آرنجی', {
      size,
      unit: 'pair',
      fits: ['elbow_crutches'],
      lowAt: 2,
    }),
  ]),
  item('STICK', 'finished_good', 'device', 'Walking stick', 'عصای دستی', {
    fits: ['walking_stick'],
    lowAt: 5,
  }),
  item('FRAME', 'finished_good', 'device', 'Walking frame', 'واکر', { fits: ['walking_frame'], lowAt: 2 }),
  ...[12, 14, 16, 18].map((inches) =>
    item(`WHEELCHAIR-${inches}`, 'finished_good', 'device', 'Wheelchair', 'صندلی چرخ‌دار', {
      size: `${inches} in`,
      sizeMm: Math.round(inches * 25.4),
      fits: ['wheelchair'],
      lowAt: 1,
    }),
  ),
  ...sides.map((side) =>
    item(`TRICYCLE-${initial(side)}`, 'finished_good', 'device', 'Hand tricycle', 'سه‌چرخه دستی', {
      side,
      fits: ['tricycle'],
      lowAt: 1,
    }),
  ),
  item('HEARING-AID', 'finished_good', 'device', 'Hearing aid', 'سمعک', { fits: ['hearing_aid'], lowAt: 5 }),
  item('BATTERY-675', 'finished_good', 'battery', 'Hearing aid battery', 'باتری سمعک', {
    size: '675',
    fits: ['hearing_aid'],
    lowAt: 20,
  }),
]

/**
 * What a Jaipur Foot camp usually carries (component list of the domain research; sizes and warning levels are planning values,
 * to be confirmed by a prosthetist). A clinic starts from it and changes what it likes.
 */
export const usualItems: readonly UsualItem[] = [
  ...feet,
  ...shells,
  ...joints,
  ...straps,
  ...interfaces,
  ...calipers,
  ...upperLimb,
  ...consumables,
  ...finished,
]
