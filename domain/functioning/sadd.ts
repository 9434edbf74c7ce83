import { sexes, type Sex } from '../staff/staff-member.ts'
import { ageBandOf, ageBands, type AgeBand } from './age-bands.ts'

/** Counts from 1 to this number less one could name a person outside the team. */
export const smallestShownCell = 5

/** One person as the disaggregated count sees them. */
export interface CountedPerson {
  sex: Sex | null
  /** Completed years, null when unknown. */
  ageYears: number | null
  /** By the Short Set; null when it was not asked or not answered. */
  hasDisability: boolean | null
}

/** A count; null when it is hidden because it is small. */
export type Cell = number | null

/** One line of the grid: people of one age band (null: age unknown) by sex and by disability. */
export interface SaddRow {
  band: AgeBand | null
  bySex: Record<Sex | 'unknown', Cell>
  withDisability: Cell
  withoutDisability: Cell
  notAsked: Cell
  total: Cell
}

export interface Sadd {
  rows: SaddRow[]
  total: SaddRow
  /** Whether some cell was hidden. */
  isHidden: boolean
}

const columns = ['withDisability', 'withoutDisability', 'notAsked'] as const

/** Counts every person once by sex, age band and disability. */
export function countSadd(people: readonly CountedPerson[]): Sadd {
  const bands: (AgeBand | null)[] = [...ageBands.map(({ key }) => key), null]
  const rows = bands.map((band) =>
    toRow(
      band,
      people.filter(({ ageYears }) => ageBandOf(ageYears) === band),
    ),
  )
  return { rows, total: toRow(null, people), isHidden: false }
}

function toRow(band: AgeBand | null, people: readonly CountedPerson[]): SaddRow {
  const count = (test: (person: CountedPerson) => boolean) => people.filter(test).length
  return {
    band,
    bySex: {
      ...(Object.fromEntries(sexes.map((sex) => [sex, count((one) => one.sex === sex)])) as Record<
        Sex,
        number
      >),
      unknown: count(({ sex }) => sex === null),
    },
    withDisability: count((one) => one.hasDisability === true),
    withoutDisability: count((one) => one.hasDisability === false),
    notAsked: count((one) => one.hasDisability === null),
    total: people.length,
  }
}

/**
 * The counts as they may leave the team: cells from 1 to 4 are hidden, with others where a hidden one could be worked out from
 * the sums of its line or column.
 */
export function hideSmallCells(sadd: Sadd): Sadd {
  const lines = [...sadd.rows, sadd.total]
  const sexKeys = [...sexes, 'unknown'] as const
  const bySex = hideGrid(lines.map((line) => sexKeys.map((key) => line.bySex[key] ?? 0)))
  const others = hideGrid(lines.map((line) => columns.map((key) => line[key] ?? 0)))
  const totals = hideLine(sadd.rows.map(({ total }) => total ?? 0))
  const hidden = lines.map((line, index): SaddRow => {
    const isTotal = index === lines.length - 1
    return {
      ...line,
      bySex: Object.fromEntries(
        sexKeys.map((key, at) => [key, bySex[index]?.[at] ?? null]),
      ) as SaddRow['bySex'],
      withDisability: others[index]?.[0] ?? null,
      withoutDisability: others[index]?.[1] ?? null,
      notAsked: others[index]?.[2] ?? null,
      total: isTotal ? hideOne(line.total ?? 0) : (totals[index] ?? null),
    }
  })
  const total = hidden.pop() ?? sadd.total
  const isHidden = [...hidden, total].some(hasHidden)
  return { rows: hidden, total, isHidden }
}

const hasHidden = (row: SaddRow) =>
  [row.total, row.withDisability, row.withoutDisability, row.notAsked, ...Object.values(row.bySex)].includes(
    null,
  )

const hideOne = (count: number): Cell => (count > 0 && count < smallestShownCell ? null : count)

/** Hides the small counts of a line; where that is one alone, the next smallest too, because the sum would tell it. */
function hideLine(counts: readonly number[]): Cell[] {
  const cells = counts.map(hideOne)
  return cells.filter((cell) => cell === null).length === 1 ? hideSmallest(cells) : cells
}

function hideSmallest(cells: readonly Cell[]): Cell[] {
  const shown = cells.flatMap((cell, at) => (cell ? [{ cell, at }] : []))
  const smallest = shown.toSorted((a, b) => a.cell - b.cell)[0]
  return cells.map((cell, at) => (at === smallest?.at ? null : cell))
}

/** Hides small counts in lines and columns (the last line is the sum) until none can be worked out alone. */
function hideGrid(grid: readonly (readonly number[])[]): Cell[][] {
  let cells: Cell[][] = grid.map((line) => line.map(hideOne))
  for (let round = 0; round < grid.length * 4; round += 1) {
    const next = transpose(transpose(cells.map(hideAlone)).map(hideAlone))
    if (JSON.stringify(next) === JSON.stringify(cells)) break
    cells = next
  }
  return cells
}

const hideAlone = (cells: Cell[]): Cell[] =>
  cells.filter((cell) => cell === null).length === 1 ? hideSmallest(cells) : cells

const transpose = (grid: Cell[][]): Cell[][] =>
  (grid[0] ?? []).map((_, column) => grid.map((line) => line[column] ?? null))
