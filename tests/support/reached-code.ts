import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './open-core.ts'

/** What the first drawing runs, and what lays a paper out: the files that are imported, from one to the next, by these. */
const FIRST = ['app/main.tsx', 'features/people/PeopleScreen.tsx', 'features/today/TodayScreen.tsx']
const PAPER = ['print/PrintRoot.tsx', 'print/Sheets.tsx', 'print/render-pack.tsx', 'print/render-static.tsx']

/** Types are no code. */
const imported = /(?:^|\n)(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'/g

/** The file that an import names; null for a package. */
function fileOf(name: string, from: string): string | null {
  const path = name.startsWith('#') ? join(ROOT, name.slice(1)) : join(dirname(from), name)
  return /^[#.]/.test(name) && /\.tsx?$/.test(name) && existsSync(path) ? path : null
}

function readFrom(starts: readonly string[]): Map<string, string> {
  const read = new Map<string, string>()
  const waiting = starts.map((path) => join(ROOT, 'renderer', path))
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (read.has(file)) continue
    const code = readFileSync(file, 'utf8')
    read.set(file, code)
    for (const [, name = ''] of code.matchAll(imported)) {
      const next = fileOf(name, file)
      if (next) waiting.push(next)
    }
  }
  return read
}

/** The code that the first drawing runs, by the path of its file. */
export const readFirstDrawing = (): Map<string, string> => readFrom(FIRST)

/** The code that lays papers out, likewise. */
export const readPaperCode = (): Map<string, string> => readFrom(PAPER)

/** All code of the renderer, by the path of its file. */
export const readRenderer = (): Map<string, string> =>
  new Map(
    globSync('renderer/**/*.{ts,tsx}', { cwd: ROOT }).map((path) => [
      path,
      readFileSync(join(ROOT, path), 'utf8'),
    ]),
  )
