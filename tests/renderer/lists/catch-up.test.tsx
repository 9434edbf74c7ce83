import { configure, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CatchUpScreen } from '#renderer/features/lists/CatchUpScreen.tsx'
import { renderWithCore } from '../../support/render-app.tsx'

configure({ asyncUtilTimeout: 5000 })

test('a typed row code leads to its own row, what stands so already is passed over, and keys enter all', async () => {
  const rendered = await renderWithCore(<CatchUpScreen />)
  const { core, client, user } = rendered
  const { camp, today: date } = await client.camps.setup()
  const campId = camp!.id
  const list = await core.owner.lists.issue({
    ...{ campId, date, scope: { kind: 'camp' }, sectionBy: 'none', language: 'en' },
  })
  const rows = list.sections.flatMap((section) => section.rows)
  const open = rows.filter(({ status }) => status === 'booked')
  const [first, second] = [open[3]!, open[5]!]

  const table = await screen.findByRole('table', { name: 'Rows in page order' })
  const field = screen.getByRole('textbox', { name: 'Row code' })
  await user.type(field, `${first.rowCode}{Enter}`)
  await user.keyboard('d')
  await user.type(field, `${second.rowCode}{Enter}`)
  await user.keyboard('n')
  const marked = [...table.querySelectorAll('button[aria-pressed="true"]')].map(
    (button) => button.closest('tr')!.textContent,
  )
  expect(marked).toEqual([
    expect.stringContaining(first.patientNumber),
    expect.stringContaining(second.patientNumber),
  ])

  const done = rows.find(({ status }) => status === 'done')!
  await user.type(field, `${done.rowCode}{Enter}`)
  await user.keyboard('d')
  expect(document.activeElement?.textContent).not.toContain(done.patientNumber)
  const held = document.activeElement?.textContent
  await user.type(field, `${done.rowCode}{Enter}`)
  await user.keyboard('n')
  expect(document.activeElement?.textContent).toBe(held)
  expect(screen.getByRole('alert').textContent).toContain(`row ${done.rowCode}.`)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/2 rows were entered/)
})
