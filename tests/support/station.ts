import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const stationFile = join(import.meta.dirname, '..', '..', 'out', 'main', 'station.cjs')

/** A station in a process of its own, as people start it. */
export interface RunningStation {
  readonly origin: string
  /** An address that lets one more browser in; waits until the one before was used. */
  takeAddress(): Promise<string>
  /** Ends it as the system does, and throws unless it closes cleanly. */
  close(): Promise<void>
}

export interface StationStart {
  dataDir: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}

const READY_MS = 30_000

/** Starts the built station on a free port. Rejects with what it said when it does not get ready. */
export async function startStation({ dataDir, args = [], env = {} }: StationStart): Promise<RunningStation> {
  const child = spawn(process.execPath, [stationFile, '--data', dataDir, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const said: string[] = []
  const addresses = createQueue<string>()
  createInterface(child.stderr).on('line', (line) => {
    said.push(line)
    const next = /joins at (\S+)$/.exec(line)?.[1]
    if (next) addresses.put(next)
  })
  createInterface(child.stdout).on('line', (line) => {
    said.push(line)
    const printed = /^Qadam is ready at (\S+)$/.exec(line)?.[1]
    if (printed) addresses.put(printed)
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const failed = ended.then((code) =>
    Promise.reject(new Error(`the station ended with ${code}:\n${said.join('\n')}`)),
  )
  failed.catch(() => {})
  const tooLate = setTimeout(() => {
    said.push(`not ready after ${READY_MS} ms`)
    child.kill('SIGKILL')
  }, READY_MS)

  const address = await Promise.race([addresses.peek(), failed]).finally(() => clearTimeout(tooLate))
  return {
    origin: new URL(address).origin,
    takeAddress: () => Promise.race([addresses.take(), failed]),
    async close() {
      child.kill('SIGTERM')
      const code = await ended
      if (code !== 0 && process.platform !== 'win32')
        throw new Error(`the station closed with ${code}:\n${said.join('\n')}`)
    },
  }
}

function createQueue<T>() {
  const items: T[] = []
  let wake = () => {}
  const peek = async (): Promise<T> => {
    for (;;) {
      const [item] = items
      if (item !== undefined) return item
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return {
    put(item: T) {
      items.push(item)
      wake()
    },
    peek,
    async take() {
      const item = await peek()
      items.shift()
      return item
    },
  }
}
