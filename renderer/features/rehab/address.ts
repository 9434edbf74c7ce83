import { reportGroups, type ReportGroup } from '#contract/follow-ups.ts'
import {
  lostReasons,
  unusedReasons,
  type LostReason,
  type UnusedReason,
} from '#domain/follow-up/follow-up-answers.ts'
import { followUpStatuses } from '#domain/follow-up/follow-up.ts'
import { ageBandSetNames, type AgeBandSet } from '#domain/functioning/age-bands.ts'
import {
  saddAxes,
  saddDisabilityColumns,
  saddPopulations,
  saddSexColumns,
  type SaddAxis,
  type SaddCell,
  type SaddPopulation,
} from '#domain/functioning/sadd.ts'
import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { instrumentCodes, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { isLocalDate } from '#domain/time/local-date.ts'

export const rehabTabs = ['day', 'calls', 'report', 'sadd', 'results', 'setup'] as const
export type RehabTab = (typeof rehabTabs)[number]

const callStatuses = [...followUpStatuses, 'overdue'] as const
export type CallStatus = (typeof callStatuses)[number]

/** What of rehabilitation is shown, as it stands in the address. */
export interface RehabAddress {
  tab: RehabTab
  /** Null: today. */
  date: string | null
  /** Null: every status; of the call list `due` unless told otherwise. */
  status: CallStatus | 'all'
  village: string | null
  months: number | null
  device: DeviceType | null
  level: string | null
  technician: string | null
  /** A technicians' team; empty: of none. */
  team: string | null
  used: 'yes' | 'no' | null
  /** All camps, or the id of another one, instead of the one that is shown. */
  camps: string | null
  /** Only what the report counts: the rows behind one of its numbers. */
  reported: 'yes' | null
  /** Only those with this reason not to use it, or to be lost. */
  why: UnusedReason | null
  lost: LostReason | null
  /** The follow-up whose panel is open. */
  call: string | null
  /** Quick entry of paper forms. */
  entry: 'quick' | null
  by: ReportGroup
  instrument: InstrumentCode
  moment: 'first' | 'latest'
  /** Of the count by sex, age and disability: who is counted, by what, and whether as it leaves the team. */
  counted: SaddPopulation
  axis: SaddAxis
  bands: AgeBandSet
  sharing: 'yes' | null
  /** The cell whose people are listed: sex, disability and line, apart by `~`; `*` for the line of all. */
  cell: string | null
}

const one = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((known) => known === value) ?? null
const text = (value: unknown) => (typeof value === 'string' && value.length <= 200 ? value : null)
const idOf = (value: unknown) => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : null)
const idOrNone = (value: unknown) =>
  typeof value === 'string' && /^(none|[0-9a-f-]{36})$/.test(value) ? value : null

/** Reads the address; what does not fit gets its usual value. */
export function parseRehabAddress(raw: Record<string, unknown>): RehabAddress {
  const months = Number(raw['months'])
  return {
    tab: one(rehabTabs, raw['tab']) ?? 'day',
    date: typeof raw['date'] === 'string' && isLocalDate(raw['date']) ? raw['date'] : null,
    status: one([...callStatuses, 'all'] as const, raw['status']) ?? 'due',
    village: text(raw['village']),
    months: Number.isFinite(months) && months > 0 ? months : null,
    device: one(deviceTypes, raw['device']),
    level: text(raw['level']),
    technician: idOrNone(raw['technician']),
    team: text(raw['team']),
    used: one(['yes', 'no'] as const, raw['used']),
    camps: one(['all'] as const, raw['camps']) ?? idOf(raw['camps']),
    why: one(unusedReasons, raw['why']),
    lost: one(lostReasons, raw['lost']),
    reported: one(['yes'] as const, raw['reported']),
    call: idOrNone(raw['call']),
    entry: one(['quick'] as const, raw['entry']),
    by: one(reportGroups, raw['by']) ?? 'device',
    instrument: one(instrumentCodes, raw['instrument']) ?? 'tug',
    moment: one(['first', 'latest'] as const, raw['moment']) ?? 'latest',
    counted: one(saddPopulations, raw['counted']) ?? 'served',
    axis: one(saddAxes, raw['axis']) ?? 'age',
    bands: one(ageBandSetNames, raw['bands']) ?? 'unhcr',
    sharing: one(['yes'] as const, raw['sharing']),
    cell: text(raw['cell']),
  }
}

type CellPlace = Omit<SaddCell, 'axis'>

/** The cell as it stands in the address. */
export const writeCell = ({ key, sex, disability }: CellPlace): string =>
  [sex, disability, key ?? '*'].join('~')

/** The cell that the address names; null when it names none. */
export function readCell(cell: string | null): CellPlace | null {
  const [sexText, disabilityText, ...rest] = cell?.split('~') ?? []
  const key = rest.join('~')
  const sex = one(saddSexColumns, sexText)
  const disability = one(saddDisabilityColumns, disabilityText)
  return rest.length === 0 || !sex || !disability ? null : { key: key === '*' ? null : key, sex, disability }
}

/** What every tab is given. */
export interface TabProps {
  address: RehabAddress
  setAddress: (change: Partial<RehabAddress>) => void
}
