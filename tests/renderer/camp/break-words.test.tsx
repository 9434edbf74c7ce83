import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CampScreen } from '#renderer/features/camp/CampScreen.tsx'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })

test('a break is named in both scripts, and every screen says it in its own', async () => {
  const { user, core, unmount } = await renderWithCore(<CampScreen />, {
    role: 'manager',
    address: '/camp?tab=details',
  })
  const breaks = async () => (await core.owner.camps.list()).find(({ kind }) => kind === 'camp')?.breaks
  expect(await breaks()).toMatchObject([{ label: 'Lunch and prayer', labelPersian: 'ناهار و نماز' }])
  await user.clear(await field('What for'))
  await user.type(await field('What for'), 'Tea')
  await user.clear(await field('What for, in Persian'))
  await user.type(await field('What for, in Persian'), 'چای')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () => expect(await breaks()).toMatchObject([{ label: 'Tea', labelPersian: 'چای' }]))
  unmount()

  const persian = await renderWithCore(<CalendarScreen />, { language: 'fa', address: '/calendar' })
  expect(await screen.findByText(/ناهار و نماز/)).toBeTruthy()
  const [camp] = await persian.core.owner.camps.list()
  const { id, version, closedAt: _at, closedBy: _by, closedNote: _note, isRehearsal: _is, ...draft } = camp!
  await persian.core.owner.camps.update({
    ...draft,
    id,
    version,
    breaks: [{ startMinute: 750, endMinute: 810, label: 'Tea', labelPersian: 'چای' }],
  })
  expect(await screen.findByText(/چای/)).toBeTruthy()
})
