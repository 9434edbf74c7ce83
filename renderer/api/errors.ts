import { useCallback } from 'react'
import { diskTroubles, type DiskTrouble } from '#contract/disk-troubles.ts'
import type { StaleData } from '#contract/errors.ts'
import type { Permission } from '#domain/staff/permissions.ts'
import { useTranslation } from '../shared/use-translation.ts'
import { NoConnection } from './connection.ts'

/** Every way in which a call can fail, with what its sentence needs. */
export type ReadableError =
  | { code: 'SIGNED_OUT' | 'LOCKED' | 'NO_CONNECTION' | 'UNKNOWN'; data: null }
  | { code: 'NOT_ALLOWED'; data: { permission: Permission } }
  | { code: 'NOT_FOUND'; data: { entity: string } }
  | { code: 'STALE'; data: StaleData }
  | { code: 'INVALID'; data: { fields: Record<string, string> } }
  | { code: 'REFUSED'; data: { reason: string; details: Record<string, unknown> } }
  | { code: 'FAULT'; data: { reference: string; disk: DiskTrouble | null } }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textsOf = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, textOf(text)])) : {}

/** The first problem of each field of an input that the contract's schema refused. */
function fieldsOfIssues(issues: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of Array.isArray(issues) ? (issues as unknown[]) : []) {
    if (!isRecord(issue) || !Array.isArray(issue.path)) continue
    const path = (issue.path as unknown[]).map((part) => String(isRecord(part) ? part.key : part)).join('.')
    fields[path] ??= textOf(issue.message)
  }
  return fields
}

type Reader = (data: Record<string, unknown>) => ReadableError

const readers: Record<string, Reader> = {
  SIGNED_OUT: () => ({ code: 'SIGNED_OUT', data: null }),
  LOCKED: () => ({ code: 'LOCKED', data: null }),
  NOT_ALLOWED: (data) => ({
    code: 'NOT_ALLOWED',
    data: { permission: textOf(data.permission) as Permission },
  }),
  NOT_FOUND: (data) => ({ code: 'NOT_FOUND', data: { entity: textOf(data.entity) } }),
  STALE: (data) => ({
    code: 'STALE',
    data: {
      entity: textOf(data.entity),
      current: data.current,
      changedBy: textOf(data.changedBy),
      changedAt: textOf(data.changedAt),
    },
  }),
  INVALID: (data) => ({ code: 'INVALID', data: { fields: textsOf(data.fields) } }),
  BAD_REQUEST: (data) => ({ code: 'INVALID', data: { fields: fieldsOfIssues(data.issues) } }),
  REFUSED: (data) => ({
    code: 'REFUSED',
    data: { reason: textOf(data.reason), details: isRecord(data.details) ? data.details : {} },
  }),
  FAULT: (data) => ({
    code: 'FAULT',
    data: {
      reference: textOf(data.reference),
      disk: diskTroubles.find((trouble) => trouble === data.disk) ?? null,
    },
  }),
}

/** Reads whatever a call threw into a code of the contract with its data. */
export function readError(error: unknown): ReadableError {
  if (error instanceof NoConnection) return { code: 'NO_CONNECTION', data: null }
  if (!isRecord(error)) return { code: 'UNKNOWN', data: null }
  const read = readers[textOf(error.code)]
  return read ? read(isRecord(error.data) ? error.data : {}) : { code: 'UNKNOWN', data: null }
}

/** What was stored in the meantime, when that is why a write was refused. */
export function isStale(error: unknown): StaleData | null {
  const read = readError(error)
  return read.code === 'STALE' ? read.data : null
}

/** Problems by field path, when a write was refused for what some fields hold. */
export function invalidFields(error: unknown): Record<string, string> {
  const read = readError(error)
  return read.code === 'INVALID' ? read.data.fields : {}
}

/** A sentence for whatever a call threw: what happened, what is safe, what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return useCallback(
    (error) => {
      const { code, data } = readError(error)
      if (code === 'REFUSED') {
        const fallback = t('common.error.REFUSED', { reason: data.reason })
        return t(`common.refused.${data.reason}`, { ...data.details, defaultValue: fallback })
      }
      if (code === 'INVALID') return t('common.error.INVALID', { count: Object.keys(data.fields).length })
      if (code === 'NOT_ALLOWED') {
        return t('common.error.NOT_ALLOWED', { what: t(`common.permission.${data.permission}`) })
      }
      if (code === 'FAULT' && data.disk) return t(`common.disk.${data.disk}`)
      return t(`common.error.${code}`, { ...data })
    },
    [t],
  )
}
