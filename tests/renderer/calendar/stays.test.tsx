import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { staysFor } from '#renderer/features/calendar/grid/subject.ts'
import { RefusedBar } from '#renderer/features/calendar/RefusedBar.tsx'
import { TakenList } from '#renderer/features/calendar/TakenList.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'
import { aDayView, anItem, aTrayEntry } from './day-builders.ts'

describe('what is not to be moved', () => {
  it('is a visit that is fixed, or that has begun', () => {
    const stays = (changes: Parameters<typeof anItem>[0]) =>
      staysFor({ kind: 'visit', item: anItem(changes) })
    expect(stays({ pinned: true })).toBe('pinned')
    expect(stays({ status: 'in_progress' })).toBe('begun')
    expect(stays({ status: 'booked' })).toBeNull()
    expect(staysFor({ kind: 'tray', entry: aTrayEntry() })).toBeNull()
  })

  it('comes back with its reason, and no other slot is offered', async () => {
    const item = anItem({ pinned: true })
    await renderWithCore(
      <RefusedBar
        refused={{
          subject: { kind: 'visit', item },
          draft: { ...item.appointment, date: '2026-11-25' },
          isMisplaced: false,
          clashes: [],
          taken: [],
          nearest: [],
        }}
        places={aDayView()}
        speak={() => ''}
        onTake={() => {}}
        onAnyway={() => {}}
        onClose={() => {}}
      />,
    )
    expect((await screen.findByRole('alert')).textContent).toContain('release it first')
    expect(screen.queryByRole('button', { name: /Book|Nearest/ })).toBeNull()
  })
})

it('names who is in the place that was wanted in the reader’s digits, and counts the rest of a full row', async () => {
  const taken = ['P22-497', 'P22-5HH', 'P22-3FW', 'P22-3GT'].map((number, index) => ({
    ...anItem({ id: `visit-${index}` }, { number }),
    bookedBy: 'Leila',
    bookedAt: '2026-11-24T07:00:00.000Z',
  }))
  await renderWithCore(<TakenList taken={taken} />, { language: 'fa' })
  expect(await screen.findByText(/P۲۲-۴۹۷/)).toBeTruthy()
  expect(screen.getByText(/P۲۲-۵HH/)).toBeTruthy()
  expect(screen.queryByText(/۳FW/)).toBeNull()
  expect(screen.getByText('و ۲ نوبت دیگر هم آنجاست.')).toBeTruthy()
})
