// `npm test`: every check and every test, in the order that finds the cheapest mistake first.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildWhenNeeded } from './build-when-needed.mjs'
import { getChromium } from './find-chromium.mjs'
import { at, binOf, nodeEnvironment, run, runNode } from './project.mjs'

const reports = at('node_modules', '.cache', 'qadam-tests')
const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'))

const tell = (text) => void process.stdout.write(`${text}\n`)

/** Runs the script of that name from package.json; what it says is told in one piece when it is done. */
async function runScript(name) {
  const said = []
  const code = await run(`${scripts[name]} 2>&1`, [], {
    shell: true,
    env: nodeEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
    onLine: (line) => said.push(line),
  })
  if (said.length > 0) tell(said.join('\n'))
  return { code }
}

async function runUnitTests(chromium) {
  const report = `${reports}/unit.json`
  const args = [
    binOf('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await runNode(args, { env: withChromium(chromium) })
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report)
  return { code, passed: numPassedTests, failed: numFailedTests }
}

async function runEndToEndTests(chromium) {
  const report = `${reports}/e2e.json`
  // Who asks for `QADAM_E2E=all` has the time for every flow in both languages.
  const { QADAM_E2E = 'once' } = process.env
  const env = withChromium(chromium, { PLAYWRIGHT_JSON_OUTPUT_FILE: report, QADAM_E2E })
  const code = await runNode([binOf('@playwright/test', 'playwright'), 'test'], { env })
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {}
  return { code, passed: expected + flaky, failed: unexpected }
}

export const withChromium = (path, more = {}) => nodeEnvironment({ QADAM_CHROMIUM: path, ...more })

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** The slowest first, and two at a time: none of them needs more than one core. */
const checks = ['lint', 'format:check', 'typecheck', 'boundaries', 'knip', 'db:check']
const CHECKS_AT_ONCE = 2

/** Each step answers with its exit code, and with its counts where it ran tests. `finding` is the Chromium that is on its way. */
function stepsOf(finding, isFast) {
  const done = { code: 0 }
  return [
    ['build', () => buildWhenNeeded().then(() => done)],
    ['find a Chromium', () => finding.then(() => done)],
    ['unit tests', () => finding.then(runUnitTests)],
    ...(isFast ? [] : [['end-to-end tests', () => finding.then(runEndToEndTests)]]),
  ]
}

/** Runs one step and tells how it went and how long it took. */
async function take([name, work], total) {
  tell(`\n── ${name}`)
  const startedAt = performance.now()
  const {
    code,
    passed = 0,
    failed = 0,
  } = await work().catch((error) => {
    tell(error.message)
    return { code: 1 }
  })
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  tell(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  return code === 0
}

/** Every check, and the name of one that failed. */
async function takeChecks(total) {
  const waiting = [...checks]
  let failedCheck = null
  const track = async () => {
    for (let name = waiting.shift(); name && !failedCheck; name = waiting.shift()) {
      const check = name
      if (!(await take([check, () => runScript(check)], total))) failedCheck ??= check
    }
  }
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, track))
  return failedCheck
}

/** Stops at the first step that fails. The last line counts the tests; a failed step without a failed test counts as one. */
export async function runChecks(args) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  // Mostly waits for the network, which the checks do not.
  const finding = getChromium()
  finding.catch(() => {})
  let failedStep = await takeChecks(total)
  for (const step of failedStep ? [] : stepsOf(finding, args.includes('--fast'))) {
    if (await take(step, total)) continue
    failedStep = step[0]
    break
  }
  // Whatever installs it is not left running behind.
  await Promise.allSettled([finding])
  if (failedStep) tell(`\nStopped: ${failedStep} failed.`)
  if (failedStep && total.failed === 0) total.failed = 1
  tell(`\n${total.passed} passed, ${total.failed} failed`)
  return failedStep ? 1 : 0
}
