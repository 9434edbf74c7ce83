import { z } from 'zod'
import { languages } from '#domain/camps/camp.ts'
import { isLocalDate } from '#domain/time/local-date.ts'

export const id = z.uuid()
export const version = z.number().int().positive()
export const localDate = z.string().refine(isLocalDate, 'date')
export const minuteOfDay = z.number().int().min(0).max(1440)
export const shortText = z.string().trim().max(200, 'too_big')
export const longText = z.string().trim().max(4000, 'too_big')
/** Every write says what it did in the answer, so that the toast can offer "Undo". */
export interface Done {
  operationId: string
}

/** At most so many bytes as base64, so that they travel over a port and a socket alike. */
export const base64 = (bytes: number, reason: string) =>
  z
    .string()
    .max(Math.ceil(bytes / 3) * 4, reason)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64')

/** Whose alphabet names and places are ordered by; what has no form in its script comes last. */
export const alphabet = z.enum(languages).default('en')
