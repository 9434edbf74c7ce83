// `npm test`: every check and every test, in the order that finds the cheapest mistake first.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildWhenNeeded } from './build-when-needed.mjs'
import { getChromium } from './find-chromium.mjs'
import { at, binOf, childEnvironment, run, runNode } from './project.mjs'

const reports = at('node_modules', '.cache', 'qadam-tests')
const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'))

const tell = (text) => void process.stdout.write(`${text}\n`)

/** Runs the script of that name from package.json. */
const runScript = (name) => run(scripts[name], [], { shell: true })

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
  const env = withChromium(chromium, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  const code = await runNode([binOf('@playwright/test', 'playwright'), 'test'], { env })
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {}
  return { code, passed: expected + flaky, failed: unexpected }
}

export const withChromium = (path, more = {}) => childEnvironment({ QADAM_CHROMIUM: path, ...more })

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** Each step answers with its exit code, and with its counts where it ran tests. */
function stepsOf(isFast) {
  let chromium = null
  const checks = ['format:check', 'lint', 'typecheck', 'boundaries', 'knip', 'db:check'].map((name) => [
    name,
    async () => ({ code: await runScript(name) }),
  ])
  const done = { code: 0 }
  const unit = [
    ['find a Chromium', () => getChromium().then((path) => ((chromium = path), done))],
    ['unit tests', () => runUnitTests(chromium)],
  ]
  const endToEnd = [
    ['build', () => buildWhenNeeded().then(() => done)],
    ['end-to-end tests', () => runEndToEndTests(chromium)],
  ]
  return [...checks, ...unit, ...(isFast ? [] : endToEnd)]
}

/** Stops at the first step that fails. The last line counts the tests; a failed step without a failed test counts as one. */
export async function runChecks(args) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  let failedStep = null
  for (const [name, work] of stepsOf(args.includes('--fast'))) {
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
    tell(
      `── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
    )
    if (code !== 0) {
      failedStep = name
      break
    }
  }
  if (failedStep) tell(`\nStopped: ${failedStep} failed.`)
  if (failedStep && total.failed === 0) total.failed = 1
  tell(`\n${total.passed} passed, ${total.failed} failed`)
  return failedStep ? 1 : 0
}
