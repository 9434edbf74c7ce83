// Type-checks every folder against its own tsconfig, so that a folder sees only what it may use.
// By the native compiler; the linters and their like still read programs with the one before it, which is `typescript`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const folders = ['domain', 'contract', 'db', 'electron', 'renderer', 'tests']
const tsc = join(import.meta.dirname, '..', 'node_modules', 'typescript-native', 'bin', 'tsc')
const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'tsc')

const check = (folder) =>
  new Promise((resolve) => {
    const args = [tsc, '-p', folder, '--incremental', '--tsBuildInfoFile', join(cache, `${folder}.json`)]
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.on('exit', (code) => resolve(code === 0))
  })

const wanted = process.argv.length > 2 ? process.argv.slice(2) : folders
const waiting = [...wanted]
let failed = false
const worker = async () => {
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    if (!(await check(folder))) failed = true
  }
}
await Promise.all([worker(), worker()])
process.exit(failed ? 1 : 0)
