import { useQueryClient } from '@tanstack/react-query'
import Papa from 'papaparse'
import type { BulkMoveLine, CallLine } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { useFormat } from '../../../shared/format.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { saveText } from '../../../shared/save-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** The list with which people are told by telephone or text message, as a sheet: who, where from, phones, old and new time. */
export function useCallList() {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const toasts = useToasts()
  const format = useFormat()
  const when = (visit: { date: string; startMinute: number }) =>
    `${format.date(visit.date, 'weekday')} ${format.minute(visit.startMinute)}`
  const rowOf = (line: CallLine, moved: BulkMoveLine | undefined) => {
    const to = moved?.draft ?? line.appointment
    const name = format.fullName(line.patient)
    return {
      [t('calendar.calls.village')]: line.village,
      [t('calendar.calls.name')]: name,
      [t('calendar.calls.father')]: format.fatherName(line.patient),
      [t('calendar.calls.number')]: line.patient.number,
      [t('calendar.calls.phone')]: line.phones.map(({ e164, asTyped }) => e164 ?? asTyped).join(' / '),
      [t('calendar.calls.before')]: moved ? when(line.appointment) : '',
      [t('calendar.calls.now')]: when(to),
      [t('calendar.calls.visit')]: format.kind(line.appointment.kind),
      [t('calendar.calls.message')]: t('calendar.calls.text', { name, when: when(to) }),
      [t('calendar.calls.reached')]: '',
    }
  }
  return {
    save: async (ids: string[], moved: readonly BulkMoveLine[] = []) => {
      try {
        const lines = await queryClient.fetchQuery(
          api.appointments.callList.queryOptions({ input: { ids }, staleTime: 0 }),
        )
        const rows = lines.map((line) =>
          rowOf(
            line,
            moved.find(({ appointment }) => appointment.id === line.appointment.id),
          ),
        )
        const text = `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}`
        const path = await saveText({ fileName: t('calendar.calls.fileName'), text, type: 'text/csv' })
        if (path) notifyPlainly(t('lists.saved', { path }))
      } catch (error) {
        toasts.refused(error, null)
      }
    },
  }
}
