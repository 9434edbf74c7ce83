import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PatientBrief } from '#contract/appointments.ts'
import { scanPersonTarget, useScanPersonTarget } from '#renderer/shared/order-in-hand.ts'

const somebody = {} as PatientBrief

/** A place that takes cards, by another function at each drawing. */
function Place({ name, taken }: { name: string; taken: string[] }) {
  useScanPersonTarget(() => void taken.push(name))
  return null
}

const places = (taken: string[], names: readonly string[]) =>
  names.map((name) => <Place key={name} name={name} taken={taken} />)

test('a card goes to the place that came last, though one below it is drawn again, and to none after both are gone', () => {
  const taken: string[] = []
  const view = render(places(taken, ['gate']))
  view.rerender(places(taken, ['gate', 'dialog']))
  view.rerender(places(taken, ['gate', 'dialog']))
  scanPersonTarget()?.(somebody)
  view.rerender(places(taken, ['gate']))
  scanPersonTarget()?.(somebody)
  view.unmount()
  expect(taken).toEqual(['dialog', 'gate'])
  expect(scanPersonTarget()).toBeNull()
})
