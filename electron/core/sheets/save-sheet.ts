import type { ImportOutcome } from '#contract/imports.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listOrdersOf } from '#db/orders.ts'
import { mergePatient, ordersToAdd } from '#domain/people/merge-patient.ts'
import type { PatientDraft } from '#domain/imports/row.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Context } from '../context.ts'
import { operate } from '../operate.ts'
import { findOrAddGroup } from '../services/groups.ts'
import { addOrder, addPatient } from '../services/patients.ts'
import { decisionOf, mergeTarget, type OpenSheet, type SheetRow } from './open-sheet.ts'

interface Saving {
  journal: Journal
  context: Context
  open: OpenSheet
  campId: string
  /** Line → the patient that it became, or was merged into. */
  byLine: Map<number, string>
  groupIds: Map<string, string>
  counts: Omit<ImportOutcome, 'operationId' | 'importId' | 'rest'>
}

/** Writes every row by its decision in one operation, so that the whole sheet can be undone at once. */
export function saveSheet(context: Context, open: OpenSheet, campId: string): Omit<ImportOutcome, 'rest'> {
  const { core, session } = context
  return operate(context, { name: 'imports.apply', campId, reason: open.sheet.title }, (journal) => {
    const counts = { added: 0, orders: 0, merged: 0, skipped: 0, flagged: 0, refused: 0 }
    const saving: Saving = { journal, context, open, campId, byLine: new Map(), groupIds: new Map(), counts }
    for (const row of open.rows) if (!row.blank) saveRow(saving, row)
    const importId = core.newId()
    journal.create('imports', {
      id: importId,
      campId,
      fileName: open.sheet.title,
      fileHash: open.sheet.fileHash,
      rows: open.rows.length,
      added: counts.added,
      merged: counts.merged,
      skipped: counts.skipped,
      refused: counts.refused,
      importedAt: core.clock().toISOString(),
      importedBy: session.principal?.name ?? '',
    })
    return { ...counts, importId }
  })
}

function saveRow(saving: Saving, row: SheetRow): void {
  const { counts, open } = saving
  const decision = decisionOf(open, row)
  if (row.refused) counts.refused += 1
  else if (decision === 'add') addRow(saving, row)
  else if (decision === 'skip') skipRow(saving, row)
  else mergeRow(saving, row)
}

function addRow({ journal, context, campId, byLine, counts, groupIds }: Saving, row: SheetRow): void {
  const { groupName, ...draft } = row.patient
  const groupId = groupName ? groupOf({ journal, context, campId, groupIds }, groupName) : null
  const patient = addPatient(journal, context, campId, { ...draft, groupId }, row.fingerprint)
  for (const order of row.orders) addOrder(journal, context, patient, { ...order, note: '' })
  byLine.set(row.line, patient.id)
  counts.added += 1
  counts.orders += row.orders.length
  if (draft.flags.length > 0) counts.flagged += 1
}

function groupOf(
  { journal, context, campId, groupIds }: Pick<Saving, 'journal' | 'context' | 'campId' | 'groupIds'>,
  name: string,
): string {
  const known = groupIds.get(name)
  if (known) return known
  const { id } = findOrAddGroup(journal, context, campId, name)
  groupIds.set(name, id)
  return id
}

function targetIdOf({ open, byLine }: Saving, row: SheetRow): string | null {
  const target = mergeTarget(open, row)
  if (!target) return null
  return target.kind === 'patient' ? target.patient.id : (byLine.get(target.line) ?? null)
}

function skipRow(saving: Saving, row: SheetRow): void {
  const id = targetIdOf(saving, row)
  if (id) saving.byLine.set(row.line, id)
  saving.counts.skipped += 1
}

function mergeRow(saving: Saving, row: SheetRow): void {
  const { journal, context, counts, byLine } = saving
  const id = targetIdOf(saving, row)
  const known = id ? entities.patients.find(journal.tx, id) : null
  if (!known) return addRow(saving, row)
  const patient = mergeInto(saving, known, row.patient)
  const orders = ordersToAdd(listOrdersOf(journal.tx, [patient.id]), row.orders)
  for (const order of orders) addOrder(journal, context, patient, { ...order, note: '' })
  byLine.set(row.line, patient.id)
  counts.merged += 1
  counts.orders += orders.length
}

function mergeInto(saving: Saving, known: Patient, { groupName, ...draft }: PatientDraft): Patient {
  const groupId = known.groupId ?? (groupName ? groupOf(saving, groupName) : null)
  const merged = { ...mergePatient(known, draft), groupId }
  return JSON.stringify(merged) === JSON.stringify(known) ? known : saving.journal.replace('patients', merged)
}
