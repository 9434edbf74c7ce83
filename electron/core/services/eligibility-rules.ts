import { findSetting } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { defaultEligibilityRules, type EligibilityRules } from '#domain/assessment/eligibility-rules.ts'
import type { Context, CoreState } from '../context.ts'
import { operate } from '../operate.ts'
import { RefusalError } from '../refusal.ts'

/** Key of the setting that holds the clock's thresholds. */
const ELIGIBILITY = 'eligibility_rules'

/** The thresholds in force: the stored ones over those to start with. Version 0 while nobody has changed them. */
export function readEligibilityRules({ db }: Pick<CoreState, 'db'>): {
  rules: EligibilityRules
  version: number
} {
  const stored = findSetting(db, ELIGIBILITY) as Partial<EligibilityRules> | undefined
  const version = entities.settings.find(db, ELIGIBILITY)?.version ?? 0
  return {
    rules: {
      ...defaultEligibilityRules,
      ...stored,
      replacementMonths: { ...defaultEligibilityRules.replacementMonths, ...stored?.replacementMonths },
    },
    version,
  }
}

/** Changes the thresholds. Refuses with `STALE` when somebody else did in between. */
export function setEligibilityRules(context: Context, input: { rules: EligibilityRules; version: number }) {
  return operate(context, { name: 'assessments.setRules' }, (journal) => {
    const current = entities.settings.find(journal.tx, ELIGIBILITY)
    if ((current?.version ?? 0) !== input.version) {
      throw new RefusalError({
        code: 'STALE',
        data: { entity: 'settings', current: current?.value ?? null, changedBy: '', changedAt: '' },
      })
    }
    const record = { id: ELIGIBILITY, value: input.rules }
    const stored = current
      ? journal.replace('settings', { ...current, ...record })
      : journal.create('settings', record)
    return { rules: input.rules, version: stored.version }
  })
}
