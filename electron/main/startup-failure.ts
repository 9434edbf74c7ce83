import { isNoPlace } from '#core/file-fault.ts'
import { fill, type Texts } from './texts.ts'

export type FailureKind = keyof Texts['desktop']['failures']

const BY_NAME: Record<string, FailureKind> = {
  NewerFileError: 'newer',
  BrokenFileError: 'broken',
  RealCampError: 'realCamp',
}

const BY_CODE: [RegExp, FailureKind][] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, 'broken'],
  [/^(SQLITE_(BUSY|LOCKED)|EBUSY)/, 'locked'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR)/, 'forbidden'],
]

/** Which of the known ways of not starting this is. */
export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof Error)) return 'unknown'
  if (isNoPlace(error)) return 'forbidden'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return BY_NAME[error.name] ?? BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown'
}

/** Says what happened, what is safe and what to do. */
export function explainFailure(
  error: unknown,
  texts: Texts,
  places: { data: string; log: string },
): { title: string; body: string } {
  const { title, body } = texts.desktop.failures[failureKind(error)]
  return { title, body: fill(body, places) }
}
