import type { DiskTrouble } from '#contract/disk-troubles.ts'
import { describeDisk, describeFileFault } from '#core/file-fault.ts'
import { readTypedError } from '#core/router/owner-client.ts'

/** Sentences for the refusals that a command line can meet. */
const refusals: Record<string, string> = {
  already_set_up: 'there is a camp already',
  not_empty: 'the data folder is not empty; the rehearsal needs a folder of its own',
  rehearsal_file: 'this data folder holds the rehearsal; a real camp needs a folder of its own',
  not_a_sheet: 'the file is not a sheet; save it as CSV or XLSX',
  empty_sheet: 'the sheet has no rows below its header',
  no_name_column: 'no column with names was found; the header must name one, for example "Name" or "نام"',
  not_camp_day: 'nobody is received on this day; choose a day of the camp',
  camp_closed: 'this camp is closed; a manager can open it again in the app, under Camp',
  pack_not_written: 'nothing was written; look whether the folder can be made and has room',
  too_large: 'the sheet is larger than 20 MB',
}

/** Sentences for what is wrong with a field and needs no field's name. */
const fieldSentences: Record<string, string> = {
  same_camp: 'a camp with this name and these dates exists already',
}

/** One line that says what was refused and what to do. */
export function describeError(error: unknown): string {
  const typed = readTypedError(error)
  if (typed) return describeRefusal(typed.code, typed.data)
  if (!(error instanceof Error)) return String(error)
  const fault = describeFileFault(error)
  if (fault) return fault
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' && 'path' in error) return `${String(error.path)} does not exist`
  if (code === 'EISDIR') return 'a folder was given where a file is needed'
  return error.message.split('\n')[0] ?? 'unknown fault'
}

function describeRefusal(code: string, data: unknown): string {
  if (code === 'REFUSED') {
    const { reason } = data as { reason: string }
    return refusals[reason] ?? reason.replaceAll('_', ' ')
  }
  if (code === 'INVALID') {
    const fields = Object.entries((data as { fields: Record<string, string> }).fields)
    return fields
      .map(([field, reason]) => fieldSentences[reason] ?? `${field}: ${reason.replaceAll('_', ' ')}`)
      .join('; ')
  }
  if (code === 'BAD_REQUEST') return 'a value was not understood'
  if (code === 'FAULT') {
    const { reference, disk } = data as { reference: string; disk?: DiskTrouble }
    return disk ? describeDisk(disk) : `something went wrong (reference ${reference})`
  }
  return code.toLowerCase().replaceAll('_', ' ')
}
