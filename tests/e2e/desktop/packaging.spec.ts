import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { root, run, test } from './desktop-app.ts'

const execute = promisify(execFile)

/** Runs a program of our dependencies in the packaged copy, and returns what it printed. */
async function runBin(name: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
  const { stdout } = await execute(join(root, 'node_modules', '.bin', name), args, { cwd: folder, env })
  return stdout
}

/** Enough of an Electron for electron-builder: the marker before the fuses, their version and number, nine fuses. */
const FUSE_WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011'

let folder: string
let archive: string

function writeFakeElectron(dist: string): void {
  mkdirSync(join(dist, 'locales'), { recursive: true })
  mkdirSync(join(dist, 'resources'))
  writeFileSync(join(dist, 'electron'), FUSE_WIRE, { encoding: 'latin1', mode: 0o755 })
  for (const name of ['version', 'LICENSE', 'resources.pak']) writeFileSync(join(dist, name), '')
}

/** What packaging reads of the project; links to modules would be followed to the wrong place. */
function copyProject(target: string): void {
  const parts = [
    'package.json',
    'package-lock.json',
    'electron-builder.yml',
    'build',
    'migrations',
    'out',
    'domain',
  ]
  const modules = ['better-sqlite3', 'node-addon-api'].map((name) => join('node_modules', name))
  for (const part of [...parts, ...modules]) cpSync(join(root, part), join(target, part), { recursive: true })
}

test.describe('the package', () => {
  // One worker, so that it is packaged once.
  test.describe.configure({ mode: 'default' })
  test.skip(
    process.platform !== 'linux',
    'Electron is imitated for Linux; the real packages are made and started in CI.',
  )

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qadam-package-'))
    copyProject(folder)
    writeFakeElectron(join(folder, 'dist'))
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
    )
    const given = [`-c.electronDist=${join(folder, 'dist')}`, `-c.electronVersion=${version}`]
    await runBin('electron-builder', '--linux', 'dir', '--x64', '--publish', 'never', ...given)
    archive = join(folder, 'release', 'linux-unpacked', 'resources', 'app.asar')
  })

  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the built app, the migrations and one database driver, and nothing else of the project', async () => {
    const paths = (await runBin('asar', 'list', archive)).trim().split('\n')
    for (const wanted of ['main/index.cjs', 'preload/index.cjs', 'renderer/index.html']) {
      expect(paths).toContain(`/out/${wanted}`)
    }
    const sql = readdirSync(join(root, 'migrations')).filter((name) => name.endsWith('.sql'))
    for (const name of [...sql, 'meta/_journal.json']) expect(paths).toContain(`/migrations/${name}`)
    expect(new Set(paths.map((path) => path.split('/')[1]))).toEqual(
      new Set(['out', 'migrations', 'node_modules', 'package.json']),
    )
    expect(paths.filter((path) => /\.(map|tsx?|c|h|gyp)$|snapshot\.json$/.test(path))).toEqual([])
    expect(paths.filter((path) => path.startsWith('/node_modules/') && path.split('/').length === 3)).toEqual(
      ['/node_modules/better-sqlite3'],
    )
    const unpacked = `${archive}.unpacked/node_modules/better-sqlite3/prebuilds`
    expect(readdirSync(unpacked)).toEqual(['linux-x64.node'])
    expect(statSync(archive).size).toBeLessThan(20_000_000)
  })

  test('has its fuses set', async () => {
    const wire = await runBin(
      'electron-fuses',
      'read',
      '--app',
      join(folder, 'release', 'linux-unpacked', 'qadam'),
    )
    const isOn = Object.fromEntries(
      [...wire.matchAll(/(\w+) is (Enabled|Disabled)/g)].map(([, name, state]) => [
        name,
        state === 'Enabled',
      ]),
    )
    expect(isOn).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    })
  })

  test('starts from its own files alone', async () => {
    const installed = join(folder, 'installed')
    await runBin('asar', 'extract', archive, installed)
    const { exitCode, stdout } = await run(installed, join(folder, 'profile'), {
      args: ['--smoke'],
      env: { STAND_IN_PACKAGED: '1' },
    })
    expect(stdout).toContain('smoke: window, port, core and PDF work')
    expect(exitCode).toBe(0)
  })
})
