import { readBills, setBillLine } from '../services/bills.ts'
import { allowed } from './base.ts'

export const billsRouter = {
  get: allowed('readPatients').bills.get.handler(({ context }) => readBills(context.core.db)),
  setLine: allowed('manageCamp').bills.setLine.handler(({ context, input }) => setBillLine(context, input)),
}
