import { getDevice, type DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { paperSizes, type PaperSizeName, type PaperStamp } from '#domain/papers/paper.ts'
import type { Calendar, Language } from '#domain/camps/camp.ts'
import { saySize } from '#domain/stock/size-words.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { formatDate } from '#domain/time/format-date.ts'
import { NO_MARGINS, type PageSetup, type PaperSize } from '../page-setup.ts'
import { wordsIn } from '../words.ts'

/** Digits of the paper's language in a code or a number that people read out. */
export const inDigitsOf = (text: string, language: Language): string =>
  language === 'fa' ? toPersianDigits(text) : text

/** A size of a part as it is said in the paper's language. */
export function sizeText(size: string, language: Language): string {
  const { stock } = wordsIn(language)
  return inDigitsOf(
    saySize(size, (word) => stock.sizeWord[word], language === 'fa' ? '، ' : ', '),
    language,
  )
}

/** A date in the calendar of the paper's language, short. */
export const dateIn = (date: string, language: Language): string =>
  formatDate(date, {
    language,
    calendar: language === 'fa' ? 'solar_hijri' : 'gregorian',
    style: 'short',
  })

/** A date in both calendars, the usual one of the language first. */
export function calendarsOf(date: string, language: Language): readonly [string, string] {
  const write = (calendar: Calendar) => formatDate(date, { language, calendar, style: 'weekday' })
  return language === 'fa'
    ? [write('solar_hijri'), write('gregorian')]
    : [write('gregorian'), write('solar_hijri')]
}

export function sizeOf(name: PaperSizeName): PaperSize {
  const { widthMm, heightMm } = paperSizes[name]
  return { width: widthMm, height: heightMm }
}

/** Pages of exactly the paper's size, laid out to the edge. */
export const exactSetup = ({ language, size }: PaperStamp): PageSetup => ({
  language,
  size: sizeOf(size),
  margins: NO_MARGINS,
  running: null,
})

/** The side in a word, a question where a device needs one that is not known, empty where it has none. */
export function sideText(
  { deviceType, side }: { deviceType: DeviceType; side: Side | null },
  language: Language,
): string {
  const { print, domain } = wordsIn(language)
  if (side) return domain.side[side]
  return getDevice(deviceType).sided ? print.sideUnknown : ''
}
