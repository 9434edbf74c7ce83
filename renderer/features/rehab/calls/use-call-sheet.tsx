import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { CallRow, FollowUpFilter, FollowUpLook } from '#contract/follow-ups.ts'
import { unusedReasons, wearPlaces } from '#domain/follow-up/follow-up-answers.ts'
import { byDevice } from '#domain/follow-up/one-call.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'
import { CallSheet, type CallSheetDocument, type CallSheetLine } from '#renderer/print/CallSheet.tsx'
import { FlowPaper } from '#renderer/print/FlowPaper.tsx'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { saveText } from '../../../shared/save-text.ts'
import { shellBridge } from '../../../shared/shell-bridge.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRehabWords } from '../use-rehab-words.ts'
import { quickColumns } from './answer-values.ts'

/** Rows on one sheet at most; more are for a narrower list. */
const MOST = 500

/** The call list on paper and as a sheet: the same rows in the same order as the screen. */
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
  const [isPreparing, setIsPreparing] = useState(false)
  const [shown, setShown] = useState<CallSheetDocument | null>(null)

  useEffect(() => {
    if (!shown) return
    const close = () => setShown(null)
    void document.fonts.ready.then(async () => {
      const bridge = shellBridge()
      if (bridge) await bridge.print()
      else window.print()
      close()
    })
  }, [shown])

  const read = async (): Promise<CallRow[]> => {
    setIsPreparing(true)
    try {
      const { rows } = await queryClient.fetchQuery(
        api.followUps.list.queryOptions({ input: { filter, language, offset: 0, limit: MOST } }),
      )
      return rows
    } catch (error) {
      toasts.refused(error, null)
      return []
    } finally {
      setIsPreparing(false)
    }
  }
  const deviceOf = ({ order }: FollowUpLook) =>
    [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')
  const bestTimeOf = ({ looks }: CallRow) => {
    const bestTime = looks.find(({ followUp }) => followUp.bestTime)?.followUp.bestTime
    return bestTime ? t(`rehab.callTime.${bestTime}`) : ''
  }
  const legend = (title: string, texts: readonly string[]) =>
    `${title}: ${texts.map((text, index) => `${format.digits((index + 1).toString(36))} ${text}`).join(' · ')}`
  const linesOf = (row: CallRow, index: number): CallSheetLine[] =>
    byDevice(row.looks).map(({ orderId, looks, last }, at) => ({
      key: `${row.patient.id}.${orderId}`,
      number: format.number(index + 1),
      name: at === 0 ? format.fullName(row.patient) : '',
      patientNumber: format.digits(row.patient.number),
      phones: at === 0 ? row.patient.phones.map(format.phone).join(', ') : '',
      bestTime: at === 0 ? bestTimeOf(row) : '',
      device: deviceOf(last),
      due: looks.map(
        ({ followUp }) => `${words.months(followUp.afterMonths)} · ${format.date(followUp.dueDate)}`,
      ),
    }))

  const layOut = (rows: readonly CallRow[]): CallSheetDocument => {
    const villages = Map.groupBy(rows.entries(), ([, { patient }]) => patient.village)
    return {
      title: t('rehab.callSheet'),
      facts: [
        format.campName(camp),
        format.bothCalendars(today.date),
        t('rehab.peopleCount', { count: rows.length }),
      ],
      columns: {
        number: t('rehab.rowNumber'),
        person: t('rehab.person'),
        phone: t('rehab.phone'),
        device: t('rehab.device'),
        answers: quickColumns.map((column) => t(`rehab.quick.${column}`)),
        note: t('rehab.note'),
      },
      villages: [...villages].map(([village, people]) => ({
        name: village || t('rehab.noVillage'),
        lines: people.flatMap(([index, row]) => linesOf(row, index)),
      })),
      legend: [
        legend(
          t('rehab.quick.wornAt'),
          wearPlaces.map((code) => t(`rehab.place.${code}`)),
        ),
        legend(
          t('rehab.quick.skin'),
          skinFindings.map((code) => t(`rehab.skin.${code}`)),
        ),
        legend(
          t('rehab.quick.whyNotUsed'),
          unusedReasons.map((code) => t(`rehab.unusedReason.${code}`)),
        ),
      ],
    }
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

  const print = async () => {
    const rows = await read()
    if (rows.length > 0) setShown(layOut(rows))
  }
  const save = async () => {
    const rows = await read()
    if (rows.length === 0) return
    const fileName = `${t('rehab.callSheet')} ${today.date}.csv`
    const path = await saveText({ fileName, text: toSheet(rows), type: 'text/csv' })
    if (path) notifyPlainly(t('rehab.savedTo', { path }))
  }
  const paper: ReactNode = shown ? (
    <FlowPaper language={language} isLandscape>
      <CallSheet document={shown} />
    </FlowPaper>
  ) : null
  return { isPreparing, paper, print: () => void print(), save: () => void save() }
}
