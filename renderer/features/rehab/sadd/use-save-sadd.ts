import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SaddQuestion, SaddReport } from '#contract/functioning.ts'
import { saddAxes, saddDisabilityColumns, saddSexColumns } from '#domain/functioning/sadd.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { notifyPlainly } from '../../../shared/notify.ts'
import { saveText } from '../../../shared/save-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'
import { useSaddWords } from './use-sadd-words.ts'

const columns = ['camp', 'date', 'population', 'kind', 'line', 'sex', 'disability', 'people'] as const

/** Saves the count as a sheet of one number a row, always without its small cells: it leaves the team. */
export function useSaveSadd(question: SaddQuestion) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const toasts = useToasts()
  const queryClient = useQueryClient()
  const [isSaving, setIsSaving] = useState(false)
  const words = useSaddWords([])

  const toRows = (report: SaddReport): string[][] => {
    const campName = (id: string) => report.camps.find((known) => known.id === id)?.name ?? ''
    const where = question.campId ? camp.name : t('rehab.allCamps')
    return saddAxes.flatMap((axis) => {
      const lines = report.tables[axis]
      if (!lines) return []
      return [...lines, { key: null, counts: report.total }].flatMap(({ key, counts }) =>
        saddDisabilityColumns.flatMap((disability) =>
          saddSexColumns.map((sex) => {
            const count = counts[disability][sex]
            const line = axis === 'camp' && key !== null ? campName(key) : words.lineName(axis, key)
            return [
              where,
              today.date,
              t(`sadd.population.${question.population}`),
              t(`sadd.axis.${axis}`),
              line,
              words.sex(sex),
              words.disability(disability),
              count === null ? t('sadd.csvHidden') : String(count),
            ]
          }),
        ),
      )
    })
  }

  const save = async () => {
    setIsSaving(true)
    try {
      const report = await queryClient.fetchQuery(
        api.functioning.sadd.queryOptions({ input: { ...question, forSharing: true } }),
      )
      const path = await saveText({
        fileName: `${t('sadd.fileName')}-${today.date}.csv`,
        text: toCsv([columns.map((column) => t(`sadd.column.${column}`)), ...toRows(report)]),
        type: 'text/csv',
      })
      if (path) notifyPlainly(t('sadd.saved', { path }))
    } catch (error) {
      toasts.refused(error, null)
    } finally {
      setIsSaving(false)
    }
  }
  return { isSaving, run: () => void save() }
}
