import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAction } from '#renderer/api/use-action.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

/** Notes what it was asked to do, and does it only when told so. */
function createWork() {
  const asked: { row: number }[] = []
  const ends: (() => void)[] = []
  const work = (input: { row: number }) => {
    asked.push(input)
    return new Promise<{ row: number }>((resolve) => ends.push(() => resolve(input)))
  }
  return { asked, work, end: () => ends.splice(0).forEach((end) => end()) }
}

function Buttons({ work }: { work: (input: { row: number }) => Promise<{ row: number }> }) {
  const action = useAction({ mutationFn: work }, { done: ({ row }) => (row === 0 ? null : `row ${row}`) })
  return [0, 1, 2].map((row) => (
    <button key={row} type="button" onClick={() => void action.run({ row })}>
      do {row}
    </button>
  ))
}

test('the second press of a double click does nothing; another input, or the same again later, does', async () => {
  const { asked, work, end } = createWork()
  const { user } = await renderWithCore(<Buttons work={work} />)
  const press = (row: number) => user.dblClick(screen.getByRole('button', { name: `do ${row}` }))
  await press(1)
  await press(2)
  expect(asked).toEqual([{ row: 1 }, { row: 2 }])
  end()
  await screen.findByText('row 2')
  await press(1)
  expect(asked).toEqual([{ row: 1 }, { row: 2 }, { row: 1 }])
  end()
  await screen.findByText('row 1')
})

test('where nothing was done no toast says so', async () => {
  const { asked, work, end } = createWork()
  const { user } = await renderWithCore(<Buttons work={work} />)
  for (const row of [0, 1]) await user.click(screen.getByRole('button', { name: `do ${row}` }))
  expect(asked).toHaveLength(2)
  end()
  await screen.findByText('row 1')
  expect(screen.queryByText('row 0')).toBeNull()
})
