import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { NoRows } from '#renderer/features/calendar/NoRows.tsx'
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
