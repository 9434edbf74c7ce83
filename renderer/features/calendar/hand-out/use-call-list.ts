import { useQueryClient } from '@tanstack/react-query'
import type { BulkMoveLine, CallLine } from '#contract/appointments.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { saveText } from '../../../shared/save-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { callText } from './call-text.ts'

/** The list with which people are told by telephone or text message, as a sheet: who, where from, phones, old and new time. */
export function useCallList() {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const toasts = useToasts()
  const format = useFormat()
  const camp = useCamp()
  const { language } = useLanguage()
  const when = (visit: When) => `${format.date(visit.date, 'weekday')} ${format.minute(visit.startMinute)}`
  const rowOf = (line: CallLine, { was, to }: Times) => {
    const name = format.fullName(line.patient)
    return {
      [t('calendar.calls.village')]: line.village,
      [t('calendar.calls.name')]: name,
      [t('calendar.calls.father')]: format.fatherName(line.patient),
      [t('calendar.calls.number')]: line.patient.number,
      [t('calendar.calls.phone')]: line.phones.map(({ e164, asTyped }) => e164 ?? asTyped).join(' / '),
      [t('calendar.calls.before')]: was ? when(was) : '',
      [t('calendar.calls.now')]: when(to),
      [t('calendar.calls.visit')]: format.kind(line.appointment.kind),
      [t('calendar.calls.message')]: callText(line, to, camp, language),
      [t('calendar.calls.reached')]: '',
    }
  }
  const write = async (rows: readonly Record<string, string>[]) => {
    const text = toCsv([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))])
    const path = await saveText({ fileName: t('calendar.calls.fileName'), text, type: 'text/csv' })
    if (path) notifyPlainly(t('lists.saved', { path }))
  }
  const told = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toasts.refused(error, null)
    }
  }
  return {
    save: (ids: string[], moved: readonly BulkMoveLine[] = []) =>
      told(async () => {
        const lines = await queryClient.fetchQuery(
          api.appointments.callList.queryOptions({ input: { ids }, staleTime: 0 }),
        )
        await write(
          lines.map((line) => {
            const move = moved.find(({ appointment }) => appointment.id === line.appointment.id)
            return rowOf(line, {
              was: move ? line.appointment : null,
              to: move?.draft ?? line.appointment,
            })
          }),
        )
      }),
    /** Everybody who was moved after that number of the log, or (null) today. */
    saveMoved: (sinceSeq: number | null, onSaved: (seq: number) => void) =>
      told(async () => {
        const input = { campId: camp.id, sinceSeq }
        const { lines, seq } = await queryClient.fetchQuery(
          api.appointments.moved.queryOptions({ input, staleTime: 0 }),
        )
        if (lines.length === 0) return notifyPlainly(t('calendar.calls.nobody'))
        await write(lines.map((line) => rowOf(line, { was: line.was, to: line.appointment })))
        return onSaved(seq)
      }),
  }
}

type When = Pick<CallLine['appointment'], 'date' | 'startMinute'>

/** When the visit was, where it was moved, and when it is. */
interface Times {
  was: When | null
  to: When
}
