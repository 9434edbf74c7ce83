import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Station } from '#electron/station/create-station.ts'
import { isOwnHost } from '#electron/station/guard.ts'
import { ask, call, joinStation, serve } from './serve.ts'

/** Sends text as it is and returns the status of the first answer. */
function sendRaw(station: Station, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(station.port, '127.0.0.1', () => socket.end(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', (part) => (answer += part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])))
  })
}

describe('the Host header', () => {
  it('has to name this station', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const { port } = station
    const statusFor = async (host: string) => (await ask(station, '/', { headers: { cookie, host } })).status
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200)
    expect(await statusFor(`localhost:${port}`)).toBe(200)
    for (const host of [
      `rebound.example:${port}`,
      `127.0.0.1.rebound.example:${port}`,
      `127.0.0.1:${port + 1}`,
      '127.0.0.1',
      `user@127.0.0.1:${port}`,
      `[::1]:${port}`,
    ]) {
      expect(await statusFor(host), host).toBe(421)
    }
    expect(await sendRaw(station, 'GET / HTTP/1.1\r\n\r\n')).toBe(400)
    expect(await sendRaw(station, 'GET / HTTP/1.0\r\n\r\n')).toBe(421)
  })

  it('may be the bound address, in brackets when it is IPv6', () => {
    expect(isOwnHost('[fd00::5]:80', { host: 'fd00::5', port: 80 })).toBe(true)
    expect(isOwnHost('10.1.2.3:4870', { host: '10.1.2.3', port: 4870 })).toBe(true)
    expect(isOwnHost('LOCALHOST:4870', { host: '10.1.2.3', port: 4870 })).toBe(true)
    expect(isOwnHost('10.1.2.4:4870', { host: '10.1.2.3', port: 4870 })).toBe(false)
    expect(isOwnHost('example.org:4870', { host: '0.0.0.0', port: 4870 })).toBe(false)
  })
})

describe('the Origin header', () => {
  it('has to be the page’s own when there is one', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const statusFor = async (origin: string) =>
      (
        await ask(station, '/rpc/camps/setup', {
          method: 'POST',
          headers: { cookie, origin, 'content-type': 'application/json' },
          body: '{}',
        })
      ).status
    expect(await statusFor(station.origin)).toBe(200)
    for (const origin of [
      'https://elsewhere.example',
      'null',
      '',
      `https://127.0.0.1:${station.port}`,
      `http://localhost:${station.port}`,
      `http://127.0.0.1:${station.port + 1}`,
      `${station.origin}/`,
    ]) {
      expect(await statusFor(origin), origin).toBe(403)
    }
  })

  it('is compared with the name that the page used', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const host = `localhost:${station.port}`
    const headers = { cookie, host, origin: `http://${host}`, 'content-type': 'application/json' }
    expect((await ask(station, '/rpc/camps/setup', { method: 'POST', headers, body: '{}' })).status).toBe(200)
  })
})

it.each([
  ['cross-site', 403],
  ['same-site', 403],
  ['same-origin', 200],
  ['none', 200],
])('answers a page that says Sec-Fetch-Site: %s with %i', async (site, status) => {
  const { station } = await serve()
  const cookie = await joinStation(station)
  expect((await ask(station, '/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(status)
})

it('refuses targets that name another place', async () => {
  const { station } = await serve()
  const cookie = await joinStation(station)
  for (const target of ['http://elsewhere.example/', '//elsewhere.example/', '*', 'index.html']) {
    const text = `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${station.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
    expect([400, 403], target).toContain(await sendRaw(station, text))
  }
})

it('spends no key on a request that is refused', async () => {
  const { station } = await serve()
  const printed = station.address
  const path = printed.slice(station.origin.length)
  await ask(station, path, { headers: { host: 'rebound.example' } })
  await ask(station, path, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(station.address).toBe(printed)
  const cookie = await joinStation(station)
  expect((await call(station, cookie, 'camps/setup')).status).toBe(200)
})
