import type { FittingRules } from '#contract/checkouts.ts'
import { defaultComfortThreshold } from '#domain/fitting/comfort.ts'
import type { Context } from '../context.ts'
import { operate } from '../operate.ts'
import { readSetting, saveSetting } from './settings.ts'

const RULES = 'fitting_rules'

const workingRules: FittingRules = { comfortThreshold: defaultComfortThreshold, contact: '' }

/** What the clinic has decided, or the working values of the program. */
export function readFittingRules({ core }: Context): FittingRules {
  return readSetting(core.db, RULES, workingRules)
}

export function setFittingRules(
  context: Context,
  rules: FittingRules,
): FittingRules & { operationId: string } {
  return operate(context, { name: 'checkouts.setRules' }, (journal) => {
    saveSetting(journal, RULES, rules)
    return rules
  })
}
