import { findDuplicatesOf } from '../services/duplicates.ts'
import { getOrderRecord } from '../services/order-record.ts'
import * as orders from '../services/orders.ts'
import * as patients from '../services/patients.ts'
import { allowed } from './base.ts'

export const patientsRouter = {
  search: allowed('readPatients').patients.search.handler(({ context, input }) =>
    patients.listPeople(context, input),
  ),
  get: allowed('readPatients').patients.get.handler(({ context, input }) =>
    patients.getPatient(context, input),
  ),
  findDuplicates: allowed('registerPatients').patients.findDuplicates.handler(({ context, input }) =>
    findDuplicatesOf(context.core.db, input.draft, input.exceptId),
  ),
  create: allowed('registerPatients').patients.create.handler(({ context, input }) =>
    patients.registerPatient(context, input),
  ),
  update: allowed('registerPatients').patients.update.handler(({ context, input }) =>
    patients.updatePatient(context, input),
  ),
  remove: allowed('registerPatients').patients.remove.handler(({ context, input }) =>
    patients.removePatient(context, input),
  ),
}

export const ordersRouter = {
  get: allowed('readPatients').orders.get.handler(({ context, input }) => getOrderRecord(context, input)),
  create: allowed('editOrders').orders.create.handler(({ context, input }) =>
    orders.createOrders(context, input),
  ),
  update: allowed('editOrders').orders.update.handler(({ context, input }) =>
    orders.updateOrder(context, input),
  ),
  advance: allowed('editOrders').orders.advance.handler(({ context, input }) =>
    orders.advanceOrder(context, input),
  ),
}
