import type { ImportOutcome, RefusedWords, RowAnswer } from '#contract/imports.ts'
import { aCamp } from './drafts.ts'
import { openTestCore, type TestCore } from './open-core.ts'

export async function withCamp() {
  const core = openTestCore({ now: '2026-11-23T08:00:00Z' })
  const camp = await core.owner.camps.create(aCamp())
  return { core, camp }
}

export const openSheet = (
  core: TestCore,
  campId: string,
  bytes: Uint8Array | string,
  fileName = 'sheet.csv',
) => core.owner.imports.open({ campId, fileName, contentBase64: Buffer.from(bytes).toString('base64') })

export const rowsOf = async (core: TestCore, sheetId: string) =>
  (await core.owner.imports.rows({ sheetId, filter: 'all', offset: 0, limit: 1000 })).rows

export const answer = (line: number, over: Partial<RowAnswer>): RowAnswer => ({
  line,
  decision: null,
  intoPatientId: null,
  intoLine: null,
  cells: {},
  ...over,
})

export async function applySheet(core: TestCore, sheetId: string): Promise<ImportOutcome> {
  for await (const progress of await core.owner.imports.apply({ sheetId })) {
    if (progress.step === 'finished') return progress.outcome
  }
  throw new Error('unfinished')
}

/** What is written beside refused rows. */
export const refusedWords: RefusedWords = {
  line: 'Line',
  why: 'Why',
  reasons: { no_name: 'No name', sum_line: 'A line of sums', repeated_header: 'The column names once more' },
}

export const everybody = {
  text: '',
  campId: null,
  groupId: null,
  onlyFlagged: false,
  sort: 'name',
  offset: 0,
  limit: 200,
} as const
