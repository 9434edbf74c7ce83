import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { DATA_FILE, openDataFile } from '#db/data-file.ts'
import { openDatabase } from '#db/open.ts'
import { buildWhenNeeded } from '../../scripts/build-when-needed.mjs'
import { MIGRATIONS } from '../support/open-core.ts'
import { tempDir } from '../support/temp-dir.ts'

/** As people start it: the sources would take two seconds to be read, each time. */
const main = join(import.meta.dirname, '..', '..', 'out', 'main', 'station.cjs')
beforeAll(buildWhenNeeded)

interface Running {
  child: ChildProcess
  stdout: () => string
  stderr: () => string
  ended: Promise<number | null>
}

const start = (...args: string[]): Running => launch(process.execPath, [main, ...args])

function launch(program: string, args: string[]): Running {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (said.stderr += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, stdout: () => said.stdout, stderr: () => said.stderr, ended }
}

async function untilReady(running: Running): Promise<string> {
  while (!running.stdout().includes('\n')) {
    await Promise.race([
      once(running.child.stdout!, 'data'),
      running.ended.then(() => Promise.reject(new Error(running.stderr()))),
    ])
  }
  return running.stdout()
}

/** Windows cannot deliver a signal to another process: it ends it. */
const signals = process.platform === 'win32' ? [] : (['SIGTERM', 'SIGINT'] as const)

it.each(signals)('prints one line, serves, and closes cleanly on %s', async (signal) => {
  const folder = tempDir()
  const running = start('--data', folder, '--port', '0')
  const line = await untilReady(running)
  const [, address = ''] =
    /^Qadam is ready at (http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43})\n$/.exec(line) ?? []
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(existsSync(join(folder, `${DATA_FILE}-wal`))).toBe(true)
  running.child.kill(signal)
  expect(await running.ended).toBe(0)
  expect(running.stdout()).toBe(line)
  expect(running.stderr()).toMatch(/The next one joins at http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}\n/)
  expect(existsSync(join(folder, `${DATA_FILE}-wal`))).toBe(false)
})

it('fills an empty folder with the rehearsal once, and refuses it beside a real camp', async () => {
  const folder = tempDir()
  for (const time of ['first', 'second']) {
    const running = start('--data', folder, '--port', '0', '--rehearsal')
    await untilReady(running)
    running.child.kill('SIGTERM')
    expect(await running.ended, time).toBe(signals.length > 0 ? 0 : null)
  }
  const raw = openDatabase({ file: join(folder, DATA_FILE) })
  expect(raw.prepare('select kind, is_rehearsal from camps order by kind').all()).toEqual([
    { kind: 'camp', is_rehearsal: 1 },
    { kind: 'clinic', is_rehearsal: 1 },
  ])
  raw.exec('update camps set is_rehearsal = 0')
  raw.close()
  const refused = start('--data', folder, '--port', '0', '--rehearsal')
  expect(await refused.ended).toBe(1)
  expect(refused.stdout()).toBe('')
  expect(refused.stderr()).toBe(
    'Qadam could not start: the data folder holds a real camp; the rehearsal needs a folder of its own\n',
  )
})

it.skipIf(process.platform === 'win32')('starts on a disk that takes nothing, to be read', async () => {
  const folder = tempDir()
  openDataFile({ dataDir: folder, migrationsDir: MIGRATIONS, stamp: 'now' }).raw.close()
  // Of a process that may write files of no size, every write fails, as on a full disk.
  const full = ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, main, '--data', folder, '--port', '0']
  const running = launch('sh', full)
  const { origin } = new URL(/http:\S+/.exec(await untilReady(running))?.[0] ?? '')
  expect((await fetch(origin)).status).toBeLessThan(500)
  running.child.kill('SIGTERM')
  expect(await running.ended).toBe(0)
})

