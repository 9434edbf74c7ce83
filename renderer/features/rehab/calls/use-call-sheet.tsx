import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { CallRow, FollowUpFilter, FollowUpLook } from '#contract/follow-ups.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'
import type { PrintablePaper } from '#renderer/print/paper.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { PrintRoot } from '#renderer/print/PrintRoot.tsx'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { usePaperOutput } from '../../../shared/paper/use-paper-output.ts'
import { saveText } from '../../../shared/save-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRehabWords } from '../use-rehab-words.ts'

/** Rows on one sheet at most; more are for a narrower list. */
const MOST = 500

/** The call list on paper (the call sheet of these calls) and as a sheet: the same rows in the same order as the screen. */
export function useCallSheet(filter: FollowUpFilter) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const words = useRehabWords()
  const toasts = useToasts()
  const queryClient = useQueryClient()
  const { language } = useLanguage()
  const [isReading, setIsReading] = useState(false)
  const [shown, setShown] = useState<PrintablePaper | null>(null)

  const issue = useAction(api.papers.issue.mutationOptions(), {
    onDone: (document) => setShown(layOutPaper(document)),
  })
  const { print: printShown } = usePaperOutput({
    prepare: () => Promise.resolve(shown),
    nameOf: () => `${t('papers.names.call-sheet')} ${today.date}`,
    onHandedOut: () => setShown(null),
  })
  useEffect(() => {
    if (shown) printShown()
  }, [shown, printShown])
  const print = () =>
    void issue.run({
      campId: camp.id,
      paper: 'call-sheet',
      subject: { kind: 'calls', filter },
      language,
      size: 'a4_landscape',
    })

  const read = async (): Promise<CallRow[]> => {
    setIsReading(true)
    try {
      const { rows } = await queryClient.fetchQuery(
        api.followUps.list.queryOptions({ input: { filter, language, offset: 0, limit: MOST } }),
      )
      return rows
    } catch (error) {
      toasts.refused(error, null)
      return []
    } finally {
      setIsReading(false)
    }
  }
  const deviceOf = ({ order }: FollowUpLook) =>
    [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')
  const bestTimeOf = ({ looks }: CallRow) => {
    const bestTime = looks.find(({ followUp }) => followUp.bestTime)?.followUp.bestTime
    return bestTime ? t(`rehab.callTime.${bestTime}`) : ''
  }
  /** One line a person; what belongs to several looks stands in their order. */
  const toSheet = (rows: readonly CallRow[]): string => {
    const head = [
      'rehab.village',
      'rehab.person',
      'rehab.patientNumber',
      'rehab.phone',
      'rehab.bestTime',
      'rehab.device',
      'rehab.after',
      'rehab.due',
      'rehab.status',
    ]
    const lines = rows.map((row) => {
      const each = (tell: (look: FollowUpLook) => string) => row.looks.map(tell).join(' · ')
      return [
        row.patient.village,
        format.fullName(row.patient),
        row.patient.number,
        row.patient.phones.map(({ e164, asTyped }) => e164 ?? asTyped).join(' / '),
        bestTimeOf(row),
        each(deviceOf),
        each(({ followUp }) => words.months(followUp.afterMonths)),
        each(({ followUp }) => followUp.dueDate),
        each(({ followUp }) => t(`rehab.followUpStatus.${followUp.status}`)),
      ]
    })
    return toCsv([head.map((key) => t(key)), ...lines])
  }

  const save = async () => {
    const rows = await read()
    if (rows.length === 0) return
    const fileName = `${t('rehab.callSheet')} ${today.date}.csv`
    const path = await saveText({ fileName, text: toSheet(rows), type: 'text/csv' })
    if (path) notifyPlainly(t('rehab.savedTo', { path }))
  }
  const paper: ReactNode = shown ? <PrintRoot paper={shown} /> : null
  return { isPreparing: isReading || issue.isRunning, paper, print, save: () => void save() }
}
