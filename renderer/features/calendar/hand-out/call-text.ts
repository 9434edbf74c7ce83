import type { CallLine } from '#contract/appointments.ts'
import { campNameIn, type Camp, type Language } from '#domain/camps/camp.ts'
import { textLanguageFor } from '#domain/people/spoken-language.ts'
import { formatDate, formatMinute } from '#domain/time/format-date.ts'
import { textsIn } from '#renderer/print/texts.ts'
import { fullNameOf } from '../../../shared/format.ts'

type Told = Pick<CallLine, 'patient' | 'language'>

/** The text message to somebody: in their own language, with their name, the camp's and the day in its script; `unknown` where nobody asked. */
export function callText(
  { patient, language: spoken }: Told,
  visit: { date: string; startMinute: number },
  camp: Pick<Camp, 'name' | 'namePersian' | 'calendar'>,
  unknown: Language,
): string {
  const language = textLanguageFor(spoken, unknown)
  const { calendar } = camp
  const date = formatDate(visit.date, { language, calendar, style: 'weekday' })
  return textsIn(language)('calendar.calls.text', {
    name: fullNameOf(patient, language),
    camp: campNameIn(camp, language),
    when: `${date} ${formatMinute(visit.startMinute, language)}`,
  })
}
