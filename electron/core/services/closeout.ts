import { join } from 'node:path'
import { closeoutRows, type CloseoutItem, type CloseoutRow, type CloseoutView } from '#contract/closeout.ts'
import {
  countBookedVisits,
  lastCounts,
  listForgottenPeople,
  listOpenOrderIds,
  listOpenTokenIds,
  listOpenVisitIds,
  listOrdersWithoutFollowUp,
  listOrdersWithoutReceipt,
  listVisitIdsAhead,
} from '#db/closeout.ts'
import { backUpTo } from '#db/data-file.ts'
import { entities } from '#db/entities.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listStockItems, readBalances } from '#db/stock.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { lastCampDay } from '#domain/camps/day-hours.ts'
import { closeoutKinds, weighsOnClosing, type CloseoutKind } from '#domain/closeout/closeout-item.ts'
import { dayStart } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { briefsOf, toOrderBrief } from './brief.ts'
import { readProgress } from './camp-progress.ts'
import { readSetting, saveSetting } from './settings.ts'

/** Setting: UTC instant of the last backup that was written by the program. */
const LAST_BACKUP = 'last_backup'

/** The checklist of a camp with the rows behind each line, and what the camp has come to. */
export function viewCloseout(context: Context, { campId }: { campId: string }): CloseoutView {
  const { core } = context
  const camp = load(context, 'camps', campId)
  return {
    camp,
    items: closeoutKinds.map((kind) => readItem(core, camp, kind)),
    progress: readProgress(core, camp),
    lastBackup: readSetting<string | null>(core.db, LAST_BACKUP, null),
  }
}

type Finder = (core: CoreState, camp: Camp) => string[]

const finders: Record<CloseoutKind, Finder> = {
  visits_open: (core, camp) => listOpenVisitIds(core.db, camp.id, campNow(core, camp)),
  visits_ahead: (core, camp) => listVisitIdsAhead(core.db, camp.id, campNow(core, camp)),
  tokens_open: ({ db }, camp) => listOpenTokenIds(db, camp.id),
  orders_open: ({ db }, camp) => listOpenOrderIds(db, camp.id),
  no_next_step: (core, camp) => listForgottenPeople(core.db, camp.id, campNow(core, camp).date),
  receipts_missing: ({ db }, camp) => listOrdersWithoutReceipt(db, camp.id),
  follow_ups_unplanned: ({ db }, camp) => listOrdersWithoutFollowUp(db, camp.id),
  stock_not_counted: uncountedItems,
  no_backup: backupMissing,
}

/** Items on the shelf that were not counted since the last day of the camp began, or since today did where that is earlier. */
function uncountedItems(core: CoreState, camp: Camp): string[] {
  const { date } = campNow(core, camp)
  const last = lastCampDay(camp) ?? camp.lastDate
  const since = dayStart(last < date ? last : date, camp.timeZone)
  const counted = lastCounts(core.db, camp.id)
  const balances = readBalances(core.db, camp.id)
  return listStockItems(core.db)
    .filter(({ id }) => (balances.get(id)?.onHand ?? 0) !== 0 && (counted.get(id) ?? '') < since)
    .map(({ id }) => id)
}

/** One row, without a record behind it, when no backup was made today. */
function backupMissing(core: CoreState, camp: Camp): string[] {
  const last = readSetting<string | null>(core.db, LAST_BACKUP, null)
  const since = dayStart(campNow(core, camp).date, camp.timeZone)
  return last !== null && last >= since ? [] : ['backup']
}

function readItem(core: CoreState, camp: Camp, kind: CloseoutKind): CloseoutItem {
  const ids = finders[kind](core, camp)
  return {
    kind,
    count: ids.length,
    rows: kind === 'no_backup' ? [] : toRows(core, camp, kind, ids.slice(0, closeoutRows)),
    weighs: weighsOnClosing[kind],
  }
}

/** What a row is about, before names are put to it. */
type Subject = Omit<CloseoutRow, 'patient' | 'order' | 'version' | 'visits'> & {
  patientId: string | null
  orderId: string | null
}

const bare = (id: string): Subject => ({
  id,
  patientId: null,
  orderId: null,
  date: null,
  startMinute: null,
  number: null,
  item: null,
})

