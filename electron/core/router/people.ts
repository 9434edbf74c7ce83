import { findDuplicatesOf } from '../services/duplicates.ts'
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
