import { templateKeys, type TemplateKey } from '#domain/camps/template.ts'

export const setupSteps = ['camp', 'team', 'places'] as const
export type SetupStep = (typeof setupSteps)[number]

/** Which step of setting up is shown, and what the camp began with. */
export interface SetupAddress {
  step: SetupStep
  template: TemplateKey | null
}

/** Reads the address of the set-up; what does not fit gets its usual value. */
export function parseSetupAddress(raw: Record<string, unknown>): SetupAddress {
  return {
    step: setupSteps.find((step) => step === raw['step']) ?? 'camp',
    template: templateKeys.find((key) => key === raw['template']) ?? null,
  }
}