const subjects: Partial<Record<CloseoutKind, (core: CoreState, id: string) => Subject>> = {
  visits_open: visitSubject,
  visits_ahead: visitSubject,
  tokens_open: ({ db }, id) => {
    const token = entities.queueTokens.find(db, id)
    if (!token) return bare(id)
    return { ...bare(id), patientId: token.patientId, date: token.date, number: token.number }
  },
  no_next_step: (_core, id) => ({ ...bare(id), patientId: id }),
  stock_not_counted: ({ db }, id) => {
    const item = entities.stockItems.find(db, id)
    if (!item) return bare(id)
    return { ...bare(id), item: { name: item.name, namePersian: item.namePersian, size: item.size } }
  },
}

function visitSubject({ db }: CoreState, id: string): Subject {
  const visit = entities.appointments.find(db, id)
  if (!visit) return bare(id)
  const { patientId, orderId, date, startMinute } = visit
  return { ...bare(id), patientId, orderId, date, startMinute }
}

function orderSubject({ db }: CoreState, id: string): Subject {
  return { ...bare(id), orderId: id, patientId: entities.deviceOrders.find(db, id)?.patientId ?? null }
}

function toRows(core: CoreState, camp: Camp, kind: CloseoutKind, ids: readonly string[]): CloseoutRow[] {
  const about = ids.map((id) => (subjects[kind] ?? orderSubject)(core, id))
  const people = briefsOf(
    core,
    about.flatMap(({ patientId }) => patientId ?? []),
    campNow(core, camp).date,
  )
  const orders = new Map(
    listOrdersByIds(
      core.db,
      about.flatMap(({ orderId }) => orderId ?? []),
    ).map((order) => [order.id, order]),
  )
  const visits = countBookedVisits(core.db, camp.id, [...orders.keys()])
  return about.map(({ patientId, orderId, ...row }) => ({
    ...row,
    patient: (patientId && people.get(patientId)?.brief) || null,
    order: toOrderBrief(orderId ? orders.get(orderId) : undefined),
    version: (orderId && orders.get(orderId)?.version) || null,
    visits: (orderId && visits.get(orderId)) || 0,
  }))
}

interface Act {
  id: string
  version: number
  note: string
}

/** Closes a camp by name. What weighs and is open needs a word. */
export function closeCamp(context: Context, { id, version, note }: Act) {
  const { core, session } = context
  return operate(context, { name: 'closeout.close', campId: id, reason: note }, (journal) => {
    const camp = loadFresh(context, 'camps', id, version)
    if (camp.closedAt !== null) throw refused('already_closed')
    const open = closeoutKinds.filter((kind) => weighsOnClosing[kind] && finders[kind](core, camp).length > 0)
    if (open.length > 0 && note === '') throw refused('reason_needed', { kinds: open })
    return journal.replace('camps', {
      ...camp,
      closedAt: journal.head.at,
      closedBy: session.principal?.name ?? '',
      closedNote: note,
    })
  })
}

/** Opens a closed camp again; why is kept in the log. */
export function reopenCamp(context: Context, { id, version, note }: Act) {
  return operate(context, { name: 'closeout.reopen', campId: id, reason: note }, (journal) => {
    const camp = loadFresh(context, 'camps', id, version)
    if (camp.closedAt === null) throw refused('not_closed')
    if (note === '') throw refused('reason_needed', { kinds: [] })
    return journal.replace('camps', { ...camp, closedAt: null, closedBy: '', closedNote: '' })
  })
}

/** Writes a verified copy into a folder beside the data file. Refuses with `no_folder` where the data lies in memory only. */
export function backUpNow(context: Context): { file: string; at: string } {
  const { core, session } = context
  if (core.dataDir === ':memory:') throw refused('no_folder')
  const at = core.clock().toISOString()
  const name = `qadam-${at.replaceAll(/[:.]/g, '-')}.sqlite`
  const folder = join(core.dataDir, 'backups')
  backUpTo(core.db.raw, join(folder, name))
  noteBackup(context, at)
  return { file: session.place === 'station' ? name : join(folder, name), at }
}

/** Remembers that a copy of the data exists. */
export function noteBackup(context: Context, at: string): void {
  operate(context, { name: 'closeout.backUp' }, (journal) => {
    saveSetting(journal, LAST_BACKUP, at)
    return {}
  })
}
