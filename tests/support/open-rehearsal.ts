import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { DATA_FILE } from '#db/data-file.ts'
import type { PackPrinter } from '#core/context.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { NOON, openTestCore, type TestCore } from './open-core.ts'
import { templates } from './rehearsal-template.ts'
import { tempDir } from './temp-dir.ts'

export interface TestRehearsal extends TestCore {
  camp: Camp
}

/**
 * The real core on a rehearsal of its own, begun at `now`. Filling one takes most of a second, so each is filled once in a run and
 * copied; everything is closed and removed when the test is over.
 */
export async function openRehearsal({
  now = NOON,
  ...ports
}: { now?: string; printPack?: PackPrinter } = {}): Promise<TestRehearsal> {
  const template = join(templates, `${now.replaceAll(/[:.]/g, '-')}.sqlite`)
  if (!existsSync(template)) await fill(template, now)
  const dataDir = tempDir()
  copyFileSync(template, join(dataDir, DATA_FILE))
  const core = openTestCore({ now, dataDir, ...ports })
  onTestFinished(() => core.close())
  const { camp } = await core.owner.camps.setup()
  if (!camp) throw new Error('the rehearsal has no camp')
  return { ...core, camp }
}

/** Two workers may fill the same one: whoever comes second replaces it by an equal one. */
async function fill(template: string, now: string): Promise<void> {
  mkdirSync(templates, { recursive: true })
  const folder = mkdtempSync(join(templates, 'filling-'))
  const core = openTestCore({ now, dataDir: folder })
  await core.owner.camps.startRehearsal()
  core.close()
  renameSync(join(folder, DATA_FILE), template)
  rmSync(folder, { recursive: true, force: true })
}
