import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { MORNING } from '#tests/support/morning.ts'
import { test } from './desktop-app.ts'

const packsDir = (folder: string) => join(folder, 'rehearsal', 'emergency-packs')

function packsIn(folder: string): string[] {
  const dir = packsDir(folder)
  return existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }) : []
}

test('the pack of an evening on which nobody was there is printed at the next start', async ({
  openDesktop,
  folder,
}) => {
  test.slow()
  const at = (instant: string) => ({ args: ['--rehearsal'], env: { QADAM_CLOCK: instant } })
  const first = await openDesktop(at(MORNING))
  await first.app.close()
  expect(packsIn(folder)).toEqual([])

  await openDesktop(at('2026-11-25T04:00:00.000Z'))
  const pdfs = () => packsIn(folder).filter((name) => name.endsWith('emergency-pack-2026-11-25.pdf'))
  await expect.poll(pdfs, { timeout: 60_000 }).toHaveLength(1)
  expect(packsIn(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(2)
  const pdf = readFileSync(join(packsDir(folder), pdfs()[0]!)).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(40)
})
