import type { Sex } from '../staff/staff-member.ts'
import { ageBandOf, ageBandSets, type AgeBandSet } from './age-bands.ts'

/** One person as the disaggregated count sees them. */
export interface CountedPerson {
  id: string
  campId: string
  sex: Sex | null
  /** Completed years, null when unknown. */
  ageYears: number | null
  /** By the Short Set; null when it was not asked or too little was answered. */
  hasDisability: boolean | null
  /** Devices that count for the population: ordered or delivered. A level is empty where none was noted. */
  devices: readonly { deviceType: string; level: string }[]
}

/** Who is counted: everybody on the register, or those who were handed a device. */
export const saddPopulations = ['registered', 'served'] as const
export type SaddPopulation = (typeof saddPopulations)[number]

/** What the lines of a table stand for. */
export const saddAxes = ['age', 'device', 'level', 'camp'] as const
export type SaddAxis = (typeof saddAxes)[number]

/** Columns: by sex (`unknown`: not noted, or not one of the two), and by the Short Set; `all` is their sum. */
export const saddSexes = ['female', 'male', 'unknown'] as const
export const saddDisabilities = ['with', 'without', 'unknown'] as const
export type SaddSex = (typeof saddSexes)[number] | 'all'
export type SaddDisability = (typeof saddDisabilities)[number] | 'all'
export const saddSexColumns = [...saddSexes, 'all'] as const
export const saddDisabilityColumns = [...saddDisabilities, 'all'] as const

/** A count; null when it is hidden because it is small, or because it would tell a small one. */
export type Cell = number | null
export type SaddCounts = Record<SaddDisability, Record<SaddSex, Cell>>

/** One line of a table. `key` is empty where the thing is not known: no age, no level. */
export interface SaddRow {
  key: string
  counts: SaddCounts
}

export interface Sadd {
  /** A person with two devices stands in two lines of `device`, and once in `total`. */
  tables: Partial<Record<SaddAxis, SaddRow[]>>
  total: SaddCounts
  /** Whether some cell was hidden. */
  isHidden: boolean
}

/** Which people a cell holds. `key` null is the line of all. */
export interface SaddCell {
  axis: SaddAxis
  key: string | null
  sex: SaddSex
  disability: SaddDisability
}

export function saddSexOf({ sex }: Pick<CountedPerson, 'sex'>): SaddSex {
  return sex === null || sex === 'unspecified' ? 'unknown' : sex
}

export function saddDisabilityOf({ hasDisability }: Pick<CountedPerson, 'hasDisability'>): SaddDisability {
  return hasDisability === null ? 'unknown' : hasDisability ? 'with' : 'without'
}

/** The lines of an axis in which a person stands; without a device in none of `device` and `level`. */
export function saddKeysOf(person: CountedPerson, axis: SaddAxis, bands: AgeBandSet): string[] {
  const readers: Record<SaddAxis, () => string[]> = {
    age: () => [ageBandOf(person.ageYears, bands) ?? ''],
    device: () => person.devices.map(({ deviceType }) => deviceType),
    level: () => person.devices.map(({ level }) => level),
    camp: () => [person.campId],
  }
  return [...new Set(readers[axis]())]
}

/** Whether a person is one of those whom a cell counts. */
export function isInCell(
  person: CountedPerson,
  { axis, key, sex, disability }: SaddCell,
  bands: AgeBandSet,
): boolean {
  return (
    (sex === 'all' || saddSexOf(person) === sex) &&
    (disability === 'all' || saddDisabilityOf(person) === disability) &&
    (key === null || saddKeysOf(person, axis, bands).includes(key))
  )
}

/** Counts every person once in each line where they stand. Ages in the order of their bands, the rest largest first. */
export function countSadd(
  people: readonly CountedPerson[],
  { axes, bands }: { axes: readonly SaddAxis[]; bands: AgeBandSet },
): Sadd {
  const tables = axes.map((axis): [SaddAxis, SaddRow[]] => {
    const rows = new Map<string, SaddCounts>()
    if (axis === 'age') for (const { key } of [...ageBandSets[bands], { key: '' }]) rows.set(key, noCounts())
    for (const person of people) {
      for (const key of saddKeysOf(person, axis, bands)) {
        const counts = rows.get(key) ?? noCounts()
        rows.set(key, counts)
        add(counts, person)
      }
    }
    const lines = [...rows].map(([key, counts]) => ({ key, counts }))
    return [axis, axis === 'age' ? lines : lines.toSorted(bySize)]
  })
  const total = noCounts()
  for (const person of people) add(total, person)
  return { tables: Object.fromEntries(tables), total, isHidden: false }
}

const bySize = (a: SaddRow, b: SaddRow) =>
  (b.counts.all.all ?? 0) - (a.counts.all.all ?? 0) || a.key.localeCompare(b.key)

function noCounts(): SaddCounts {
  const bySex = () => ({ female: 0, male: 0, unknown: 0, all: 0 })
  return { with: bySex(), without: bySex(), unknown: bySex(), all: bySex() }
}

function add(counts: SaddCounts, person: CountedPerson): void {
  for (const disability of [saddDisabilityOf(person), 'all'] as const)
    for (const sex of [saddSexOf(person), 'all'] as const)
      counts[disability][sex] = (counts[disability][sex] ?? 0) + 1
}
