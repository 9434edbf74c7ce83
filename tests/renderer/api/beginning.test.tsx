import { createMemoryHistory } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Connection } from '#renderer/api/connect.ts'
import { connectOnFrom } from '#renderer/api/beginning.ts'
import { openData } from '#renderer/api/data.ts'
import { App } from '#renderer/app/App.tsx'
import { askFirst } from '#renderer/app/first-questions.ts'
import { createAppRouter } from '#renderer/app/routes.tsx'
import { openBench } from '#tests/support/render-app.tsx'
import { aPerson } from '#tests/support/drafts.ts'

test('the line goes on with the connection that was begun, and starts once however often it is told to', async () => {
  const { client } = await openBench({ rehearsal: true })
  const first: Connection = { client, onDown: () => {} }
  let asked = 0
  const reach = connectOnFrom({ connection: Promise.resolve(first), answers: new Promise(() => {}) })
  const { line } = openData(() => {
    asked += 1
    return reach()
  })
  line.start()
  line.start()
  expect((await line.client.camps.setup()).hasCamp).toBe(true)
  expect(asked).toBe(1)
})

test('what changed between the first answers and the feed shows all the same', async () => {
  const bench = await openBench({ rehearsal: true, role: 'coordinator' })
  const history = createMemoryHistory({ initialEntries: ['/people'] })
  const [data, router] = [openData(bench.connect), createAppRouter(history)]
  data.line.start()
  await router.load()
  const [setup, session] = await Promise.all([bench.client.camps.setup(), bench.client.session.current()])
  data.queryClient.setQueryData(data.api.camps.setup.queryKey(), setup)
  data.queryClient.setQueryData(data.api.session.current.queryKey(), session)
  await askFirst(data, { id: setup.camp!.id, today: setup.today }, router.state.location)
  await bench.core.owner.patients.create({
    campId: setup.camp!.id,
    draft: aPerson({ givenNameLatin: 'Aaa', familyNameLatin: 'Latecomer' }),
    orders: [],
  })
  render(<App env="test" data={data} router={router} />)
  expect(await screen.findByRole('row', { name: /Aaa Latecomer/ })).toBeTruthy()
})
