import { critical, item } from '../checkout-list.ts'

export const asPrescribed = critical(
  'as_prescribed',
  'It is what was prescribed, for this side',
  'همان است که تجویز شده، برای همین سمت',
)
export const accepts = critical('accepts', 'The person accepts it', 'خود فرد آن را می‌پذیرد')

const donDoff = item(
  'don_doff',
  'Puts it on and takes it off without help, or a companion can',
  'خودش یا همراهش می‌تواند آن را بپوشد و درآورد',
)
const skinCheck = item(
  'skin_check',
  'Knows how to look at the skin every evening, with a mirror where needed',
  'می‌داند هر شب پوست را چگونه نگاه کند، در صورت نیاز با آینه',
)
const wearSchedule = item(
  'wear_schedule',
  'Knows how long to wear it on the first days',
  'می‌داند روزهای نخست چند ساعت از آن استفاده کند',
)
const care = item('care', 'Knows how to clean and look after it', 'روش تمیز کردن و نگهداری را می‌داند')
const whoToCall = item(
  'who_to_call',
  'Knows whom to call when something hurts or breaks',
  'می‌داند هنگام درد یا خرابی با چه کسی تماس بگیرد',
)
const fallRecovery = item(
  'fall_recovery',
  'Has practised getting up from the floor after a fall',
  'برخاستن از زمین پس از افتادن را تمرین کرده است',
)

/** What the person learns before a prosthesis of the leg goes home with them. */
export const legEducation = [
  donDoff,
  item(
    'sock_ply',
    'Knows when to add or take off a stump sock',
    'می‌داند چه هنگام جوراب اندام باقی‌مانده را کم یا زیاد کند',
  ),
  item(
    'hygiene',
    'Knows how to wash the residual limb, the socks and the socket',
    'روش شستن اندام باقی‌مانده، جوراب‌ها و سوکت را می‌داند',
  ),
  skinCheck,
  wearSchedule,
  fallRecovery,
  care,
  whoToCall,
] as const

/** The same for a prosthesis of the arm. */
export const armEducation = legEducation.filter(({ key }) => key !== 'fall_recovery')

/** The same for an orthosis. */
export const orthosisEducation = [donDoff, skinCheck, wearSchedule, care, whoToCall] as const

/** The same for an aid from the shelf. */
export const aidEducation = [
  item('safe_use', 'Has shown that they use it safely', 'استفادهٔ ایمن را نشان داده است'),
  care,
  whoToCall,
] as const

/** How the check of every device that was made begins. */
export const prescription = [
  asPrescribed,
  item(
    'earlier_done',
    'What the last trial asked for has been done',
    'آنچه در پروی پیش خواسته شد انجام شده است',
  ),
  item('donned_easily', 'It can be put on without difficulty', 'به‌آسانی پوشیده می‌شود'),
] as const

/** How every walk ends. */
export const afterWalking = [
  critical(
    'skin_after',
    'Skin looked at after walking: no wound, no blister, no redness that stays',
    'پوست پس از راه رفتن دیده شد: بدون زخم، تاول یا سرخی ماندگار',
  ),
  accepts,
] as const
