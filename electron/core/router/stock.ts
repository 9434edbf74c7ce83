import * as counting from '../services/stock-counting.ts'
import * as items from '../services/stock-items.ts'
import { readNeeds } from '../services/stock-needs.ts'
import * as parts from '../services/stock-order-parts.ts'
import { readLedger, readShelf } from '../services/stock-shelf.ts'
import { allowed } from './base.ts'

export const stockRouter = {
  shelf: allowed('readPatients').stock.shelf.handler(({ context, input }) => readShelf(context, input)),
  needs: allowed('readPatients').stock.needs.handler(({ context, input }) => readNeeds(context, input)),
  ledger: allowed('readPatients').stock.ledger.handler(({ context, input }) => readLedger(context, input)),
  startFromList: allowed('manageStock').stock.startFromList.handler(({ context }) =>
    items.startFromList(context),
  ),
  createItem: allowed('manageStock').stock.createItem.handler(({ context, input }) =>
    items.createItem(context, input),
  ),
  updateItem: allowed('manageStock').stock.updateItem.handler(({ context, input }) =>
    items.updateItem(context, input),
  ),
  book: allowed('manageStock').stock.book.handler(({ context, input }) => counting.bookLines(context, input)),
  count: allowed('manageStock').stock.count.handler(({ context, input }) =>
    counting.countShelves(context, input),
  ),
  orderParts: allowed('readPatients').stock.orderParts.handler(({ context, input }) =>
    parts.readOrderParts(context, input),
  ),
  chooseParts: allowed('editOrders').stock.chooseParts.handler(({ context, input }) =>
    parts.chooseParts(context, input),
  ),
}
