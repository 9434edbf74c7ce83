import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSlotWhen } from '#renderer/features/calendar/use-slot-when.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

function Slots() {
  const whenOf = useSlotWhen('2026-11-24')
  return ['2026-11-24', '2026-11-25'].map((date) => <p key={date}>{whenOf({ date, startMinute: 570 })}</p>)
}

test.each([
  ['en', '09:30', 'Day 3, 09:30'],
  ['fa', '۰۹:۳۰', 'روز ۳، ۰۹:۳۰'],
] as const)(
  'a slot of another day is told with its day, the two numbers apart: %s',
  async (language, here, there) => {
    await renderWithCore(<Slots />, { language })
    expect((await screen.findByText(here)).textContent).toBe(here)
    expect(screen.getByText(there)).toBeTruthy()
  },
)
