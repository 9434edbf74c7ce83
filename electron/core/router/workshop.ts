import { readWorkshopSettings, saveWorkshopSettings } from '../services/workshop-settings.ts'
import * as workshop from '../services/workshop.ts'
import { allowed } from './base.ts'

export const workshopRouter = {
  board: allowed('readPatients').workshop.board.handler(({ context, input }) =>
    workshop.viewBoard(context, input),
  ),
  bench: allowed('workOnOrders').workshop.bench.handler(({ context, input }) =>
    workshop.viewBench(context, input),
  ),
  card: allowed('readPatients').workshop.card.handler(({ context, input }) =>
    workshop.readCard(context, input),
  ),
  find: allowed('readPatients').workshop.find.handler(({ context, input }) =>
    workshop.findByTag(context, input),
  ),
  scanIn: allowed('workOnOrders').workshop.scanIn.handler(({ context, input }) =>
    workshop.scanIn(context, input),
  ),
  scanOut: allowed('workOnOrders').workshop.scanOut.handler(({ context, input }) =>
    workshop.scanOut(context, input),
  ),
  noteWrongTag: allowed('readPatients').workshop.noteWrongTag.handler(({ context, input }) =>
    workshop.noteWrongTag(context, input),
  ),
  settings: allowed('readPatients').workshop.settings.handler(({ context }) =>
    readWorkshopSettings(context.core),
  ),
  saveSettings: allowed('manageCamp').workshop.saveSettings.handler(({ context, input }) =>
    saveWorkshopSettings(context, input),
  ),
}
