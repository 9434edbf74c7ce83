import { listAbsences, listBands, listGroupTimes, listMachines, listRosters } from '#db/camp-plan.ts'
import type { Reader } from '#db/handles.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import { noPlanningRules, type PlanningRules } from '#domain/scheduling/planning-rules.ts'
import { readSetting } from './settings.ts'

export const PLANNING_RULES = 'planning_rules'

const readRules = (db: Reader): PlanningRules => readSetting(db, PLANNING_RULES, noPlanningRules)

/** What booking asks of the camp's plan. */
export function readPlan(db: Reader, campId: string): DayPlan {
  return {
    rosters: listRosters(db, campId),
    absences: listAbsences(db),
    bands: listBands(db, campId),
    machines: listMachines(db, campId),
    groups: listGroupTimes(db, campId),
    rules: readRules(db),
  }
}
