import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client, Connection } from '#renderer/api/connect.ts'
import { NoConnection, openLine } from '#renderer/api/connection.ts'
import { openBench } from '#tests/support/render-app.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Connections that a test makes and breaks as it likes. */
function wiring(client: Client) {
  const breakers = new Set<() => void>()
  const state = { isBroken: false, tries: 0 }
  return {
    state,
    connect: (): Promise<Connection> => {
      state.tries += 1
      if (state.isBroken) return Promise.reject(new Error('broken'))
      return Promise.resolve({ client, onDown: (listener) => void breakers.add(listener) })
    },
    cut() {
      state.isBroken = true
      for (const cut of breakers) cut()
      breakers.clear()
    },
  }
}

test('a call made before the line stands waits for it', async () => {
  const { client } = await openBench()
  const line = openLine(wiring(client).connect)
  const setup = line.client.camps.setup()
  expect(line.state()).toBe('connecting')
  line.start()
  expect((await setup).hasCamp).toBe(false)
  expect(line.state()).toBe('live')
})

test('a lost line is sought again with growing pauses, and calls meanwhile are answered when it stands', async () => {
  const { client } = await openBench()
  const { state, connect, cut } = wiring(client)
  const line = openLine(connect)
  const states: string[] = []
  line.onState(() => states.push(line.state()))
  line.start()
  await line.client.camps.setup()
  cut()
  const waiting = line.client.camps.setup()
  await vi.advanceTimersByTimeAsync(1200)
  expect(state.tries).toBe(4)
  state.isBroken = false
  await vi.advanceTimersByTimeAsync(1500)
  expect((await waiting).hasCamp).toBe(false)
  expect(states).toEqual(['live', 'down', 'live'])
})

test('a call is refused when the line stays down longer than a person waits', async () => {
  const { client } = await openBench()
  const { connect, cut } = wiring(client)
  const line = openLine(connect)
  line.start()
  await line.client.camps.setup()
  cut()
  const refused = expect(line.client.camps.setup()).rejects.toBeInstanceOf(NoConnection)
  await vi.advanceTimersByTimeAsync(4000)
  await refused
})

test('a stopped line seeks no more', async () => {
  const { client } = await openBench()
  const { state, connect, cut } = wiring(client)
  const line = openLine(connect)
  line.start()
  await line.client.camps.setup()
  cut()
  line.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state.tries).toBe(2)
})

test('a call that is refused for the session is told to whoever listens', async () => {
  const { client } = await openBench()
  const line = openLine(wiring(client).connect)
  const heard = vi.fn()
  line.onRefusedSession(heard)
  line.start()
  await expect(line.client.camps.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  expect(heard).toHaveBeenCalledOnce()
})
