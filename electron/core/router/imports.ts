import * as sheets from '../services/sheets.ts'
import { allowed } from './base.ts'

const imports = allowed('importSheets').imports

export const importsRouter = {
  open: imports.open.handler(({ context, input }) => sheets.openSheet(context, input)),
  rows: imports.rows.handler(({ context, input }) => sheets.listSheetRows(context, input)),
  chooseSheet: imports.chooseSheet.handler(({ context, input }) => sheets.chooseSheet(context, input)),
  setColumns: imports.setColumns.handler(({ context, input }) => sheets.setSheetColumns(context, input)),
  answer: imports.answer.handler(({ context, input }) => sheets.answerRows(context, input)),
  mendAlike: imports.mendAlike.handler(({ context, input }) => sheets.mendAlike(context, input)),
  apply: imports.apply.handler(({ context, input }) => sheets.applySheet(context, input)),
  refusedSheet: imports.refusedSheet.handler(({ context, input }) =>
    sheets.writeRefusedSheet(context, input),
  ),
  forget: imports.forget.handler(({ context, input }) => sheets.forgetSheet(context, input)),
  list: imports.list.handler(({ context, input }) => sheets.listImports(context, input)),
}
