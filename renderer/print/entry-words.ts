import type { TFunction } from 'i18next'
import type { Language } from '#domain/camps/camp.ts'
import { findInstrument } from '#domain/outcomes/instruments.ts'
import { painBand } from '#domain/outcomes/trend.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { TimelineEntry, TimelineKind } from '#domain/timeline/timeline.ts'

type Facts = TimelineEntry['facts']

/** Kinds whose line in a letter says of which device it speaks. */
const ofDevice: readonly TimelineKind[] = ['trial', 'checkout', 'delivery', 'session', 'follow_up']

/** The line of a letter: what the timeline says, with the device where the kind alone does not tell it. */
export function letterWords(
  t: TFunction,
  language: Language,
  orders: readonly { id: string; deviceType: string; side: string | null }[],
): (entry: TimelineEntry) => string {
  const told = entryWords(t, language)
  const devices = new Map(
    orders.map(({ id, deviceType, side }) => [
      id,
      [t(`domain.device.${deviceType}`), side ? t(`domain.side.${side}`) : ''].filter(Boolean).join(' '),
    ]),
  )
  return (entry) => {
    const device = ofDevice.includes(entry.kind) && entry.orderId ? devices.get(entry.orderId) : ''
    return [device, told(entry)].filter(Boolean).join(' · ')
  }
}

/** Lines of a part of a letter. The tests of one day stand in one line, as a colleague reads them. */
export function letterLines(
  t: TFunction,
  kind: TimelineKind,
  entries: readonly TimelineEntry[],
  told: (entry: TimelineEntry) => string,
): { key: string; date: string; text: string }[] {
  const alone = entries.map((entry) => ({ key: entry.key, date: entry.date, text: told(entry) }))
  if (kind !== 'outcome') return alone
  return [...Map.groupBy(alone, ({ date }) => date)].map(([date, ofDay]) => ({
    key: date,
    date,
    text: ofDay.map(({ text }) => text).join(t('timeline.semicolon')),
  }))
}

/** What an entry of the timeline says, beside its kind and day: one line in a language. */
export function entryWords(t: TFunction, language: Language): (entry: TimelineEntry) => string {
  const number = (value: number) => formatNumber(value, language)
  return ({ kind, facts }) => {
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
        facts['attendance'] === 'absent' ? '' : aid(facts),
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
    const aid = (from: Facts) => (from['aid'] === 'none' ? t('rehab.noAid') : word('rehab.aids', 'aid'))
    const draft = (from: Facts) => (from['status'] === 'draft' ? t('timeline.draft') : '')
    const comfort = (from: Facts) =>
      from['socketComfort'] === null
        ? ''
        : t('rehab.comfortValue', { value: number(Number(from['socketComfort'])) })
    const result = (from: Facts) => {
      const instrument = findInstrument(String(from['instrument']))
      if (from['score'] === null || !instrument) return t('rehab.incomplete')
      const grade = instrument.grades?.[Number(from['grade'] ?? -1)]
      if (grade) return grade.code
      const value = number(Number(Number(from['score']).toFixed(instrument.decimals)))
      if (instrument.measures === 'pain')
        return t('rehab.painValue', { value, band: t(`rehab.painBand.${painBand(Number(from['score']))}`) })
      if (instrument.code === 'socket_comfort') return t('rehab.comfortValue', { value })
      return t('rehab.valueUnit', { value, unit: t(`rehab.unit.${instrument.unit}`) })
    }
    return [...writers[kind](), text('note')].filter(Boolean).join(' · ')
  }
}
