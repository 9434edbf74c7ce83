import type { DailyListDocument, DailyListRow } from '#domain/lists/daily-list.ts'
import { isolate } from '#domain/people/isolate.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import {
  formatBothCalendars,
  formatDate,
  formatMinute,
  formatNumber,
  formatSpanInBoth,
} from '#domain/time/format-date.ts'
import { weekdayOf } from '#domain/time/local-date.ts'
import { weekdayName } from '#domain/time/month-names.ts'
import type { RunningTexts } from './page-setup.ts'
import { fill, wordsIn } from './words.ts'

/** Digits of the paper's language in a code or a number that people read out. */
export function inPaperDigits(text: string, { language }: Pick<DailyListDocument, 'language'>): string {
  return language === 'fa' ? toPersianDigits(text) : text
}

/** Only a permanent clinic does not count its days. */
const kindOf = ({ dayCount }: Pick<DailyListDocument, 'dayCount'>) => (dayCount === 0 ? 'clinic' : 'camp')

/** Whose list it is. */
export function scopeText(document: DailyListDocument): string {
  return document.scopeName || wordsIn(document.language, kindOf(document)).print.wholeCamp
}

/** Whose list it is and how it is cut: `Whole camp, by travel group`. */
export function cutText(document: DailyListDocument): string {
  const { scope, sectionBy, language } = document
  const name = scopeText(document)
  if (sectionBy === 'none' || sectionBy === scope.kind) return name
  return fill(wordsIn(language).print.cutBy[sectionBy], { name })
}

/** `Daily list`, `Measuring list`, or what has changed since an earlier one. */
export function titleText({ language, only, sinceList }: DailyListDocument): string {
  const { print } = wordsIn(language)
  const title = only ? print.titles[only] : print.title
  return sinceList === null
    ? title
    : fill(print.changesSince, { title, number: formatNumber(sinceList, language) })
}

/** `Only: Arrived · Group Herat 1`; empty where the list is not narrowed beyond its scope and kind. */
export function filterText({ filter, language }: Pick<DailyListDocument, 'filter' | 'language'>): string {
  if (!filter) return ''
  const { print, domain } = wordsIn(language)
  const { state, staff, group, text } = filter
  const what = [
    state === null ? '' : state === 'late' ? print.late : domain.status[state],
    staff ? isolate(staff) : '',
    group ? fill(print.ofGroup, { name: isolate(group) }) : '',
    text ? fill(print.withText, { text: isolate(text) }) : '',
  ]
  return fill(print.filtered, { what: what.filter(Boolean).join(' · ') })
}

/** `List no. 3`, or that it is only a preview. */
export function numberText({ language, listNumber }: DailyListDocument): string {
  const { print } = wordsIn(language)
  return listNumber === null
    ? print.preview
    : fill(print.listNumber, { number: formatNumber(listNumber, language) })
}

export function dayText({ language, dayNumber, dayCount }: DailyListDocument): string {
  const { print } = wordsIn(language, kindOf({ dayCount }))
  if (dayNumber === null) return print.notCampDay
  if (dayCount === 0) return print.clinicDay
  return fill(print.dayOf, {
    number: formatNumber(dayNumber, language),
    days: formatNumber(dayCount, language),
  })
}

/** Weekday and date in both calendars. */
export function dateText({ language, date }: DailyListDocument): string {
  return `${weekdayName(weekdayOf(date), language)} ${formatBothCalendars(date, language)}`
}

/** When it was printed, and by whom where that is known. */
export function printedText({ language, printedAt, printedBy }: DailyListDocument): string {
  const { print } = wordsIn(language)
  return fill(printedBy ? print.printedBy : print.printed, {
    date: formatDate(printedAt.date, {
      language,
      calendar: language === 'fa' ? 'solar_hijri' : 'gregorian',
      style: 'short',
    }),
    time: formatMinute(printedAt.minute, language),
    name: isolate(printedBy),
  })
}

export function placeText({ campName, campPlace }: DailyListDocument): string {
  return [campName, campPlace].filter(Boolean).map(isolate).join(' · ')
}

/** Start and end of a visit, apart, so that a narrow column can break between them. */
export function slotTexts({ startMinute, durationMinutes }: DailyListRow, { language }: DailyListDocument) {
  return {
    from: formatMinute(startMinute, language),
    until: fill(wordsIn(language).print.until, {
      time: formatMinute(startMinute + durationMinutes, language),
    }),
  }
}

/** What the margins of every page of the list repeat; of several days' lists in one paper from the first to the last. */
export function runningTexts(document: DailyListDocument, last = document): RunningTexts {
  const { print } = wordsIn(document.language)
  return {
    topStart: [`${titleText(document)}: ${isolate(cutText(document))}`, filterText(document)]
      .filter(Boolean)
      .join(' · '),
    topCenter: document.isRehearsal ? print.rehearsalMark : '',
    topEnd: `${isolate(document.campName)} · ${formatSpanInBoth(document.date, last.date, document.language)}`,
    bottomStart: printedText(document),
    bottomCenter: document === last ? numberText(document) : '',
  }
}
