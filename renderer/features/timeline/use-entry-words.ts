import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry, TimelineKind } from '#domain/timeline/timeline.ts'
import { findInstrument } from '#domain/outcomes/instruments.ts'
import { painBand } from '#domain/outcomes/trend.ts'
import { useFormat } from '../../shared/format.ts'

type Facts = TimelineEntry['facts']

/** What an entry says, beside its kind and day: one line in the language of the screen. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ kind, facts }) => {
      const text = (name: string) => String(facts[name] ?? '')
      const word = (path: string, name: string) => {
        const code = text(name)
        return code ? t(`${path}.${code}`, { defaultValue: code }) : ''
      }
      const months = () => {
        const value = Number(facts['afterMonths'])
        return value < 1
          ? t('rehab.weeks', { count: Math.round(value * 4) })
          : t('rehab.months', { count: value })
      }
      const writers: Record<TimelineKind, () => string[]> = {
        registered: () => [],
        assessment: () => [word('timeline.decision', 'decision'), text('kLevelNow').toUpperCase()],
        measurement: () => [word('domain.device', 'deviceType'), word('domain.side', 'side'), draft(facts)],
        order: () => [word('timeline.orderType', 'orderType')],
        step: () => [word('domain.state', 'to'), text('reason')],
        visit: () => [word('domain.kind', 'visit'), word('domain.status', 'status')],
        trial: () => [
          t('timeline.number', { number: Number(facts['number']) }),
          word('timeline.trial', 'outcome'),
          comfort(facts),
        ],
        checkout: () => [word('timeline.checkout', 'result')],
        delivery: () => [text('receivedBy') ? t('timeline.receivedBy', { name: text('receivedBy') }) : ''],
        session: () => [
          t('timeline.number', { number: Number(facts['number']) }),
          word('rehab.attendance', 'attendance'),
          facts['attendance'] === 'absent' ? '' : t('rehab.minutesLong', { count: Number(facts['minutes']) }),
          facts['attendance'] === 'absent' ? '' : word('rehab.aids', 'aid'),
          facts['painAfter'] === null ? '' : t('timeline.painAfter', { value: Number(facts['painAfter']) }),
          facts['nextGoal'] ? t('rehab.next', { goal: text('nextGoal') }) : '',
        ],
        outcome: () => [word('rehab.instrument', 'instrument'), result(facts)],
        follow_up: () => [
          months(),
          facts['status'] === 'done'
            ? t(facts['isUsed'] === 'yes' ? 'rehab.usedHours' : 'rehab.notUsed', {
                hours: Number(facts['hoursPerDay'] ?? 0),
              })
            : word('rehab.followUpStatus', 'status'),
          word('rehab.lost', 'lostReason'),
        ],
        call: () => [word('rehab.channels', 'channel'), word('rehab.callResult', 'result')],
        recall: () => [word('timeline.recall', 'reason'), word('timeline.recallStatus', 'status')],
        paper: () => [word('timeline.attachment', 'attachment'), text('title')],
      }
      const draft = (from: Facts) => (from['status'] === 'draft' ? t('timeline.draft') : '')
      const comfort = (from: Facts) =>
        from['socketComfort'] === null
          ? ''
          : t('rehab.comfortValue', { value: format.number(Number(from['socketComfort'])) })
      const result = (from: Facts) => {
        const instrument = findInstrument(String(from['instrument']))
        if (from['score'] === null || !instrument) return t('rehab.incomplete')
        const grade = instrument.grades?.[Number(from['grade'] ?? -1)]
        if (grade) return grade.code
        const value = format.number(Number(Number(from['score']).toFixed(instrument.decimals)))
        if (instrument.measures === 'pain')
          return t('rehab.painValue', { value, band: t(`rehab.painBand.${painBand(Number(from['score']))}`) })
        if (instrument.code === 'socket_comfort') return t('rehab.comfortValue', { value })
        return t('rehab.valueUnit', { value, unit: t(`rehab.unit.${instrument.unit}`) })
      }
      return [...writers[kind](), text('note')].filter(Boolean).join(' · ')
    },
    [t, format],
  )
}
