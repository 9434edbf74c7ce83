import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RehabScreen } from '#renderer/features/rehab/RehabScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

test('every visit of an earlier day is written down as it is proposed, also where its device was not worn yet', async () => {
  const date = '2026-11-23'
  const { user, core } = await renderWithCore(<RehabScreen />, {
    role: 'therapist',
    address: `/?date=${date}`,
  })
  const { camp } = await core.owner.camps.setup()
  const read = () => core.owner.rehab.day({ campId: camp!.id, date })
  const { visits, firstWornOn, sessions: before } = await read()
  const isWorn = ({ order }: (typeof visits)[number]) =>
    order !== null && (firstWornOn[order.id] ?? '9') <= date
  expect(visits.some((visit) => visit.order !== null && !isWorn(visit))).toBe(true)
  for (const visit of visits) {
    const name = visit.patient.number
    const row = (await screen.findByText(name)).closest('tr')!
    await user.click(within(row).getByRole('button', { name: /Write/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }
  const { sessions } = await read()
  expect(sessions.length - before.length).toBe(visits.length)
  expect(sessions.filter(({ session }) => session.orderId !== null)).toHaveLength(
    visits.filter(isWorn).length,
  )
})
