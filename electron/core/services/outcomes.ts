import type { Distribution, OutcomeDraft } from '#contract/outcomes.ts'
import { poolScores } from '#domain/outcomes/pool-scores.ts'
import { listScoredOutcomes } from '#db/rehab.ts'
import type { ConversionTable } from '#domain/outcomes/conversion-table.ts'
import { readConversionTable } from '#domain/outcomes/conversion-table.ts'
import { getInstrument, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { isUnusual, scoreOutcome } from '#domain/outcomes/score-outcome.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, notFound, refused } from '../refusal.ts'
import { briefsOf } from './brief.ts'
import { readSetting, saveSetting } from './settings.ts'

const TABLES = 'outcome_tables'

/** Writes a result, scored by the instrument's own rule; too little for a score stays as incomplete. */
export function recordOutcome(
  context: Context,
  { draft, isConfirmed }: { draft: OutcomeDraft; isConfirmed: boolean },
) {
  const patient = load(context, 'patients', draft.patientId)
  return operate(context, { name: 'outcomes.record', campId: patient.campId }, (journal) =>
    journal.create('outcomes', {
      ...scoredFields(context, draft, isConfirmed),
      id: context.core.newId(),
      campId: patient.campId,
      staffId: context.session.principal?.staffId ?? null,
      struckReason: '',
    }),
  )
}

/** Completes or corrects a result; it stays the same person's and the same instrument's. */
export function updateOutcome(
  context: Context,
  input: { id: string; version: number; draft: OutcomeDraft; isConfirmed: boolean },
) {
  return operate(context, { name: 'outcomes.update' }, (journal) => {
    const outcome = loadFresh(context, 'outcomes', input.id, input.version)
    const { patientId, instrument } = input.draft
    if (outcome.patientId !== patientId || outcome.instrument !== instrument) throw notFound('outcomes')
    if (outcome.struckReason) throw refused('struck')
    return journal.replace('outcomes', {
      ...outcome,
      ...scoredFields(context, input.draft, input.isConfirmed),
    })
  })
}

export function strikeOutcome(context: Context, input: { id: string; version: number; reason: string }) {
  return operate(context, { name: 'outcomes.strike', reason: input.reason }, (journal) => {
    const outcome = loadFresh(context, 'outcomes', input.id, input.version)
    return journal.replace('outcomes', { ...outcome, struckReason: input.reason })
  })
}

/** Checks the draft and scores it. Refuses values out of range with the range, and an unusual score until it is confirmed. */
function scoredFields(context: Context, draft: OutcomeDraft, isConfirmed: boolean) {
  const patient = load(context, 'patients', draft.patientId)
  const camp = load(context, 'camps', patient.campId)
  if (draft.date > campNow(context.core, camp).date) throw invalid({ 'draft.date': 'future' })
  if (draft.orderId && load(context, 'deviceOrders', draft.orderId).patientId !== patient.id)
    throw invalid({ 'draft.orderId': 'other_persons_device' })
  if (draft.sessionId && load(context, 'rehabSessions', draft.sessionId).patientId !== patient.id)
    throw notFound('rehabSessions')
  const instrument = getInstrument(draft.instrument)
  const scored = scoreOutcome(instrument, draft)
  if (scored.kind === 'refused') {
    const told = scored.problems.map(({ field, bounds }) => [
      `draft.${field}`,
      `out_of_range:${bounds.min}:${bounds.max}`,
    ])
    throw invalid(Object.fromEntries(told) as Record<string, string>)
  }
  const score = scored.kind === 'scored' ? scored.score : null
  if (score !== null && !isConfirmed && isUnusual(instrument, score))
    throw refused('unusual_score', { score, ...instrument.usual, instrument: instrument.code })
  return {
    ...draft,
    instrumentVersion: instrument.version,
    score,
    isComplete: score !== null,
  } satisfies Partial<Outcome>
}

/** One result a person, the first or the latest; pooled for roles that may not see whose they are. */
export function viewDistribution(
  context: Context,
  { campId, instrument, moment }: { campId: string; instrument: InstrumentCode; moment: 'first' | 'latest' },
): Distribution {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const scored = listScoredOutcomes(core.db, campId, instrument)
  const ordered = moment === 'first' ? scored.toReversed() : scored
  const onePerPerson = [...new Map(ordered.map((outcome) => [outcome.patientId, outcome])).values()]
  const scores = onePerPerson.flatMap(({ score }) => score ?? []).sort((a, b) => a - b)
  if (!isAllowed(context.session.principal?.roles ?? [], 'readProtected')) {
    const pooled = poolScores(scores)
    return { rows: [], scores: pooled, isHidden: pooled.length < scores.length }
  }
  const people = briefsOf(
    core,
    onePerPerson.map(({ patientId }) => patientId),
    campNow(core, camp).date,
  )
  const rows = onePerPerson.flatMap(({ id, date, score, aid, orderId, patientId }) => {
    const person = people.get(patientId)
    return person ? [{ outcome: { id, date, score, aid, orderId }, patient: person.brief }] : []
  })
  return { rows, scores, isHidden: false }
}

/** The conversion tables that a clinic has loaded. */
export function listTables({ core }: Context): ConversionTable[] {
  return readSetting<ConversionTable[]>(core.db, TABLES, [])
}

/** Loads a table in place of the one before. Refuses with `INVALID` (text) naming the first thing that is wrong. */
export function loadTable(
  context: Context,
  { instrument: code, source, text }: { instrument: InstrumentCode; source: string; text: string },
) {
  const instrument = getInstrument(code)
  if (!instrument.convertsByTable) throw invalid({ instrument: 'other' })
  const { rows, problems } = readConversionTable(text, instrument.range)
  const [problem] = problems
  if (problem) {
    const where = 'line' in problem ? problem.line : problem.missing
    throw invalid({ text: `table_${problem.reason}:${where}` })
  }
  return operate(context, { name: 'outcomes.loadTable' }, (journal) => {
    const table: ConversionTable = { instrument: code, source, rows }
    const others = readSetting<ConversionTable[]>(journal.tx, TABLES, [])
    saveSetting(journal, TABLES, [...others.filter((other) => other.instrument !== code), table])
    return table
  })
}
