import * as groups from '../services/groups.ts'
import * as stations from '../services/stations.ts'
import * as team from '../services/team.ts'
import { saveTeam } from '../services/save-team.ts'
import { allowed } from './base.ts'

export const staffRouter = {
  list: allowed('readPatients').staff.list.handler(({ context }) => team.listTeam(context)),
  create: allowed('manageStaff').staff.create.handler(({ context, input }) =>
    team.createMember(context, input),
  ),
  update: allowed('manageStaff').staff.update.handler(({ context, input }) =>
    team.updateMember(context, input),
  ),
  saveTeam: allowed('manageStaff').staff.saveTeam.handler(({ context, input }) => saveTeam(context, input)),
  setPin: allowed('manageStaff').staff.setPin.handler(({ context, input }) => team.changePin(context, input)),
}

export const stationsRouter = {
  list: allowed('readPatients').stations.list.handler(({ context, input }) =>
    stations.listCampStations(context, input),
  ),
  create: allowed('manageCamp').stations.create.handler(({ context, input }) =>
    stations.createStation(context, input),
  ),
  update: allowed('manageCamp').stations.update.handler(({ context, input }) =>
    stations.updateStation(context, input),
  ),
}

export const groupsRouter = {
  list: allowed('readPatients').groups.list.handler(({ context, input }) =>
    groups.listCampGroups(context, input),
  ),
  create: allowed('registerPatients').groups.create.handler(({ context, input }) =>
    groups.createGroup(context, input),
  ),
  update: allowed('registerPatients').groups.update.handler(({ context, input }) =>
    groups.updateGroup(context, input),
  ),
}
