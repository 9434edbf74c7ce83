import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { languages } from '#domain/camps/camp.ts'

const remembered = z.object({
  language: z.enum(languages).nullable().catch(null),
  lastFolder: z.string().nullable().catch(null),
})
export type Remembered = z.infer<typeof remembered>

/** What the shell remembers on this computer, in one small file that may be deleted at any time. */
export interface Preferences {
  get<Key extends keyof Remembered>(key: Key): Remembered[Key]
  set<Key extends keyof Remembered>(key: Key, value: Remembered[Key]): void
}

export function openPreferences(file: string): Preferences {
  const values = read(file)
  return {
    get: (key) => values[key],
    set(key, value) {
      if (values[key] === value) return
      values[key] = value
      write(file, values)
    },
  }
}

function read(file: string): Remembered {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { language: null, lastFolder: null }
  }
}

function write(file: string, values: Remembered): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.partial`, JSON.stringify(values))
    renameSync(`${file}.partial`, file)
  } catch {
    // A full or read-only disk: the window stays usable, it only forgets.
  }
}
