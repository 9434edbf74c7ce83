import { createServer } from 'node:net'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { expect, it, vi } from 'vitest'
import { createStation } from '#electron/station/create-station.ts'
import { startInput } from '../support/first-camp.ts'
import { ask, call, joinStation, openCore, openSocket, serve, untilClosed } from './serve.ts'

it('says goodbye to sockets, frees the port and leaves the core open', async () => {
  const { station, core } = await serve()
  const socket = await openSocket(station, { cookie: await joinStation(station), origin: station.origin })
  const closed = untilClosed(socket)
  await station.close()
  expect(await closed).toEqual({ code: 1001, reason: 'the station is closing' })
  await expect(ask(station, '/')).rejects.toThrow('ECONNREFUSED')
  const again = await serve({ core, port: station.port })
  expect((await call(again.station, await joinStation(again.station), 'camps/setup')).status).toBe(200)
})

it('does not wait for ever for a browser that keeps a stream open', async () => {
  const { station, core } = await serve()
  const cookie = await joinStation(station)
  await call(station, cookie, 'camps/start', startInput)
  const body = JSON.stringify({ json: { since: null } })
  const sent = request({
    host: '127.0.0.1',
    port: station.port,
    path: '/rpc/changes/feed',
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  await once(response, 'data')
  response.on('error', () => {})
  const cut = new Promise((resolve) => response.on('close', resolve))
  await station.close()
  await cut
  expect(core.state.feed.seq()).toBeGreaterThan(0)
})

it('closes once, however often it is asked to', async () => {
  const { station } = await serve()
  expect(station.close()).toBe(station.close())
  await station.close()
})

it('rejects when the port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as { port: number }
  const log = { info: vi.fn(), error: vi.fn() }
  await expect(createStation({ core: openCore(), rendererDir: '/nowhere', port, log })).rejects.toMatchObject(
    { code: 'EADDRINUSE' },
  )
  holder.close()
})
