import { describe, expect, it } from 'vitest'
import { startInput } from '../support/first-camp.ts'
import { ask, call, joinStation, pathOf, serve } from './serve.ts'

describe('joining with the printed address', () => {
  it('lets the first browser in with a cookie that scripts and other sites cannot use', async () => {
    const { station } = await serve()
    const { status, headers } = await ask(station, pathOf(station.address))
    expect(status).toBe(303)
    expect(headers['location']).toBe('/')
    expect(headers['cache-control']).toBe('no-store')
    const [cookie] = headers['set-cookie']!
    expect(cookie).toMatch(
      new RegExp(`^qadam-${station.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
  })

  it('is good for one browser only', async () => {
    const { station } = await serve()
    const printed = pathOf(station.address)
    expect((await ask(station, printed)).status).toBe(303)
    const second = await ask(station, printed)
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  it('announces the next address, which lets the next browser in as somebody else', async () => {
    const { station, announced } = await serve()
    const first = await joinStation(station)
    expect(announced).toEqual([station.address])
    const second = await joinStation(station)
    expect(second).not.toBe(first)
    expect(announced).toHaveLength(2)
    expect(new Set(announced).size).toBe(2)
  })

  it('spends no key when a joined browser opens an address again', async () => {
    const { station } = await serve()
    const printed = pathOf(station.address)
    const cookie = await joinStation(station)
    const next = station.address
    for (const path of [printed, pathOf(next)]) {
      const again = await ask(station, path, { headers: { cookie } })
      expect(again.status).toBe(303)
      expect(again.headers['set-cookie']).toBeUndefined()
    }
    expect(station.address).toBe(next)
  })

  it.each(['HEAD', 'POST'])('spends no key on %s', async (method) => {
    const { station } = await serve()
    const printed = station.address
    expect((await ask(station, pathOf(printed), { method })).status).toBe(403)
    expect(station.address).toBe(printed)
  })

  it.each(['/?key=wrong', '/?key=', '/?key', '/'])('explains %s in both languages', async (path) => {
    const { station } = await serve()
    const { status, headers, body } = await ask(station, path)
    expect(status).toBe(403)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).toContain('copy the whole address')
    expect(body).toContain('lang="fa" dir="rtl"')
    expect(body).not.toContain('<script')
  })
})

describe('a browser that has not joined', () => {
  it.each(['/', '/people', '/assets/app-1a2b3c.js', '/index.html', '/rpc/camps/setup'])(
    'gets nothing of %s',
    async (path) => {
      const { station } = await serve()
      const { status, body } = await ask(station, path)
      expect(status).toBe(403)
      expect(body).not.toContain('page()')
      expect(body).not.toContain('<title>page</title>')
    },
  )

  it('cannot call, not even what needs no sign-in', async () => {
    const { station } = await serve()
    expect((await call(station, '', 'camps/setup')).status).toBe(403)
    expect((await call(station, `qadam-${station.port}=guessed`, 'camps/setup')).status).toBe(403)
  })

  it('cannot use the cookie of another station', async () => {
    const [one, other] = [await serve(), await serve()]
    const [, secret] = (await joinStation(one.station)).split('=')
    expect((await call(other.station, `qadam-${other.station.port}=${secret}`, 'camps/setup')).status).toBe(
      403,
    )
  })
})

it('keeps browsers apart: who signs in on one is not signed in on another', async () => {
  const { station } = await serve()
  const [first, second] = [await joinStation(station), await joinStation(station)]
  expect((await call(station, first, 'camps/start', startInput)).status).toBe(200)
  const staffOf = async (cookie: string) =>
    (JSON.parse((await call(station, cookie, 'session/current')).body) as { json: { staff: unknown } }).json
      .staff
  expect(await staffOf(first)).toMatchObject({ nameLatin: 'Parisa Ahmadi' })
  expect(await staffOf(second)).toBeNull()
})
