import type { DiskTrouble } from '#contract/disk-troubles.ts'

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '')

/** Where no folder can be made at all, as on a drive that is not there. */
export const isNoPlace = (error: Error) =>
  codeOf(error) === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir'

const pathOf = (error: Error) => ('path' in error && typeof error.path === 'string' ? error.path : null)

/** Codes of SQLite and of the system, by what they say of the disk. */
const codesOf: Record<DiskTrouble, RegExp> = {
  damaged: /^SQLITE_(NOTADB|CORRUPT)/,
  busy: /^(SQLITE_(BUSY|LOCKED)|EBUSY)/,
  full: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
  refused: /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|EACCES|EPERM|EROFS|EIO)/,
}

/** What the disk or the data file refused, where that is what `error` or its cause tells; null for any other fault. */
export function diskTroubleOf(error: unknown): DiskTrouble | null {
  if (!(error instanceof Error)) return null
  const code = codeOf(error)
  return (
    (Object.keys(codesOf) as DiskTrouble[]).find((trouble) => codesOf[trouble].test(code)) ??
    diskTroubleOf(error.cause)
  )
}

/** One line for what the disk or the data file of `dataDir` refused, and what to do; null for any other fault. */
export function describeFileFault(error: unknown, dataDir?: string): string | null {
  if (!(error instanceof Error)) return null
  const path = pathOf(error) ?? dataDir ?? 'the data file'
  if (isNoPlace(error)) return `${path} cannot be made; choose another folder`
  if (/^(ENOTDIR|EEXIST)/.test(codeOf(error))) return `${path} is not a folder; name a folder`
  const trouble = diskTroubleOf(error)
  return trouble && describeDisk(trouble, path, dataDir)
}

/** The line for one trouble, with the path that was refused and the data folder where they are known. */
export function describeDisk(trouble: DiskTrouble, path = 'the data file', dataDir?: string): string {
  const where = dataDir === undefined ? '' : ` in ${dataDir}`
  const lines: Record<DiskTrouble, string> = {
    damaged: `the data file${where} is not a Qadam data file, or is damaged; "qadam restore FILE" puts a backup in its place`,
    busy: `the data file${where} is busy; try again in a moment`,
    full: 'the disk is full; nothing was written',
    refused: `${path} cannot be written; look at its rights, or choose another folder`,
  }
  return lines[trouble]
}
