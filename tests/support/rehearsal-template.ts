import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Where a run of the tests keeps the rehearsals that it has made, one for each instant. */
export const templates = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '.cache',
  'qadam-tests',
  'rehearsals',
)

/** Forgets the rehearsals of an earlier run: the code that made them may have changed. */
export function setup(project: TestProject): void {
  const forget = () => rmSync(templates, { recursive: true, force: true })
  forget()
  project.onTestsRerun(() => {
    forget()
    return Promise.resolve()
  })
}
