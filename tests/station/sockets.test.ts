import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import type { Contract } from '#contract/contract.ts'
import { startInput } from '../support/first-camp.ts'
import { joinStation, openSocket, serve, untilClosed } from './serve.ts'

const clientOf = (socket: WebSocket): ContractRouterClient<Contract> =>
  createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))

describe('opening a socket', () => {
  it('needs the page’s own origin and a joined browser’s cookie', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const { origin } = station
    await expect(openSocket(station, { cookie })).rejects.toThrow('refused with 403')
    await expect(openSocket(station, { origin })).rejects.toThrow('refused with 403')
    await expect(openSocket(station, { cookie, origin: 'https://elsewhere.example' })).rejects.toThrow(
      'refused with 403',
    )
    await expect(openSocket(station, { cookie: `${cookie}x`, origin })).rejects.toThrow('refused with 403')
    await expect(openSocket(station, { cookie, origin, 'sec-fetch-site': 'cross-site' })).rejects.toThrow(
      'refused with 403',
    )
    await expect(
      openSocket(station, { cookie, origin, host: `rebound.example:${station.port}` }),
    ).rejects.toThrow('refused with 421')
    await expect(openSocket(station, { cookie, origin }, '/other')).rejects.toThrow('refused with 404')
    await expect(openSocket(station, { cookie, origin }, '/rpc?x=1')).rejects.toThrow('refused with 404')
    const socket = await openSocket(station, { cookie, origin })
    await expect(clientOf(socket).camps.setup()).resolves.toMatchObject({ hasCamp: false })
  })

  it('shares the session among the tabs of one browser, and with its requests', async () => {
    const { station } = await serve()
    const headers = { cookie: await joinStation(station), origin: station.origin }
    const [one, two] = [await openSocket(station, headers), await openSocket(station, headers)]
    await clientOf(one).camps.start(startInput)
    await expect(clientOf(two).session.current()).resolves.toMatchObject({
      staff: { nameLatin: 'Parisa Ahmadi' },
    })
    const other = await openSocket(station, { cookie: await joinStation(station), origin: station.origin })
    await expect(clientOf(other).session.current()).resolves.toMatchObject({ staff: null })
  })

  it('is refused to a browser that has very many', async () => {
    const { station } = await serve({ limits: { maxSocketsPerSession: 2 } })
    const headers = { cookie: await joinStation(station), origin: station.origin }
    const first = await openSocket(station, headers)
    await openSocket(station, headers)
    await expect(openSocket(station, headers)).rejects.toThrow('refused with 429')
    first.close()
    await untilClosed(first)
    await vi.waitFor(() => openSocket(station, headers))
  })
})

describe('an open socket', () => {
  it('is closed by a message that is too large; the station goes on', async () => {
    const { station } = await serve({ limits: { maxMessageBytes: 1000 } })
    const headers = { cookie: await joinStation(station), origin: station.origin }
    const socket = await openSocket(station, headers)
    socket.send('x'.repeat(1001))
    expect((await untilClosed(socket)).code).toBe(1009)
    await expect(clientOf(await openSocket(station, headers)).camps.setup()).resolves.toBeDefined()
  })

  it.each(['nonsense', '{}', '[]', '{"i":1}', '\u0000'])(
    'is closed by the message %j; the station goes on',
    async (message) => {
      const { station } = await serve()
      const headers = { cookie: await joinStation(station), origin: station.origin }
      for (const sent of [message, Buffer.from(message)]) {
        const socket = await openSocket(station, headers)
        socket.send(sent)
        expect(await untilClosed(socket)).toEqual({ code: 1007, reason: 'not understood' })
      }
      await expect(clientOf(await openSocket(station, headers)).camps.setup()).resolves.toMatchObject({
        hasCamp: false,
      })
    },
  )

  it('waits when it asks too much, and every question is answered', async () => {
    // The allowance's clock stands still, so every debt is paid in full: 25, 50, … 150 ms.
    const limits = { browser: { burst: 4, perMinute: 2400 } }
    const { station } = await serve({ nowMs: () => 0, limits })
    const socket = await openSocket(station, { cookie: await joinStation(station), origin: station.origin })
    const client = clientOf(socket)
    const startedAt = performance.now()
    for (let count = 0; count < 10; count++) await client.camps.setup()
    expect(performance.now() - startedAt).toBeGreaterThan(300)
    expect(socket.readyState).toBe(socket.OPEN)
  })

  it('ends with its session', async () => {
    let nowMs = 0
    const { station } = await serve({ nowMs: () => ++nowMs, limits: { maxSessions: 1 } })
    const socket = await openSocket(station, { cookie: await joinStation(station), origin: station.origin })
    const closed = untilClosed(socket)
    await joinStation(station)
    expect(await closed).toEqual({ code: 1008, reason: 'session ended' })
  })

  it('is cut off when its browser no longer answers', async () => {
    const { station } = await serve({ limits: { heartbeatMs: 40 } })
    const headers = { cookie: await joinStation(station), origin: station.origin }
    const silent = await openSocket(station, headers, '/rpc', { autoPong: false })
    const answering = await openSocket(station, headers)
    expect((await untilClosed(silent)).code).toBe(1006)
    expect(answering.readyState).toBe(answering.OPEN)
  })
})
