import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  DATA_FILE,
  FileInUseError,
  NotADataFileError,
  openDataFile,
  restoreDataFile,
  verifyDataFile,
} from '#db/data-file.ts'
import { inTransaction } from '#db/handles.ts'
import { NewerFileError } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'
import { tempDir } from '#tests/support/temp-dir.ts'

const open = (dataDir: string, migrationsDir = MIGRATIONS) =>
  openDataFile({ dataDir, migrationsDir, stamp: 'now' })

/** The migrations folder with one more step, as an update would bring it. */
function nextVersion(): string {
  const dir = tempDir()
  mkdirSync(join(dir, 'meta'))
  const journal = JSON.parse(
    JSON.stringify({ entries: [] as { idx: number; when: number; tag: string }[] }),
  ) as { entries: { idx: number; when: number; tag: string }[] }
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    copyFileSync(join(MIGRATIONS, file), join(dir, file))
    journal.entries.push({
      idx: journal.entries.length,
      when: journal.entries.length,
      tag: file.replace('.sql', ''),
    })
  }
  journal.entries.push({ idx: journal.entries.length, when: journal.entries.length, tag: '9999_next' })
  writeFileSync(join(dir, '9999_next.sql'), 'create table next_thing (id text primary key not null) strict')
  writeFileSync(join(dir, 'meta', '_journal.json'), JSON.stringify(journal))
  return dir
}

describe('the data file', () => {
  test('keeps a commit through a power cut: WAL, full sync, foreign keys', () => {
    const { raw } = open(tempDir())
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
    raw.close()
  })

  test('with a key is unreadable without it, and with another', () => {
    const dataDir = tempDir()
    openDataFile({ dataDir, migrationsDir: MIGRATIONS, stamp: 'now', key: 'correct horse' }).raw.close()
    const file = join(dataDir, DATA_FILE)
    expect(() => openDatabase({ file })).toThrow(/not a database/)
    expect(() => openDatabase({ file, key: 'wrong' })).toThrow(/not a database/)
    openDataFile({ dataDir, migrationsDir: MIGRATIONS, stamp: 'now', key: 'correct horse' }).raw.close()
  })

  test('is backed up before an update, and the backup opens with the version before', () => {
    const dataDir = tempDir()
    open(dataDir).raw.close()
    open(dataDir, nextVersion()).raw.close()
    const [backup] = readdirSync(join(dataDir, 'backups'))
    expect(backup).toMatch(/^before-update-from-.*-now\.sqlite$/)
    verifyDataFile(join(dataDir, 'backups', backup!), MIGRATIONS)
  })

  test('written by a newer version is refused by name and left untouched', () => {
    const dataDir = tempDir()
    open(dataDir, nextVersion()).raw.close()
    expect(() => open(dataDir)).toThrow(NewerFileError)
    expect(() => open(dataDir)).toThrow(/9999_next/)
    open(dataDir, nextVersion()).raw.close()
  })

  test('a failing update leaves the file as it was', () => {
    const dataDir = tempDir()
    open(dataDir).raw.close()
    const broken = nextVersion()
    writeFileSync(
      join(broken, '9999_next.sql'),
      'create table half (id text); --> statement-breakpoint\nselect nonsense',
    )
    expect(() => open(dataDir, broken)).toThrow()
    const { raw } = open(dataDir)
    expect(raw.prepare(`select 1 from sqlite_master where name = 'half'`).get()).toBeUndefined()
    raw.close()
  })

  test('restore verifies first, keeps what it replaces, and refuses what is no data file', () => {
    const [dataDir, other] = [tempDir(), tempDir()]
    open(dataDir).raw.close()
    const good = open(other)
    inTransaction(good, (tx) => tx.raw.exec(`insert into counters (name, value) values ('mark', 7)`))
    good.raw.close()
    const nonsense = join(other, 'nonsense.sqlite')
    writeFileSync(nonsense, 'this is no database, but long enough to look at for a while'.repeat(20))
    expect(() => restoreDataFile(nonsense, dataDir, MIGRATIONS, 'one')).toThrow(NotADataFileError)
    expect(existsSync(join(dataDir, 'backups'))).toBe(false)

    const kept = restoreDataFile(join(other, DATA_FILE), dataDir, MIGRATIONS, 'two')
    expect(kept && existsSync(kept)).toBe(true)
    const { raw } = open(dataDir)
    expect(raw.prepare(`select value from counters where name = 'mark'`).pluck().get()).toBe(7)
    raw.close()
  })

  test('restore refuses while anybody has the file open, and leaves what they write in place', () => {
    const [dataDir, other] = [tempDir(), tempDir()]
    open(other).raw.close()
    const running = open(dataDir)
    expect(() => restoreDataFile(join(other, DATA_FILE), dataDir, MIGRATIONS, 'now')).toThrow(FileInUseError)
    expect(readdirSync(dataDir).filter((name) => !name.startsWith(DATA_FILE))).toEqual([])
    expect(existsSync(join(dataDir, `${DATA_FILE}.incoming`))).toBe(false)
    inTransaction(running, (tx) => tx.raw.exec(`insert into counters (name, value) values ('mark', 7)`))
    running.raw.close()
    const { raw } = open(dataDir)
    expect(raw.prepare(`select value from counters where name = 'mark'`).pluck().get()).toBe(7)
    raw.close()
  })

  test.each([
    ['is no database any more', (bytes: Buffer) => bytes.fill(0x41)],
    ['has damaged pages', (bytes: Buffer) => bytes.fill(0x41, 4096, bytes.length - 4096)],
  ])('restore replaces a data file that %s, and keeps it', (_name, damage) => {
    const [dataDir, other] = [tempDir(), tempDir()]
    open(dataDir).raw.close()
    open(other).raw.close()
    const damaged = damage(readFileSync(join(dataDir, DATA_FILE)))
    writeFileSync(join(dataDir, DATA_FILE), damaged)
    const kept = restoreDataFile(join(other, DATA_FILE), dataDir, MIGRATIONS, 'now')!
    expect(readFileSync(kept).subarray(4096).equals(damaged.subarray(4096))).toBe(true)
    open(dataDir).raw.close()
    expect(() => restoreDataFile(kept, dataDir, MIGRATIONS, 'later')).toThrow(NotADataFileError)
    expect(existsSync(join(dataDir, `${DATA_FILE}.incoming`))).toBe(false)
  })
})
