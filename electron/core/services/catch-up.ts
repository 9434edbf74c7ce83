import type { CatchUpResult, CatchUpView, PrintedListBrief } from '#contract/lists.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listPrintedLists } from '#db/printed-lists.ts'
import type { PrintedList } from '#domain/lists/daily-list.ts'
import type { AppointmentStatus } from '#domain/scheduling/appointment.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate, type OperationOptions } from '../operate.ts'
import { RefusalError } from '../refusal.ts'
import { changeStatus } from './appointments.ts'
import { nameFilter, nameOfScope } from './daily-lists.ts'

const toBrief = (context: Context, list: PrintedList): PrintedListBrief => {
  const { rows, id, number, scope, language, only, printedAt, printedBy } = list
  const scopeName = nameOfScope(context, scope, language)
  const changes = rows.filter(({ change }) => change !== undefined).length
  const rowCount = rows.length
  const filter = nameFilter(context, list)
  return { id, number, scope, scopeName, language, only, filter, rowCount, changes, printedAt, printedBy }
}

/** The lists of a day that were handed out, newest first. */
export function listHandedOut(
  context: Context,
  { campId, date }: { campId: string; date: string },
): PrintedListBrief[] {
  load(context, 'camps', campId)
  return listPrintedLists(context.core.db, campId, date).map((list) => toBrief(context, list))
}

/** A printed list in the order of its pages, with how each visit stands now. */
export function viewCatchUp(context: Context, { listId }: { listId: string }): CatchUpView {
  const list = load(context, 'printedLists', listId)
  return {
    list: toBrief(context, list),
    date: list.date,
    rows: list.rows
      .filter(({ change }) => change !== 'struck')
      .map((row) => {
        const visit = entities.appointments.find(context.core.db, row.appointmentId)
        return { ...row, now: visit?.status ?? null, version: visit?.version ?? null }
      }),
  }
}

interface Entry {
  appointmentId: string
  version: number
  status: AppointmentStatus
}

/** Enters what was ticked on paper. A row that is refused leaves nothing behind and does not hold up the others. */
export function enterFromPaper(
  context: Context,
  { listId, entries }: { listId: string; entries: Entry[] },
): CatchUpResult {
  const list = load(context, 'printedLists', listId)
  const options: OperationOptions = {
    name: 'lists.enter',
    campId: list.campId,
    reason: `${list.date}/${list.number}`,
  }
  return operate(context, options, (journal) => {
    const failed = entries.flatMap((entry) => {
      const reason = enterOne(journal, context, entry)
      return reason === null ? [] : [{ appointmentId: entry.appointmentId, reason }]
    })
    return { entered: entries.length - failed.length, failed }
  })
}

/** Null when the row was entered, else why not. A savepoint of its own takes back what a refused row had begun. */
function enterOne(
  journal: Journal,
  context: Context,
  { appointmentId, version, status }: Entry,
): string | null {
  const enter = journal.tx.raw.transaction(() => {
    const visit = loadFresh(context, 'appointments', appointmentId, version)
    changeStatus(journal, context, visit, { status, reason: '' })
  })
  try {
    enter()
    return null
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const { refusal } = error
    return refusal.code === 'REFUSED' ? refusal.data.reason : refusal.code
  }
}
