import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DATA_FILE } from '#db/data-file.ts'
import { aCamp } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { tempDir } from '#tests/support/temp-dir.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** The camps in the data file itself, as a copy of it alone has them. */
function campsInFileAlone(dataDir: string): number {
  const copy = join(tempDir(), DATA_FILE)
  copyFileSync(join(dataDir, DATA_FILE), copy)
  const file = new Database(copy)
  const count = file.prepare('select count(*) from camps').pluck().get() as number
  file.close()
  return count
}

test('what was saved is in the data file alone after a second without a write', async () => {
  const dataDir = tempDir()
  const core = openTestCore({ dataDir })
  vi.advanceTimersByTime(1000)
  await core.owner.camps.create(aCamp())
  vi.advanceTimersByTime(900)
  await core.owner.camps.create(aCamp({ name: 'Herat' }))
  vi.advanceTimersByTime(900)
  expect(campsInFileAlone(dataDir)).toBe(0)
  vi.advanceTimersByTime(100)
  expect(campsInFileAlone(dataDir)).toBe(2)
  core.close()
})

test('a core that was closed at once moves nothing afterwards', async () => {
  const core = openTestCore({ dataDir: tempDir() })
  await core.owner.camps.create(aCamp())
  core.close()
  vi.advanceTimersByTime(5000)
  expect(vi.getTimerCount()).toBe(0)
})