it('says in one line that the port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  onTestFinished(() => void holder.close())
  const { port } = holder.address() as { port: number }
  const running = start('--data', tempDir(), '--port', String(port))
  expect(await running.ended).toBe(1)
  expect(running.stdout()).toBe('')
  expect(running.stderr()).toBe(
    `Qadam could not start: port ${port} on 127.0.0.1 is in use; choose another with --port, or 0 for any free one\n`,
  )
})

it('says which other station has the data folder, until that one has ended, however it did', async () => {
  const folder = tempDir()
  const first = start('--data', folder, '--port', '0')
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(await untilReady(first)) ?? []
  const second = start('--data', folder, '--port', '0')
  await untilReady(second)
  const told = `Another station is open on ${folder} at ${address} (process ${first.child.pid}).`
  expect(second.stderr()).toContain(told)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  first.child.kill('SIGKILL')
  await first.ended
  const third = start('--data', folder, '--port', '0')
  await untilReady(third)
  expect(third.stderr()).not.toContain('Another station')
  third.child.kill('SIGTERM')
  await third.ended
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([DATA_FILE])
})

it.skipIf(process.platform === 'win32')('ends when the shell that started it is ended', async () => {
  const folder = tempDir()
  const { href } = pathToFileURL(join(import.meta.dirname, '..', '..', 'scripts', 'project.mjs'))
  const args = JSON.stringify([main, '--data', folder, '--port', '0'])
  const script = `const { runNode } = await import('${href}'); await runNode(${args})`
  // A second command keeps the shell from giving its place to the first, as npm's does.
  const shell = launch('sh', [
    '-c',
    'npm_lifecycle_event=station "$0" --input-type=module -e "$1"; true',
    process.execPath,
    script,
  ])
  await untilReady(shell)
  shell.child.kill('SIGTERM')
  await shell.ended
  expect(existsSync(join(folder, `${DATA_FILE}-wal`))).toBe(false)
})

it('says in one line that the data file is damaged', async () => {
  const folder = tempDir()
  writeFileSync(join(folder, DATA_FILE), 'this is not a database, and long enough to be one '.repeat(20))
  const running = start('--data', folder, '--port', '0')
  expect(await running.ended).toBe(1)
  expect(running.stderr()).toBe(
    `Qadam could not start: the data file in ${folder} is not a Qadam data file, or is damaged; "qadam restore FILE" puts a backup in its place\n`,
  )
})

it('says in one line that the data file is newer', async () => {
  const folder = tempDir()
  const raw = openDatabase({ file: join(folder, DATA_FILE) })
  raw.exec(
    "create table applied_migrations (position integer primary key, tag text not null) strict; insert into applied_migrations values (0, '9999_later')",
  )
  raw.close()
  const running = start('--data', folder, '--port', '0')
  expect(await running.ended).toBe(1)
  expect(running.stderr()).toBe(
    'Qadam could not start: the data file was written by a newer Qadam (step 9999_later); please update this computer first\n',
  )
})

it('answers wrong usage in one line with exit code 2', async () => {
  const running = start('--colour', 'red')
  expect(await running.ended).toBe(2)
  expect(running.stdout()).toBe('')
  expect(running.stderr()).toMatch(/^Qadam: .*--colour.*usage: station .*\n$/)
})

it('says in one line that the data folder is a file', async () => {
  const file = join(tempDir(), 'notes.txt')
  writeFileSync(file, 'not a folder')
  const running = start('--data', file, '--port', '0')
  expect(await running.ended).toBe(1)
  expect(running.stderr()).toBe(`Qadam could not start: ${file} is not a folder; name a folder\n`)
})

it.runIf(existsSync('/proc/self'))('says in one line that no data folder can be made there', async () => {
  const running = start('--data', '/proc/qadam/camp', '--port', '0')
  expect(await running.ended).toBe(1)
  expect(running.stderr()).toBe('Qadam could not start: /proc/qadam cannot be made; choose another folder\n')
})

it('tells its options when asked for help', async () => {
  const running = start('--help')
  expect(await running.ended).toBe(0)
  expect(running.stdout()).toMatch(/--data DIR .*folder/)
  expect(running.stderr()).toBe('')
})
