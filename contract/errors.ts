import { z } from 'zod'
import { diskTroubles } from './disk-troubles.ts'

/**
 * Typed errors that any procedure may answer with. The renderer has a sentence for each code in each language;
 * `data` holds what the sentence needs.
 */
export const commonErrors = {
  /** Nobody is signed in on this connection. */
  SIGNED_OUT: { status: 401 },
  /** Signed in, but the screen was locked; the PIN opens it again. */
  LOCKED: { status: 423 },
  /** The role does not include this. */
  NOT_ALLOWED: { status: 403, data: z.object({ permission: z.string() }) },
  NOT_FOUND: { status: 404, data: z.object({ entity: z.string() }) },
  /** Somebody changed the record since it was read; `current` is the stored record. Nothing was written. */
  STALE: {
    status: 409,
    data: z.object({
      entity: z.string(),
      current: z.unknown(),
      changedBy: z.string(),
      changedAt: z.string(),
    }),
  },
  /** A value was refused: one reason per field, for the words beside the field. */
  INVALID: { status: 422, data: z.object({ fields: z.record(z.string(), z.string()) }) },
  /** Refused for a reason from a closed set that has a sentence of its own. */
  REFUSED: {
    status: 409,
    data: z.object({ reason: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
  },
  /** A fault of ours, or of the disk where `disk` says so; the reference is in the log. */
  FAULT: { status: 500, data: z.object({ reference: z.string(), disk: z.enum(diskTroubles).optional() }) },
} as const

/** Data of the `STALE` error. */
export interface StaleData {
  entity: string
  current: unknown
  changedBy: string
  changedAt: string
}
