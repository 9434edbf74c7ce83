import { describe, expect, it } from 'vitest'
import { rowDecisions, rowFilters } from '#contract/imports.ts'
import { importFields } from '#domain/imports/column.ts'
import type { PreviewRow, SheetSummary } from '#contract/imports.ts'
import {
  recogniseCause,
  recogniseDevices,
  recogniseLanguage,
  recogniseNeeds,
  recognisePriority,
  recogniseProvince,
  recogniseSex,
  recogniseSides,
  recogniseStatus,
} from '#domain/imports/recognise-values.ts'
import type { ProblemReason, RowProblem } from '#domain/imports/row.ts'
import { matchEvidences } from '#domain/people/match-people.ts'
import { fateIcons } from '#renderer/features/imports/check/fate.ts'
import { shownColumns } from '#renderer/features/imports/check/columns.ts'
import { sureness } from '#renderer/features/imports/check/ColumnStrip.tsx'
import { knownWords } from '#renderer/features/imports/check/mends.ts'
import { sheetRefusals } from '#renderer/features/imports/choose/use-open-file.ts'
import type { Agreement } from '#renderer/features/imports/row/compare-people.ts'
import { personFacts } from '#renderer/features/imports/use-person-words.ts'
import en from '#renderer/locales/en.json' with { type: 'json' }
import fa from '#renderer/locales/fa.json' with { type: 'json' }

/** Complete by type: a reason that is added to the domain does not compile here until it stands in the list. */
const reasons: Record<ProblemReason, true> = {
  unreadable: true,
  impossible_date: true,
  in_future: true,
  too_long_ago: true,
  ambiguous: true,
  too_short: true,
  too_long: true,
  not_ten_digits: true,
  wrong_checksum: true,
  unknown: true,
  missing: true,
  out_of_range: true,
  disagrees_with_birth: true,
  before_birth: true,
  month_left_out: true,
  day_number: true,
  looks_like_foreigner_code: true,
  family_as_given: true,
}
const severities: Record<RowProblem['severity'], true> = { flag: true, notice: true }
const refusals: Record<NonNullable<PreviewRow['refused']>, true> = {
  no_name: true,
  sum_line: true,
  repeated_header: true,
}
const agreements: Record<Agreement, true> = {
  same: true,
  partly: true,
  differs: true,
  row: true,
  other: true,
}
const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'xlsx',
] satisfies SheetSummary['encoding'][]
const delimiters = ['comma', 'semicolon', 'tab', 'persianSemicolon', 'persianComma']

const under = (prefix: string, names: Iterable<string>) =>
  [...names].map((name) => `imports.${prefix}.${name}`)

const closedSets = [
  ...under('reason', Object.keys(reasons)),
  ...under('severity', Object.keys(severities)),
  ...under('severityShort', Object.keys(severities)),
  ...under('refusedWhy', Object.keys(refusals)),
  ...under('refusedShort', ['sum_line', 'repeated_header']),
  ...under('agreement', Object.keys(agreements)),
  ...under('encoding', encodings),
  ...under('delimiter', delimiters),
  ...under('field', importFields),
  ...under('evidence', matchEvidences),
  ...under('fact', personFacts),
  ...under('filter', rowFilters),
  ...under('filterLabel', rowFilters),
  ...rowFilters.flatMap((filter) => under(`nothing.${filter}`, ['title', 'hint'])),
  ...under('sureness', sureness),
  ...under('column', [...shownColumns.map(({ key }) => key), 'line', 'fate']),
  ...under('fate', Object.keys(fateIcons)),
  ...under('choice', rowDecisions),
  ...under('choiceHint', rowDecisions),
  ...under('verdict', ['same', 'likely']),
  ...under('repeats', ['same', 'likely']),
  ...sheetRefusals.flatMap((reason) => under(`refusedFile.${reason}`, ['title', 'text'])),
  ...under('step', ['comparing_one', 'comparing_other', 'saving_one', 'saving_other']),
  ...Object.values(knownWords).flatMap((words) =>
    words.flatMap(({ label }) => ('key' in label ? [label.key] : [])),
  ),
]

const textAt = (locale: object, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], locale)

const keysIn = (node: object, prefix = ''): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' ? keysIn(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  )

describe('words of the import', () => {
  it.each([
    ['English', en],
    ['Persian', fa],
  ])('%s has words for every value of every closed set', (_, locale) => {
    const missing = closedSets.filter((key) => {
      const text = textAt(locale, key)
      return typeof text !== 'string' || text.trim() === ''
    })
    expect(missing).toEqual([])
  })

  it('says everything in both languages', () => {
    expect(keysIn(fa.imports).sort()).toEqual(keysIn(en.imports).sort())
  })

  it('writes nothing Latin where Persian letters are meant', () => {
    const reasonsInPersian = Object.values(fa.imports.reason).join(' ')
    expect(reasonsInPersian).not.toMatch(/[A-Za-z]/)
  })
})

describe('words that mend a cell', () => {
  const readers: Record<string, (text: string) => unknown> = {
    sex: recogniseSex,
    side: recogniseSides,
    priority: recognisePriority,
    device: (text) => recogniseDevices(text).devices[0]?.type ?? null,
    status: recogniseStatus,
    cause: recogniseCause,
    language: recogniseLanguage,
    province: (text) => recogniseProvince(text)?.en ?? null,
    needs: (text) => recogniseNeeds(text).needs[0] ?? (recogniseNeeds(text).isOther ? 'other' : null),
  }
  const offered = Object.entries(knownWords).flatMap(([field, words]) =>
    words.map(({ value }) => [field, value] as const),
  )

  it.each(offered)('%s: %s is read back as itself', (field, value) => {
    const sides: Record<string, unknown> = { left: ['left'], right: ['right'], both: ['left', 'right'] }
    expect(readers[field]?.(value)).toEqual(field === 'side' ? sides[value] : value)
  })
})
