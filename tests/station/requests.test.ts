import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createBucket } from '#electron/station/limits.ts'
import { ask, call, joinStation, serve } from './serve.ts'

describe('the API over requests', () => {
  it('answers a call', async () => {
    const { station } = await serve()
    const { status, headers, body } = await call(station, await joinStation(station), 'camps/setup')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(body)).toMatchObject({ json: { hasCamp: false, dataFolder: '' } })
  })

  it('takes POST only', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(
        (await ask(station, '/rpc/session/signOut', { method, headers: { cookie } })).status,
        method,
      ).toBe(405)
    }
  })

  it('says that a procedure does not exist', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    for (const name of ['nothing/here', 'constructor', '__proto__', 'camps', '']) {
      expect((await call(station, cookie, name)).status, name).toBe(404)
    }
  })

  it('refuses what is not JSON without telling how it is built', async () => {
    const { station } = await serve()
    const headers = { cookie: await joinStation(station), 'content-type': 'application/json' }
    const { status, body } = await ask(station, '/rpc/camps/setup', {
      method: 'POST',
      headers,
      body: '{"json":',
    })
    expect(status).toBe(400)
    expect(body).not.toMatch(/node_modules|\.ts|\.mjs|\bat \w/)
  })

  it('answers a fault of ours with a reference and nothing else', async () => {
    const { station, core } = await serve()
    const cookie = await joinStation(station)
    core.close()
    const { status, body } = await call(station, cookie, 'camps/setup')
    expect(status).toBe(500)
    expect(JSON.parse(body)).toMatchObject({
      json: { code: 'FAULT', data: { reference: expect.any(String) as string } },
    })
    expect(body).not.toMatch(/database|sqlite|stack|\.ts|\bat \w/i)
  })
})

describe('limits', () => {
  it('refuses a body that is too large before reading it', async () => {
    const { station } = await serve({ limits: { maxMessageBytes: 1000 } })
    const cookie = await joinStation(station)
    expect((await call(station, cookie, 'camps/setup', 'x'.repeat(1000))).status).toBe(413)
    expect((await call(station, cookie, 'camps/setup')).status).toBe(200)
  })

  it('refuses a body of unknown length', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const status = await new Promise((resolve, reject) => {
      const sent = request({
        port: station.port,
        host: '127.0.0.1',
        path: '/rpc/camps/setup',
        method: 'POST',
        agent: false,
        headers: { cookie, 'transfer-encoding': 'chunked' },
      })
      sent.on('response', (response) => resolve(response.resume().statusCode))
      sent.on('error', reject)
      sent.write('{}')
      sent.end()
    })
    expect(status).toBe(411)
  })

  it('lets a browser that asks too often wait, and no other', async () => {
    let nowMs = 0
    const { station } = await serve({ nowMs: () => nowMs, limits: { browser: { burst: 3, perMinute: 60 } } })
    const [hasty, calm] = [await joinStation(station), await joinStation(station)]
    const status = async (cookie: string) => (await call(station, cookie, 'camps/setup')).status
    expect([await status(hasty), await status(hasty), await status(hasty), await status(hasty)]).toEqual([
      200, 200, 200, 429,
    ])
    expect(await status(calm)).toBe(200)
    nowMs += 1000
    expect([await status(hasty), await status(hasty)]).toEqual([200, 429])
  })

  it('lets guessing of keys run dry without troubling those who have joined', async () => {
    const { station } = await serve({ nowMs: () => 0, limits: { strangers: { burst: 4, perMinute: 1 } } })
    const cookie = await joinStation(station)
    const guess = async () => (await ask(station, '/?key=guess')).status
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([403, 403, 403, 429])
    expect((await ask(station, station.address.slice(station.origin.length))).status).toBe(429)
    expect((await call(station, cookie, 'camps/setup')).status).toBe(200)
  })

  it('forgets a browser after twelve hours without a sign of life', async () => {
    let nowMs = 0
    const { station } = await serve({ nowMs: () => nowMs })
    const cookie = await joinStation(station)
    const status = async () => (await call(station, cookie, 'camps/setup')).status
    nowMs += 12 * 3_600_000
    expect(await status()).toBe(200)
    nowMs += 12 * 3_600_000 + 1
    expect(await status()).toBe(403)
    expect(await status()).toBe(403)
  })

  it('makes room for a new browser by forgetting the one unseen for longest', async () => {
    let nowMs = 0
    const { station } = await serve({ nowMs: () => ++nowMs, limits: { maxSessions: 2 } })
    const [first, second] = [await joinStation(station), await joinStation(station)]
    const status = async (cookie: string) => (await call(station, cookie, 'camps/setup')).status
    expect(await status(first)).toBe(200)
    const third = await joinStation(station)
    expect([await status(first), await status(second), await status(third)]).toEqual([200, 403, 200])
  })
})

describe('createBucket', () => {
  it('never holds more than its burst and pays a debt back before it lends again', () => {
    let nowMs = 0
    const bucket = createBucket({ burst: 2, perMinute: 60 }, () => nowMs)
    nowMs = 3_600_000
    expect([bucket.borrow(), bucket.borrow(), bucket.borrow(), bucket.borrow()]).toEqual([0, 0, 1000, 2000])
    expect(bucket.take()).toBe(false)
    nowMs += 2000
    expect(bucket.take()).toBe(false)
    nowMs += 1000
    expect(bucket.take()).toBe(true)
  })
})
