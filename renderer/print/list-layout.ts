import {
  placesToName,
  type DailyListDocument,
  type DailyListRow,
  type DailyListSection,
} from '#domain/lists/daily-list.ts'
import { dateText, inPaperDigits, numberText } from './list-texts.ts'
import type { Orientation } from './page-setup.ts'
import { wordsIn, type PaperWords } from './words.ts'

export interface PaperOptions {
  orientation: Orientation
  /** Starts a new page with every section, for lists that are handed to different tables. */
  sectionPerPage?: boolean
  /** One day of several in one paper: every table says which day's list it belongs to, since pages come apart. */
  isOneOfSeveral?: boolean
}

/** What a line says of a visit; a column shows one or several of them below each other. */
export type Part = keyof PaperWords['print']['column']

export interface PaperColumn {
  parts: Part[]
  /** Null takes what the others leave. */
  widthMm: number | null
}

/** A line to be ticked: a visit, or an empty one for somebody who comes without a booking. */
export interface PaperLine {
  code: string
  row: DailyListRow | null
}

export interface PaperTable {
  key: string
  /** Stands above the columns on every page; null where the masthead says it. */
  heading: string | null
  /** How many visits the heading counts; null for the empty lines. */
  count: number | null
  lines: PaperLine[]
  startsPage: boolean
  keepsTogether: boolean
}

export interface DailyListLayout {
  document: DailyListDocument
  words: PaperWords
  orientation: Orientation
  columns: PaperColumn[]
  tables: PaperTable[]
}

const EMPTY_LINES = 5

type Place = 'station' | 'staff'

type Columns = (places: Place[], home: Part[], hasChanges: boolean) => PaperColumn[]

/** Portrait puts two facts into a column where landscape has one for each. */
const columnsOf: Record<Orientation, Columns> = {
  landscape: (places, home, hasChanges) => [
    { parts: ['code'], widthMm: hasChanges ? 19 : 11 },
    { parts: ['token'], widthMm: 21 },
    { parts: ['name', 'father'], widthMm: 42 },
    { parts: ['ageSex'], widthMm: 15 },
    ...(home.length > 0 ? [{ parts: home, widthMm: 20 }] : []),
    { parts: ['device'], widthMm: 28 },
    { parts: ['stage'], widthMm: 21 },
    { parts: ['slot'], widthMm: 17 },
    ...(places.length > 0 ? [{ parts: places, widthMm: places.length > 1 ? 32 : 27 }] : []),
    { parts: ['needs'], widthMm: 36 },
    { parts: ['remark'], widthMm: null },
    { parts: ['done'], widthMm: 11 },
  ],
  portrait: (places, home) => [
    { parts: ['code', 'token'], widthMm: 21 },
    { parts: ['name', 'father'], widthMm: 36 },
    { parts: ['ageSex', ...home], widthMm: 21 },
    { parts: ['device', 'stage'], widthMm: 35 },
    { parts: ['slot', ...places], widthMm: 31 },
    { parts: ['needs', 'remark'], widthMm: null },
    { parts: ['done'], widthMm: 11 },
  ],
}

/** Decides what stands where on the paper; page breaks are left to whoever lays it out. */
export function layOutDailyList(document: DailyListDocument, options: PaperOptions): DailyListLayout {
  const words = wordsIn(document.language)
  const { orientation, sectionPerPage = false } = options
  const ofDay = options.isOneOfSeveral ? `${dateText(document)} · ${numberText(document)}` : ''
  const headed = (heading: string | null) => [heading, ofDay].filter(Boolean).join(' · ') || null
  const tables = document.sections.map((section, index): PaperTable => ({
    key: `${index}`,
    heading: headed(headingOf(document, section, words)),
    count: section.rows.length,
    lines: section.rows.map((row) => ({ code: inPaperDigits(row.rowCode, document), row })),
    startsPage: sectionPerPage && index > 0,
    keepsTogether: false,
  }))
  return {
    document,
    words,
    orientation,
    columns: columnsOf[orientation](
      placesToName(document),
      homeToName(document),
      document.sinceList !== null,
    ),
    tables:
      document.sinceList === null ? [...tables, walkIns(document, headed(words.print.walkIns))] : tables,
  }
}

/** Which of travel group and village a row still has to name, because no section says it. */
function homeToName({ sectionBy }: DailyListDocument): Part[] {
  const home: Part[] = sectionBy === 'province' ? ['group', 'village'] : ['group']
  return home.filter((part) => part !== sectionBy)
}

/** What stands above a section; null where the masthead says it. */
export function headingOf(
  { sectionBy }: DailyListDocument,
  { heading }: DailyListSection,
  { print }: PaperWords,
) {
  if (sectionBy === 'none') return null
  return heading || print.without[sectionBy]
}

function walkIns(document: DailyListDocument, heading: string | null): PaperTable {
  return {
    key: 'walk-ins',
    heading,
    count: null,
    lines: Array.from({ length: EMPTY_LINES }, (_, index) => ({
      code: inPaperDigits(`+${index + 1}`, document),
      row: null,
    })),
    startsPage: false,
    keepsTogether: true,
  }
}
