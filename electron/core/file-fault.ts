const codeOf = (error: Error) => ('code' in error ? String(error.code) : '')

/** Where no folder can be made at all, as on a drive that is not there. */
export const isNoPlace = (error: Error) =>
  codeOf(error) === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir'

const pathOf = (error: Error) => ('path' in error && typeof error.path === 'string' ? error.path : null)

/** One line for what the disk or the data file of `dataDir` refused, and what to do; null for any other fault. */
export function describeFileFault(error: unknown, dataDir?: string): string | null {
  if (!(error instanceof Error)) return null
  const [code, where] = [codeOf(error), dataDir === undefined ? '' : ` in ${dataDir}`]
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return `the data file${where} is not a Qadam data file, or is damaged; "qadam restore FILE" puts a backup in its place`
  if (/^(SQLITE_(BUSY|LOCKED)|EBUSY)/.test(code))
    return `the data file${where} is busy; try again in a moment`
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return 'the disk is full; nothing was written'
  const path = pathOf(error) ?? dataDir ?? 'the data file'
  if (isNoPlace(error)) return `${path} cannot be made; choose another folder`
  if (/^(ENOTDIR|EEXIST)/.test(code)) return `${path} is not a folder; name a folder`
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|EACCES|EPERM|EROFS)/.test(code))
    return `${path} cannot be written; look at its rights, or choose another folder`
  return null
}
