import type { StaleData } from '#contract/errors.ts'

/** Why a procedure says no; each maps to one typed error of the contract. */
export type Refusal =
  | { code: 'SIGNED_OUT' }
  | { code: 'LOCKED' }
  | { code: 'NOT_ALLOWED'; data: { permission: string } }
  | { code: 'NOT_FOUND'; data: { entity: string } }
  | { code: 'STALE'; data: StaleData }
  | { code: 'INVALID'; data: { fields: Record<string, string> } }
  | { code: 'REFUSED'; data: { reason: string; details?: Record<string, unknown> } }

/** Thrown by services to refuse; inside a transaction it also rolls everything back. Never a bug. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code === 'REFUSED' ? refusal.data.reason : refusal.code)
    this.refusal = refusal
  }
}

export const refused = (reason: string, details?: Record<string, unknown>) =>
  new RefusalError({ code: 'REFUSED', data: details ? { reason, details } : { reason } })
export const notFound = (entity: string) => new RefusalError({ code: 'NOT_FOUND', data: { entity } })
export const invalid = (fields: Record<string, string>) =>
  new RefusalError({ code: 'INVALID', data: { fields } })
