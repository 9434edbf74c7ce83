import type { CampTarget } from '../camps/camp.ts'
import { deviceTypes, getDevice, type DeviceDefinition, type DeviceType } from '../orders/device.ts'
import type { Sex } from '../staff/staff-member.ts'

export type DeviceGroup = DeviceDefinition['group']

/** How far a type of device is: ordered and handed over in the camp, beside what was meant. */
export interface DeviceProgress {
  deviceType: DeviceType
  /** Null where no target was set. */
  target: number | null
  ordered: number
  delivered: number
}

/** Age in completed years under which somebody counts as a child. */
export const adultAge = 18

/** People who went home with something, by sex and age; `unknown` where either is not known. */
export type ServedGroups = Record<'women' | 'men' | 'girls' | 'boys' | 'unknown', number>

/** What a camp has come to. People, devices and repairs are counted apart and never added up. */
export interface CampProgress {
  devices: DeviceProgress[]
  /** Devices handed over by their kind: limbs, orthoses, walking aids … */
  groups: Partial<Record<DeviceGroup, number>>
  repairs: number
  people: { registered: number; served: number; groups: ServedGroups }
  /** `open`: their time has come and nobody has said how they went; `ahead`: still to come. */
  visits: { done: number; noShow: number; open: number; ahead: number }
  openOrders: number
  /** Orders of its people that were moved to another camp or clinic. */
  movedOn: number
  followUps: { planned: number; done: number }
  /** Days on which something was handed over, in order. */
  days: { date: string; people: number; devices: number }[]
}

export interface CountedDelivery {
  date: string
  patientId: string
  deviceType: DeviceType
  isRepair: boolean
}

export interface ServedPerson {
  id: string
  sex: Sex | null
  /** Completed years at the camp; null where nobody knows. */
  age: number | null
}

export interface ProgressRecords {
  targets: readonly CampTarget[]
  /** Orders of the camp that were not cancelled, by type; repairs are left out. */
  ordered: ReadonlyMap<DeviceType, number>
  deliveries: readonly CountedDelivery[]
  served: readonly ServedPerson[]
  counts: Pick<CampProgress, 'visits' | 'openOrders' | 'movedOn' | 'followUps'> & { registered: number }
}

function groupOf({ sex, age }: ServedPerson): keyof ServedGroups {
  if (age === null || (sex !== 'female' && sex !== 'male')) return 'unknown'
  const isChild = age < adultAge
  if (sex === 'female') return isChild ? 'girls' : 'women'
  return isChild ? 'boys' : 'men'
}

/** Counts a camp's records; devices with a target come first, in the order of the targets, then the catalogue's. */
export function measureProgress({
  targets,
  ordered,
  deliveries,
  served,
  counts,
}: ProgressRecords): CampProgress {
  const made = deliveries.filter(({ isRepair }) => !isRepair)
  const byType = Map.groupBy(made, ({ deviceType }) => deviceType)
  const targetOf = new Map(targets.map(({ deviceType, count }) => [deviceType, count]))
  const types = [...new Set([...targetOf.keys(), ...deviceTypes])].filter(
    (type) => targetOf.has(type) || ordered.has(type) || byType.has(type),
  )
  const groups: CampProgress['groups'] = {}
  for (const { deviceType } of made) {
    const { group } = getDevice(deviceType)
    groups[group] = (groups[group] ?? 0) + 1
  }
  const people: ServedGroups = { women: 0, men: 0, girls: 0, boys: 0, unknown: 0 }
  for (const person of served) people[groupOf(person)] += 1
  const days = Map.groupBy(deliveries, ({ date }) => date)
  return {
    devices: types.map((deviceType) => ({
      deviceType,
      target: targetOf.get(deviceType) ?? null,
      ordered: ordered.get(deviceType) ?? 0,
      delivered: byType.get(deviceType)?.length ?? 0,
    })),
    groups,
    repairs: deliveries.length - made.length,
    people: { registered: counts.registered, served: served.length, groups: people },
    visits: counts.visits,
    openOrders: counts.openOrders,
    movedOn: counts.movedOn,
    followUps: counts.followUps,
    days: [...days.keys()].toSorted().map((date) => {
      const on = days.get(date) ?? []
      return { date, people: new Set(on.map(({ patientId }) => patientId)).size, devices: on.length }
    }),
  }
}
