// Questions that are asked of more than one kind of prosthesis, in the same words.

import { critical, figure, item } from '../checkout-list.ts'

export const socketSize = critical(
  'size',
  'The socket is neither too small nor too large',
  'سوکت نه کوچک است و نه بزرگ',
)
export const skinUnharmed = critical(
  'skin_unharmed',
  'It does not rub and does not change the colour of the skin',
  'پوست را نمی‌ساید و رنگ آن را تغییر نمی‌دهد',
)
export const boneRelief = critical(
  'relief',
  'Bone ends and tendons are free of pressure',
  'برجستگی‌های استخوان و تاندون‌ها زیر فشار نیستند',
)
export const endContact = item(
  'end_contact',
  'The end of the residual limb has contact, where that is possible',
  'انتهای اندام باقی‌مانده تا حد ممکن با سوکت تماس دارد',
)
export const socketWalls = item(
  'walls',
  'Heights and shape of the walls are right, the edges are smooth',
  'بلندی و شکل دیواره‌ها درست و لبه‌ها نرم است',
)
export const standsComfortably = figure(
  item(
    'stands',
    'Stands comfortably with the heels at most 15 cm apart',
    'با فاصلهٔ پاشنه‌ها تا ۱۵ سانتی‌متر راحت می‌ایستد',
  ),
)
export const levelPelvis = critical(
  'length',
  'The length is right: the pelvis is level',
  'طول درست است: لگن تراز است',
)
export const flatSideways = item(
  'flat_sideways',
  'The foot stands flat from side to side',
  'پا از پهلو به پهلو صاف روی زمین است',
)
export const flatLengthways = item(
  'flat_lengthways',
  'The foot stands flat from heel to toe',
  'پا از پاشنه تا پنجه صاف روی زمین است',
)
export const noPiston = item(
  'piston',
  'Hardly any movement in the socket when the leg is lifted',
  'با بلند کردن پا سوکت جابه‌جا نمی‌شود',
)
export const toesOut = item(
  'toe_out',
  'The toes point outward as on the other side',
  'چرخش پنجه به بیرون مانند پای دیگر است',
)
export const smoothRoll = item('roll', 'A smooth roll from heel to toe', 'حرکت از پاشنه تا پنجه روان است')
export const suspensionHolds = critical(
  'suspension',
  'The suspension holds it on',
  'تعلیق پروتز را نگه می‌دارد',
)
export const noSevereDeviation = critical(
  'gait',
  'No severe gait deviation (say in the note which one, if there is)',
  'انحراف شدید در راه رفتن نیست (اگر هست در یادداشت بنویسید)',
)
