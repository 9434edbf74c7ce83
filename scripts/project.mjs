// Where things lie, and how the scripts speak: everything they say goes to stderr, so that stdout stays the program's own.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectDir = fileURLToPath(new URL('..', import.meta.url))
export const at = (...parts) => join(projectDir, ...parts)

export const say = (text) => void process.stderr.write(`${text}\n`)

/** Something that people can act on; told in one line, without a stack. */
export class Stop extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

/**
 * Environment for everything we start: the project's own commands come first, so that `node` is the one it brings along,
 * and without the left-over of an editor's terminal that turns Electron into plain Node (even "0" counts as set).
 */
export function childEnvironment(more = {}) {
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [path]: [at('node_modules', '.bin'), env[path]].filter(Boolean).join(delimiter), ...more }
}

/** The script behind a package's command, so that no shell shim stands between (Windows). */
export function binOf(packageName, command = packageName) {
  const { bin } = JSON.parse(readFileSync(at('node_modules', packageName, 'package.json'), 'utf8'))
  return at('node_modules', packageName, typeof bin === 'string' ? bin : bin[command])
}

/** The Node that the project brings along; this one, if it is new enough, where that could not be installed. */
function ownNode() {
  const brought = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Stop('Node 24 could not be installed with the packages; remove node_modules and try again')
}

export const isRoot = () => process.platform !== 'win32' && process.getuid?.() === 0

const startedBy = process.ppid
const LOOK_EVERY_MS = 500

/**
 * Calls once whoever started this process is gone. npm hands a signal to its shell alone, which ends without handing it on; nothing
 * would then end what runs here. Whoever starts the script without npm, and leaves, wants it to stay.
 */
function watchStarter(onGone) {
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return () => {}
  const timer = setInterval(() => process.ppid !== startedBy && onGone(), LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/**
 * Runs a program to its end and returns its exit code. Signals that this process gets are passed on, and it ends with whoever started
 * this process; a program that is still there after `timeoutMs` is ended and counts as failed.
 */
export function run(program, args, { timeoutMs, onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      env: childEnvironment(),
      stdio: 'inherit',
      ...options,
    })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const pass = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    const stopWatching = watchStarter(() => child.kill('SIGTERM'))
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const done = () => {
      clearTimeout(timer)
      stopWatching()
      for (const signal of signals) process.off(signal, pass)
    }
    if (onLine && child.stdout) readLines(child.stdout, onLine)
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('close', (code, signal) => {
      done()
      resolve(code ?? exitCodeOf(signal))
    })
  })
}

const exitCodeOf = (signal) => 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1)

function readLines(stream, onLine) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line.replace(/\r$/, ''))
  })
}

/** Node and all that it starts keep what they compiled: a station, a command or a check begins sooner. */
export const nodeEnvironment = (more = {}) =>
  childEnvironment({ NODE_COMPILE_CACHE: at('node_modules', '.cache', 'compiled'), ...more })

/** Runs one of the project's own programs under Node 24, whichever Node runs this script. */
export const runNode = (args, options) => run(ownNode(), args, { env: nodeEnvironment(), ...options })

/** Stdio for tools whose talk must stay off stdout. */
export const talkOnStderr = ['ignore', 2, 2]
