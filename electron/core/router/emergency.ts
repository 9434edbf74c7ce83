import * as emergency from '../services/emergency.ts'
import { saveEmergencySettings } from '../services/emergency-settings.ts'
import { allowed } from './base.ts'

export const emergencyRouter = {
  view: allowed('readPatients').emergency.view.handler(({ context, input }) =>
    emergency.viewEmergency(context, input),
  ),
  make: allowed('book').emergency.make.handler(({ context, input }) => emergency.makePack(context, input)),
  saveSettings: allowed('manageCamp').emergency.saveSettings.handler(({ context, input }) =>
    saveEmergencySettings(context, input),
  ),
}
