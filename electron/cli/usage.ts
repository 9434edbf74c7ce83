import { paperNames } from '#domain/papers/paper.ts'

/** The command line cannot be understood: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command was understood and refused: exit 1 with this one line. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

export const usageText = `Qadam on the command line

  qadam rehearsal                                     fill an empty data folder with the rehearsal camp
  qadam camp --name NAME --from YYYY-MM-DD --days N   create a camp  [--place TEXT] [--province TEXT]
  qadam import FILE                                   bring in a registration sheet  [--sheet NAME] [--dry-run] [--keep-duplicates]
  qadam fill-day --date YYYY-MM-DD                    book everybody who waits into that day
  qadam daily-list --date YYYY-MM-DD --out FILE       write the list as .html or .pdf  [--station NAME | --staff NAME] [--lang en|fa]
  qadam paper NAME --out FILE                         write a paper as .html or .pdf  [--order NUMBERS | --patient NUMBERS | --date YYYY-MM-DD] [--size SIZE] [--lang en|fa]
                                                      NAME: ${paperNames.join(', ')}
  qadam emergency-pack --date YYYY-MM-DD --out DIR    write the papers for a day without computers  [--lang en|fa]
  qadam check                                         examine the data and name every breach
  qadam backup --out FILE                             write a verified copy of the data
  qadam restore FILE                                  put a copy in place of the data; the replaced file is kept

Every command takes --data DIR (the data folder) and --json.
Exit codes: 0 done, 1 refused, 2 wrong usage.`
