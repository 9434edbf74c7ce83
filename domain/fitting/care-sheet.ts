import { getDevice, type DeviceType } from '../orders/device.ts'
import type { Words } from './checkout-list.ts'

export interface CareTopic {
  key: string
  title: Words
  /** Short sentences, one thing to do each. */
  lines: readonly Words[]
}

const w = (en: string, fa: string): Words => ({ en, fa })

const donDoff: CareTopic = {
  key: 'don_doff',
  title: w('Putting it on and taking it off', 'پوشیدن و درآوردن'),
  lines: [
    w(
      'Sit down. Look at your skin first: put it on only over whole, dry skin.',
      'بنشینید. نخست پوست را ببینید: فقط روی پوست سالم و خشک بپوشید.',
    ),
    w(
      'Pull the sock up without folds. A fold makes a sore.',
      'جوراب را بدون چین بالا بکشید. چین زخم می‌سازد.',
    ),
    w(
      'Push in until it sits as on the day you received it, then close the belt or strap.',
      'فشار دهید تا مانند روز تحویل بنشیند، سپس کمربند یا بند را ببندید.',
    ),
    w('Take it off at night.', 'شب آن را درآورید.'),
  ],
}
const sockPly: CareTopic = {
  key: 'sock_ply',
  title: w('Socks: when it gets loose or tight', 'جوراب: وقتی گشاد یا تنگ می‌شود'),
  lines: [
    w(
      'The residual limb gets thinner over the months. When it sinks in too deep, add one sock.',
      'اندام باقی‌مانده با گذشت ماه‌ها لاغرتر می‌شود. وقتی زیاد فرو می‌رود یک جوراب اضافه کنید.',
    ),
    w(
      'When it does not go in, take one sock off. Never force it.',
      'وقتی جا نمی‌رود یک جوراب کم کنید. هرگز به زور نپوشید.',
    ),
    w(
      'When you need more than three socks, call us: the socket has to be changed.',
      'اگر بیش از سه جوراب لازم شد با ما تماس بگیرید: سوکت باید عوض شود.',
    ),
  ],
}
const hygiene: CareTopic = {
  key: 'hygiene',
  title: w('Washing', 'شستن'),
  lines: [
    w(
      'Wash the skin every evening with water and mild soap, and dry it well.',
      'هر شب پوست را با آب و صابون ملایم بشویید و خوب خشک کنید.',
    ),
    w('Wash the socks every day. Wear only dry ones.', 'جوراب‌ها را هر روز بشویید. فقط جوراب خشک بپوشید.'),
    w(
      'Wipe the inside with a damp cloth and let it dry overnight.',
      'درون آن را با پارچهٔ نم‌دار پاک کنید و بگذارید تا صبح خشک شود.',
    ),
  ],
}
const skinCheck: CareTopic = {
  key: 'skin_check',
  title: w('Looking at the skin', 'نگاه کردن به پوست'),
  lines: [
    w(
      'Look at all sides every evening; use a mirror, or ask somebody.',
      'هر شب همهٔ سطح پوست را ببینید؛ با آینه یا کمک دیگری.',
    ),
    w(
      'Redness that stays, a blister or a wound: do not wear it, and call us.',
      'سرخی ماندگار، تاول یا زخم: آن را نپوشید و با ما تماس بگیرید.',
    ),
    w(
      'With diabetes or little feeling, look in the morning and at noon too.',
      'اگر دیابت دارید یا حس کم است، صبح و ظهر هم نگاه کنید.',
    ),
  ],
}
const wearSchedule: CareTopic = {
  key: 'wear_schedule',
  title: w('The first days', 'روزهای نخست'),
  lines: [
    w(
      'First day: one hour, then take it off and look at the skin.',
      'روز نخست: یک ساعت، سپس درآورید و پوست را ببینید.',
    ),
    w('Skin in order: one hour more each day.', 'اگر پوست سالم است: هر روز یک ساعت بیشتر.'),
    w('Use your crutch or stick until you feel sure.', 'تا وقتی مطمئن شوید از عصا استفاده کنید.'),
  ],
}
const fallRecovery: CareTopic = {
  key: 'fall_recovery',
  title: w('After a fall', 'پس از افتادن'),
  lines: [
    w('Stay down for a moment. Does anything hurt?', 'لحظه‌ای صبر کنید. آیا جایی درد دارد؟'),
    w(
      'Turn onto your hands and your sound knee, hold on to something firm, and come up over the sound leg.',
      'روی دست‌ها و زانوی سالم بچرخید، چیز محکمی را بگیرید و با پای سالم بلند شوید.',
    ),
    w('Look at the limb and the skin before you walk on.', 'پیش از ادامهٔ راه، پروتز و پوست را ببینید.'),
  ],
}
const care: CareTopic = {
  key: 'care',
  title: w('Looking after it', 'نگهداری'),
  lines: [
    w(
      'Keep it away from fire, stove and hot car: the plastic becomes soft.',
      'از آتش، بخاری و خودروی داغ دور نگه دارید: پلاستیک نرم می‌شود.',
    ),
    w(
      'Look at belt, screws and foot every week. Worn belt: use the spare one.',
      'هر هفته کمربند، پیچ‌ها و پنجه را ببینید. کمربند فرسوده: از یدکی استفاده کنید.',
    ),
    w('Do not cut, heat or drill it yourself.', 'خودتان آن را نبرید، گرم نکنید و سوراخ نکنید.'),
  ],
}
const orthosisWear: CareTopic = {
  key: 'don_doff',
  title: w('Putting it on and taking it off', 'پوشیدن و درآوردن'),
  lines: [
    w('Wear a smooth sock below it, without folds.', 'زیر آن جوراب صاف و بدون چین بپوشید.'),
    w(
      'Push the heel all the way back before you close the straps.',
      'پیش از بستن بندها، پاشنه را تا آخر عقب ببرید.',
    ),
    w(
      'Close the locks before you stand up; open them when you sit.',
      'پیش از ایستادن قفل‌ها را ببندید و هنگام نشستن باز کنید.',
    ),
  ],
}
const aidUse: CareTopic = {
  key: 'safe_use',
  title: w('Safe use', 'استفادهٔ ایمن'),
  lines: [
    w('Look at tips, brakes and screws every week.', 'هر هفته سرلاستیکی‌ها، ترمزها و پیچ‌ها را ببینید.'),
    w(
      'A wheelchair: put the brakes on before you get in or out.',
      'صندلی چرخ‌دار: پیش از سوار و پیاده شدن ترمز را ببندید.',
    ),
    w(
      'On a wheelchair, lift yourself off the seat for a moment every half hour.',
      'روی صندلی چرخ‌دار هر نیم ساعت لحظه‌ای خود را از نشیمن بلند کنید.',
    ),
    w(
      'Wash it with a damp cloth and keep the moving parts dry.',
      'با پارچهٔ نم‌دار پاک کنید و بخش‌های متحرک را خشک نگه دارید.',
    ),
  ],
}
const whoToCall: CareTopic = {
  key: 'who_to_call',
  title: w('Call us', 'با ما تماس بگیرید'),
  lines: [
    w(
      'When it hurts, when it is loose, when something breaks, or when you do not wear it.',
      'وقتی درد دارد، گشاد شده، چیزی شکسته یا آن را نمی‌پوشید.',
    ),
    w(
      'Repairs cost you nothing. Bring this paper and the device passport.',
      'تعمیر برای شما رایگان است. این برگه و شناسنامهٔ وسیله را همراه بیاورید.',
    ),
  ],
}

type Group = ReturnType<typeof getDevice>['group']

const topics: Record<Group, readonly CareTopic[]> = {
  lower_limb_prosthesis: [donDoff, sockPly, hygiene, skinCheck, wearSchedule, fallRecovery, care, whoToCall],
  upper_limb_prosthesis: [donDoff, sockPly, hygiene, skinCheck, wearSchedule, care, whoToCall],
  orthosis: [orthosisWear, hygiene, skinCheck, wearSchedule, care, whoToCall],
  walking_aid: [aidUse, whoToCall],
  wheeled: [aidUse, skinCheck, whoToCall],
  other: [care, whoToCall],
}

/** What goes home with a device, the most important first. Content of this program, to be confirmed by a prosthetist. */
export function careTopicsFor(deviceType: DeviceType): readonly CareTopic[] {
  return topics[getDevice(deviceType).group]
}
