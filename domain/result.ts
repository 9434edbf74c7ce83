/** The outcome of a decision: a value, or a reason from a closed set that the caller can put into words. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; reason: R }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refuse = <R>(reason: R): { ok: false; reason: R } => ({ ok: false, reason })
