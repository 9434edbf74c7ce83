import type { Calendar, Language } from '../camps/camp.ts'

/** One month: the names we print, and what people write. `also` holds Afghan (Dari, Pashto), short and variant names. */
interface MonthNames {
  en: string
  fa: string
  also: readonly string[]
}

/** Months of the Gregorian year, January first. */
const gregorianMonths: readonly MonthNames[] = [
  { en: 'January', fa: 'ژانویه', also: ['jan', 'جنوری'] },
  { en: 'February', fa: 'فوریه', also: ['feb', 'فبروری', 'فروری'] },
  { en: 'March', fa: 'مارس', also: ['mar', 'مارچ'] },
  { en: 'April', fa: 'آوریل', also: ['apr', 'اپریل'] },
  { en: 'May', fa: 'مه', also: ['می'] },
  { en: 'June', fa: 'ژوئن', also: ['jun', 'جون'] },
  { en: 'July', fa: 'ژوئیه', also: ['jul', 'جولای', 'جولائی', 'ژوییه'] },
  { en: 'August', fa: 'اوت', also: ['aug', 'اگست', 'آگوست', 'اگوست'] },
  { en: 'September', fa: 'سپتامبر', also: ['sep', 'sept', 'سپتمبر'] },
  { en: 'October', fa: 'اکتبر', also: ['oct', 'اکتوبر'] },
  { en: 'November', fa: 'نوامبر', also: ['nov', 'نومبر'] },
  { en: 'December', fa: 'دسامبر', also: ['dec', 'دسمبر'] },
]

/** Months of the Solar Hijri year, Farvardin first; the Afghan zodiac names are the same months. */
const solarHijriMonths: readonly MonthNames[] = [
  { en: 'Farvardin', fa: 'فروردین', also: ['hamal', 'حمل', 'وری'] },
  { en: 'Ordibehesht', fa: 'اردیبهشت', also: ['sawr', 'saur', 'thawr', 'sowr', 'ثور', 'غویی'] },
  { en: 'Khordad', fa: 'خرداد', also: ['jawza', 'jauza', 'jowza', 'جوزا', 'غبرگولی'] },
  { en: 'Tir', fa: 'تیر', also: ['saratan', 'سرطان', 'چنگاښ'] },
  { en: 'Mordad', fa: 'مرداد', also: ['amordad', 'امرداد', 'asad', 'اسد', 'زمری'] },
  { en: 'Shahrivar', fa: 'شهریور', also: ['sunbula', 'sonbola', 'sumbula', 'سنبله', 'وږی'] },
  { en: 'Mehr', fa: 'مهر', also: ['mizan', 'میزان', 'تله'] },
  { en: 'Aban', fa: 'آبان', also: ['aqrab', 'عقرب', 'لړم'] },
  { en: 'Azar', fa: 'آذر', also: ['qaws', 'qaus', 'qows', 'قوس', 'لیندی'] },
  { en: 'Dey', fa: 'دی', also: ['dai', 'jadi', 'jaddi', 'جدی', 'مرغومی'] },
  { en: 'Bahman', fa: 'بهمن', also: ['dalw', 'dalwa', 'دلو', 'سلواغه'] },
  { en: 'Esfand', fa: 'اسفند', also: ['isfand', 'hut', 'hoot', 'حوت', 'کب'] },
]

/** Days of the week, Sunday first, as printed. */
const weekdays: readonly Record<Language, string>[] = [
  { en: 'Sun', fa: 'یک‌شنبه' },
  { en: 'Mon', fa: 'دوشنبه' },
  { en: 'Tue', fa: 'سه‌شنبه' },
  { en: 'Wed', fa: 'چهارشنبه' },
  { en: 'Thu', fa: 'پنج‌شنبه' },
  { en: 'Fri', fa: 'جمعه' },
  { en: 'Sat', fa: 'شنبه' },
]

const monthsOf: Record<Calendar, readonly MonthNames[]> = {
  gregorian: gregorianMonths,
  solar_hijri: solarHijriMonths,
}

/** The printed name of month 1 to 12. */
export function monthName(month: number, calendar: Calendar, language: Language): string {
  const names = monthsOf[calendar][month - 1]
  if (!names) throw new Error(`no month ${month}`)
  return names[language]
}

/** The printed name of a weekday, 0 = Sunday; short in English. */
export function weekdayName(weekday: number, language: Language): string {
  const names = weekdays[weekday]
  if (!names) throw new Error(`no weekday ${weekday}`)
  return names[language]
}

/** Folds what a keyboard may vary in a month name: letter case, Arabic ي ك, hamza, Pashto ګ ۍ, madda. */
export function foldMonthWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[يىئۍې]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ګ/g, 'گ')
    .replace(/[آأإ]/g, 'ا')
    .replace(/[\u064b-\u065f]/g, '')
}

const byWord = new Map<string, { month: number; calendar: Calendar }>()
for (const calendar of ['gregorian', 'solar_hijri'] as const) {
  monthsOf[calendar].forEach((names, index) => {
    for (const word of [names.en, names.fa, ...names.also]) {
      byWord.set(foldMonthWord(word), { month: index + 1, calendar })
    }
  })
}

/** The month that a word names in either script, with the calendar it belongs to, or null. */
export function findMonth(word: string): { month: number; calendar: Calendar } | null {
  return byWord.get(foldMonthWord(word)) ?? null
}
