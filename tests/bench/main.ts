import { cpus } from 'node:os'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { ROOT } from '#tests/support/open-core.ts'
import { benchCards } from './card-bench.ts'
import { benchCalendar } from './calendar-bench.ts'
import { benchCore } from './core-bench.ts'
import { benchPages } from './page-bench.ts'
import { benchRehab } from './rehab-bench.ts'
import { benchPaper } from './paper-bench.ts'
import { benchStart } from './start-bench.ts'
import { benchStock } from './stock-bench.ts'
import { benchWorkshop } from './workshop-bench.ts'
import { printTable, type Result } from './measure.ts'

const parts: Record<string, () => Promise<Result[]>> = {
  core: benchCore,
  stock: benchStock,
  workshop: benchWorkshop,
  rehab: benchRehab,
  paper: benchPaper,
  cards: benchCards,
  start: benchStart,
  pages: benchPages,
  calendar: benchCalendar,
}

/** Measures everything and writes `bench-results.json`, or only shows the parts that are named. */
async function main(wanted: string[]): Promise<void> {
  const results: Result[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.error(`measuring ${name} …`)
    results.push(...(await measure()))
  }
  printTable(results)
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    platform: process.platform,
  }
  const isWhole = wanted.length === 0
  if (isWhole)
    writeFileSync(join(ROOT, 'bench-results.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`)
}

await main(process.argv.slice(2))
