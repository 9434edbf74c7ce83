import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import { NoRows } from '#renderer/features/calendar/NoRows.tsx'
import { aCamp } from '#tests/support/drafts.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

it('a calendar without stations says what to do, and one whose rows are hidden shows them again', async () => {
  const changes: object[] = []
  const { user, unmount } = await renderWithCore(
    <NoRows by="station" isHidden={false} onChange={() => {}} />,
    {
      role: 'manager',
    },
  )
  expect(await screen.findByText('No stations yet')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Set up stations' }).getAttribute('href')).toContain('tab=stations')
  unmount()
  await renderWithCore(<NoRows by="station" isHidden onChange={(change) => changes.push(change)} />)
  await user.click(await screen.findByRole('button', { name: 'Show everything' }))
  expect(changes).toEqual([
    { only: null, stage: null, station: null, staff: null, group: null, text: '', idle: null },
  ])
})

it('a month of a camp without stations keeps its days and says above them what to do', async () => {
  const { client } = await renderWithCore(<CalendarScreen />, {
    role: 'manager',
    address: '/calendar?view=month',
  })
  await screen.findByRole('table')
  expect(screen.queryByText('No stations yet')).toBeNull()
  const camp = await client.camps.create(aCamp())
  for (const { id, version, ...draft } of await client.stations.list({ campId: camp.id })) {
    await client.stations.update({ id, version, draft: { ...draft, active: false } })
  }
  await client.camps.choose({ id: camp.id })
  expect(await screen.findByText('No stations yet')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Set up stations' }).getAttribute('href')).toContain('tab=stations')
  expect(screen.getByRole('table')).toBeTruthy()
})
