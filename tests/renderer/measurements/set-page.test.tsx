import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { SetComparison } from '#contract/measurements.ts'
import { compareSets } from '#domain/measurements/compare-sets.ts'
import { createFormRegistry } from '#domain/measurements/form-registry.ts'
import type { MeasurementForm } from '#domain/measurements/form.ts'
import type { Patient } from '#domain/people/patient.ts'
import { SetPage } from '#renderer/features/measurements/record/SetPage.tsx'
import { aPerson } from '#tests/support/drafts.ts'
import { aMeasurementSet, formFor } from '#tests/support/measurement-builders.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

const patient: Patient = {
  ...aPerson(),
  id: 'patient',
  number: 'P22-2NJ',
  campId: 'camp',
  importFingerprint: '',
  version: 1,
}

const old = formFor('transtibial')
/** What a later version might be: no knee width any more. */
const next: MeasurementForm = {
  ...old,
  version: 2,
  sections: old.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ id }) => id !== 'knee_ml'),
  })),
}
const registry = createFormRegistry([old, next])

async function show(form: MeasurementForm | null, over = {}) {
  const set = aMeasurementSet({
    accepted: [{ field: 'knee_ml', check: 'out_of_range', reason: 'limb_changed' }],
    ...over,
  })
  const before = aMeasurementSet({
    id: 'before',
    takenOn: '2026-03-01',
    values: { ...set.values, circ_mpt: 355 },
  })
  const comparison: SetComparison = {
    set,
    earlier: [before],
    against: before,
    lines: form ? compareSets(form, set, before) : [],
  }
  await renderWithCore(
    <SetPage patient={patient} comparison={comparison} form={form} onCompareWith={() => undefined} />,
  )
}

describe('a set', () => {
  test('of an old version of its form is shown with what that version asked, and names the version', async () => {
    expect(registry.current('transtibial')?.version).toBe(2)
    await show(registry.find('transtibial', 1))
    const row = await screen.findByRole('row', { name: /Knee width/ })
    expect(row.textContent).toContain('9.5 cm')
    expect(row.textContent).toContain('kept: the limb has changed')
    expect(screen.getByText(/version 1/)).toBeTruthy()
  })

  test('shows what changed, in words and not by colour alone, and the profile of the limb', async () => {
    await show(registry.find('transtibial', 1))
    const row = await screen.findByRole('row', { name: /at the patellar tendon 34/ })
    expect(row.textContent).toContain('−1.5 cm ▲')
    expect(screen.getByRole('img', { name: /34.0, 33.2, 31.8, 29.6, 26.2/ })).toBeTruthy()
    expect(screen.getByText('26 cm')).toBeTruthy()
  })

  test('of a form that nobody knows is still readable', async () => {
    await show(registry.find('transtibial', 9), { formVersion: 9 })
    expect(await screen.findByText(/version 9, which this program does not know/)).toBeTruthy()
    expect(screen.getByText('foot_length_sound')).toBeTruthy()
    expect(screen.getByText('255')).toBeTruthy()
  })
})
