import { readingKey } from './checks/doubt.ts'
import { itemsOf, type FormItem, type MeasurementForm } from './form.ts'
import type { MeasurementSet } from './measurement-set.ts'
import { isLengthKind, isNumberKind, type NumberKind } from './parse-measure.ts'
import { remarkableMm } from './remarkable.ts'

type Filled = Pick<MeasurementSet, 'values' | 'series'>
type Value = number | string | boolean | null

/** One line of a comparison. */
export interface Difference {
  item: FormItem
  /** Field or reading key. */
  field: string
  /** Distance of a reading from the first level; null for a plain field. */
  distanceMm: number | null
  kind: NumberKind | 'choice' | 'yes_no'
  now: Value
  before: Value
  /** The same place of the sound side, where the form pairs the two. */
  sound: number | null
  /** `now - before` in the stored unit; null unless both are numbers. */
  change: number | null
  /** Whether the change is more than hand measurement explains. */
  isRemarkable: boolean
}

const present = (value: Value | undefined): Value => value ?? null

/** Every place that either set knows, in the order of the form, with what changed between them. */
export function compareSets(form: MeasurementForm, now: Filled, before: Filled | null): Difference[] {
  const lines: Difference[] = []
  const add = (item: FormItem, field: string, distanceMm: number | null, pair: [Value, Value]) => {
    const [value, was] = pair
    if (value === null && was === null) return
    const kind = item.kind === 'series' ? 'circumference' : item.kind
    const change = typeof value === 'number' && typeof was === 'number' ? value - was : null
    lines.push({
      item,
      field,
      distanceMm,
      kind,
      now: value,
      before: was,
      sound: soundOf(form, now, field),
      change,
      isRemarkable:
        change !== null && isNumberKind(kind) && isLengthKind(kind) && Math.abs(change) > remarkableMm,
    })
  }
  for (const item of itemsOf(form)) {
    if (item.kind !== 'series') {
      add(item, item.id, null, [present(now.values[item.id]), present(before?.values[item.id])])
      continue
    }
    const [own, old] = [
      readings(now, item.id),
      before ? readings(before, item.id) : new Map<number, number>(),
    ]
    for (const distance of [...new Set([...own.keys(), ...old.keys()])].sort((a, b) => a - b)) {
      const pair: [Value, Value] = [own.get(distance) ?? null, old.get(distance) ?? null]
      add(item, readingKey(item.id, distance), distance, pair)
    }
  }
  return lines
}

const readings = ({ series }: Filled, id: string) =>
  new Map((series[id] ?? []).map(({ distanceMm, valueMm }) => [distanceMm, valueMm]))

function soundOf(form: MeasurementForm, { values }: Filled, field: string): number | null {
  const pair = form.pairs.find((known) => known.rule === 'alike' && known.field === field)
  const value = pair && values[pair.other]
  return typeof value === 'number' ? value : null
}

/** The newest complete set of the same person, device and side that stands, other than the given one and not taken after it. */
export function lastSetBefore(
  set: Pick<MeasurementSet, 'id' | 'deviceType' | 'side' | 'takenOn'>,
  others: readonly MeasurementSet[],
): MeasurementSet | null {
  const candidates = earlierSets(set, others)
  return candidates[0] ?? null
}

/** Complete sets of the same person, device and side that stand, newest first, without the given one and later ones. */
export function earlierSets(
  set: Pick<MeasurementSet, 'id' | 'deviceType' | 'side' | 'takenOn'>,
  others: readonly MeasurementSet[],
): MeasurementSet[] {
  return others
    .filter(
      (other) =>
        other.id !== set.id &&
        other.status === 'complete' &&
        other.struckReason === '' &&
        other.deviceType === set.deviceType &&
        other.side === set.side &&
        (other.takenOn < set.takenOn ||
          (other.takenOn === set.takenOn && (set.id === '' || other.id < set.id))),
    )
    .sort((a, b) => (a.takenOn === b.takenOn ? (a.id < b.id ? 1 : -1) : a.takenOn < b.takenOn ? 1 : -1))
}
