// One set-up at a time: a second start waits until the first has installed or built.
import { createHash } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectDir, say } from './project.mjs'

const name = createHash('sha256').update(`${projectDir}\n${userInfo().uid}`).digest('hex').slice(0, 16)
const lockFile = join(tmpdir(), `qadam-setup-${name}.lock`)

/** Runs `work` while no other process of this project is setting up. A lock whose owner is gone is taken over. */
export async function whileSettingUp(work) {
  const mine = String(process.pid)
  let told = false
  while (!tryToTake(mine)) {
    if (!told) say('Another Qadam is setting up; waiting for it …')
    told = true
    await wait(250)
  }
  const release = () => {
    if (ownerOf(lockFile) === mine) rmSync(lockFile, { force: true })
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function tryToTake(mine) {
  try {
    writeFileSync(lockFile, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const owner = ownerOf(lockFile)
  if (owner && !isRunning(Number(owner))) takeAway(owner)
  return false
}

/** Renames first: of two that find the same dead lock only one gets it, and a lock that was new by then is put back. */
function takeAway(deadOwner) {
  const aside = `${lockFile}.${process.pid}`
  try {
    renameSync(lockFile, aside)
    if (ownerOf(aside) !== deadOwner) linkSync(aside, lockFile)
  } catch {
    // Somebody else was faster.
  }
  rmSync(aside, { force: true })
}

function ownerOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
