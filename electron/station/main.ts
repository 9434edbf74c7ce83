import { join } from 'node:path'
import { claimFolder, FolderTakenError, type FolderClaim } from '#core/claim-folder.ts'
import { openClock } from '#core/clock.ts'
import { createCore, type Core } from '#core/create-core.ts'
import { describeFileFault } from '#core/file-fault.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { printPackWithChromium } from '../pack/chromium-pack.ts'
import { watchDuePacks } from '../pack/watch-due-packs.ts'
import {
  asksForHelp,
  help,
  parseStationArguments,
  usage,
  UsageError,
  type StationArguments,
} from './arguments.ts'
import { createStation, type Station } from './create-station.ts'
import { isLoopback } from './guard.ts'
import { stderrLog } from './stderr-log.ts'

/** Both `electron/station` and the built `out/main` lie two folders below the project. */
const projectDir = join(import.meta.dirname, '..', '..')

const say = (text: string) => void process.stderr.write(`${text}\n`)

function inWords(error: unknown, { host, port, dataDir }: StationArguments): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use; choose another with --port, or 0 for any free one`
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    return `port ${port} on ${host} is not allowed; choose another with --port`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is not an address of this computer`
  const fault = describeFileFault(error, dataDir)
  if (fault) return fault
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? '').replace(/\.$/, '')
}

interface Running {
  station: Station
  core: Core
  claim: FolderClaim | null
  stopWatching: () => void
}

function closeOnSignal({ station, core, claim, stopWatching }: Running): void {
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    stopWatching()
    void station.close().then(() => {
      core.close()
      claim?.release()
      process.exit(0)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, close)
}

async function start(wanted: StationArguments): Promise<void> {
  const claim = claimOrTell(wanted.dataDir)
  try {
    await serve(wanted, claim)
  } catch (error) {
    claim?.release()
    throw error
  }
}

/** Null where another station has the folder: both work, but whoever started this one by mistake should know of the other. */
function claimOrTell(dataDir: string): FolderClaim | null {
  try {
    return claimFolder(dataDir)
  } catch (error) {
    if (!(error instanceof FolderTakenError)) throw error
    const where = error.holder ? ` at ${error.holder.address} (process ${error.holder.process})` : ''
    say(`Another station is open on ${dataDir}${where}. Both work, and each shows what the other writes.`)
    return null
  }
}

async function serve(wanted: StationArguments, claim: FolderClaim | null): Promise<void> {
  const core = createCore({
    dataDir: wanted.dataDir,
    migrationsDir: join(projectDir, 'migrations'),
    version: packageJson.version,
    clock: openClock(process.env['QADAM_CLOCK']),
    log: stderrLog,
    watchEveryMs: 400,
    printPack: printPackWithChromium,
  })
  try {
    if (wanted.rehearsal) core.ensureRehearsal()
    const station = await createStation({
      core,
      rendererDir: join(projectDir, 'out', 'renderer'),
      port: wanted.port,
      host: wanted.host,
      log: stderrLog,
      onJoined: (next) => say(`A browser has joined. The next one joins at ${next}`),
    })
    claim?.tell({ address: new URL(station.address).origin, process: process.pid })
    closeOnSignal({ station, core, claim, stopWatching: watchDuePacks(core, stderrLog) })
    if (!isLoopback(wanted.host))
      say('Others on this network can reach this address, and what they send and see travels unencrypted.')
    process.stdout.write(`Qadam is ready at ${station.address}\n`)
  } catch (error) {
    core.close()
    throw error
  }
}

function main(): void {
  let wanted: StationArguments
  if (asksForHelp(process.argv.slice(2))) return void process.stdout.write(`${help}\n`)
  try {
    wanted = parseStationArguments(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    say(`Qadam: ${error.message}; ${usage}`)
    process.exit(2)
  }
  start(wanted).catch((error: unknown) => {
    say(`Qadam could not start: ${inWords(error, wanted)}`)
    process.exit(1)
  })
}

main()
