import { useCallback } from 'react'
import type { Station } from '#domain/scheduling/appointment.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import type { Sex, StaffMember } from '#domain/staff/staff-member.ts'
import { useFormat, type Format } from './format.ts'
import { useTranslation } from './use-translation.ts'

/** Who and what a clash may speak of. */
export interface Places {
  stations: readonly Station[]
  staff: readonly StaffMember[]
}

export type ClashSpeaker = (clash: Clash) => string

type Translate = (key: string, values?: Record<string, unknown>) => string

/** One sentence per clash, with names and times in the language of the screen. */
export function useClashText({ stations, staff }: Places): ClashSpeaker {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (clash) => t(`calendar.clash.${clash.kind}`, valuesOf(clash, { stations, staff }, format, t)),
    [t, format, stations, staff],
  )
}

function valuesOf(clash: Clash, places: Places, format: Format, t: Translate): Record<string, unknown> {
  const station = 'stationId' in clash ? places.stations.find(({ id }) => id === clash.stationId) : undefined
  const member = 'staffId' in clash ? places.staff.find(({ id }) => id === clash.staffId) : undefined
  const list = (words: string[]) => words.join(t('calendar.clash.or'))
  return {
    station: station ? format.stationName(station) : t('calendar.clash.someStation'),
    staff: member ? format.staffName(member) : t('calendar.clash.somebody'),
    ...('startMinute' in clash
      ? { from: format.minute(clash.startMinute), to: format.minute(clash.endMinute) }
      : {}),
    ...('opensMinute' in clash
      ? { from: format.minute(clash.opensMinute), to: format.minute(clash.closesMinute) }
      : {}),
    ...('firstDate' in clash
      ? { first: format.date(clash.firstDate), last: format.date(clash.lastDate) }
      : {}),
    ...('date' in clash ? { date: format.date(clash.date, 'weekday') } : {}),
    ...('minute' in clash ? { now: format.minute(clash.minute) } : {}),
    ...('capacity' in clash ? { count: clash.capacity } : {}),
    ...('people' in clash ? { people: clash.people } : {}),
    ...('peak' in clash ? { peak: clash.peak } : {}),
    ...('label' in clash ? { label: labelOf(clash.label, t) } : {}),
    ...planValuesOf(clash, format, t),
    ...('state' in clash ? { state: format.state(clash.state) } : {}),
    ...('bookedKind' in clash ? { kind: format.kind(clash.bookedKind) } : {}),
    ...('wantedKind' in clash
      ? {
          context: clash.wantedKind ? undefined : 'none',
          wanted: clash.wantedKind ? format.kind(clash.wantedKind) : '',
        }
      : {}),
    ...('patientSex' in clash ? { context: unstatedSex(clash.patientSex, clash.staffSex) } : {}),
    ...('stationKind' in clash
      ? {
          is: t(`domain.stationKind.${clash.stationKind}`),
          wanted: list(clash.wantedKinds.map((kind) => t(`domain.stationKind.${kind}`))),
        }
      : {}),
    ...('wantedRoles' in clash
      ? { wanted: list(clash.wantedRoles.map((role) => t(`domain.role.${role}`))) }
      : {}),
  }
}

/** Whose sex nobody has stated: then nobody can tell whether the two are the same. */
function unstatedSex(person: Sex | null, staff: Sex): 'person' | 'staff' | undefined {
  if (person === null || person === 'unspecified') return 'person'
  return staff === 'unspecified' ? 'staff' : undefined
}

/** The name of a stretch in brackets after the sentence; nothing where it has none. */
const labelOf = (label: string, t: Translate) => (label ? t('calendar.clash.label', { label }) : '')

/** What the rules of the camp's plan tell beside people, places and times. */
function planValuesOf(clash: Clash, format: Format, t: Translate): Record<string, unknown> {
  const list = (words: string[]) => words.join(t('calendar.clash.and'))
  const named = (name: string, namePersian: string) => format.stationName({ name, namePersian })
  if (clash.kind === 'before_arrival')
    return { group: format.groupName(clash), context: clash.minute >= 1440 ? 'later' : undefined }
  if (clash.kind === 'after_departure')
    return { group: format.groupName(clash), context: clash.minute <= 0 ? 'earlier' : undefined }
  if (clash.kind === 'too_soon')
    return {
      step: t(`domain.leadStep.${clash.step}`),
      lead: clash.leadMinutes,
      readyDate: format.date(clash.readyDate, 'weekday'),
      ready: format.minute(clash.readyMinute),
    }
  if (clash.kind === 'parts_short')
    return {
      parts: list(
        clash.parts.map(
          ({ name, namePersian, missing }) => `${named(name, namePersian)} × ${format.number(missing)}`,
        ),
      ),
    }
  if (clash.kind === 'turnover') return { kind: format.kind(clash.afterKind), lead: clash.turnoverMinutes }
  if (clash.kind === 'machine_busy')
    return { machine: named(clash.machineName, clash.machineNamePersian), count: clash.count }
  if (clash.kind === 'off_shift')
    return {
      context: clash.hours.length === 0 ? 'none' : undefined,
      hours: list(clash.hours.map(({ start, end }) => format.timeRange(start, end - start))),
    }
  if (clash.kind === 'staff_absent')
    return {
      context: clash.startMinute <= 0 && clash.endMinute >= 1440 ? 'day' : undefined,
      label: labelOf(clash.reason, t),
    }
  return {}
}
