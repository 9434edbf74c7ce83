import type { StockItemDraft } from '#contract/stock.ts'
import type { Journal } from '#db/journal.ts'
import { findItemIdByCode, hasMovements, listStockItems } from '#db/stock.ts'
import { usualItems } from '#domain/stock/usual-items.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid } from '../refusal.ts'

export function createItem(context: Context, { draft }: { draft: StockItemDraft }) {
  return operate(context, { name: 'stock.createItem' }, (journal) => {
    assertItem(context, journal, null, draft)
    return journal.create('stockItems', { ...draft, id: context.core.newId() })
  })
}

export function updateItem(context: Context, input: { id: string; version: number; draft: StockItemDraft }) {
  return operate(context, { name: 'stock.updateItem' }, (journal) => {
    const stored = loadFresh(context, 'stockItems', input.id, input.version)
    assertItem(context, journal, stored.id, input.draft)
    if (stored.unit !== input.draft.unit && hasMovements(journal.tx, stored.id)) {
      throw invalid({ 'draft.unit': 'unit_in_use' })
    }
    return journal.replace('stockItems', { ...stored, ...input.draft })
  })
}

function assertItem(context: Context, journal: Journal, id: string | null, draft: StockItemDraft): void {
  const namesake = findItemIdByCode(journal.tx, draft.code)
  if (namesake !== null && namesake !== id) throw invalid({ 'draft.code': 'exists' })
  if (id !== null && draft.substituteIds.includes(id)) throw invalid({ 'draft.substituteIds': 'itself' })
  for (const substitute of draft.substituteIds) load(context, 'stockItems', substitute)
}

/** Adds the usual list of a camp, but for the codes that are there already. */
export function startFromList(context: Context) {
  return operate(context, { name: 'stock.startFromList' }, (journal) => ({
    added: addUsualItems(journal, context),
  }))
}

/** How many were added. Substitutes are named when all are there. */
export function addUsualItems(journal: Journal, context: Context): number {
  const ids = new Map(listStockItems(journal.tx).map(({ code, id }) => [code, id]))
  const added = usualItems.filter(({ code }) => !ids.has(code))
  for (const { code } of added) ids.set(code, context.core.newId())
  for (const { substituteCodes, ...item } of added) {
    journal.create('stockItems', {
      ...item,
      id: ids.get(item.code) ?? '',
      substituteIds: substituteCodes.flatMap((code) => ids.get(code) ?? []),
      active: true,
    })
  }
  return added.length
}
