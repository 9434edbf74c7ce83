import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { toFileName } from '#electron/station/serve-static.ts'
import { ask, joinStation, SECRET, serve } from './serve.ts'

describe('pages', () => {
  it.each(['/', '/people', '/people/0190b3a0/history', '/?tab=1', '/calendar#today'])(
    'opens %s as a screen',
    async (path) => {
      const { station } = await serve()
      const { status, headers, body } = await ask(station, path, {
        headers: { cookie: await joinStation(station) },
      })
      expect(status).toBe(200)
      expect(body).toBe('<title>page</title>')
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
    },
  )

  it('may talk to this station only, and to its own socket by name', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const policy = async (host: string) =>
      (await ask(station, '/', { headers: { cookie, host } })).headers['content-security-policy']
    expect(await policy(`127.0.0.1:${station.port}`)).toContain(
      `connect-src 'self' ws://127.0.0.1:${station.port};`,
    )
    const named = await policy(`localhost:${station.port}`)
    expect(named).toContain(`connect-src 'self' ws://localhost:${station.port};`)
    expect(named).toContain("default-src 'none'; script-src 'self';")
    expect(named).toContain("frame-ancestors 'none'")
  })

  it('keeps what its name changes with, for a year', async () => {
    const { station } = await serve()
    const { headers, body } = await ask(station, '/assets/app-1a2b3c.js', {
      headers: { cookie: await joinStation(station) },
    })
    expect(body).toBe('page()')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('answers HEAD with the head alone and nothing but GET and HEAD', async () => {
    const { station } = await serve()
    const cookie = await joinStation(station)
    const head = await ask(station, '/', { method: 'HEAD', headers: { cookie } })
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '19'])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(
        (await ask(station, '/', { method, headers: { cookie, origin: station.origin } })).status,
        method,
      ).toBe(405)
    }
  })

  it.each(['/assets/gone.js', '/app.exe', '/secret.json', '/index.html.map'])('has no %s', async (path) => {
    const { station } = await serve()
    expect((await ask(station, path, { headers: { cookie: await joinStation(station) } })).status).toBe(404)
  })
})

const escapes = [
  '/../secret.json',
  '/assets/../../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/%2e%2e%2fsecret.json',
  '/%252e%252e%252fsecret.json',
  '/..%5csecret.json',
  '/..\\secret.json',
  '/assets/..%5c..%5csecret.json',
  '/....//secret.json',
  '/secret.json%00.html',
  '/..%00/secret.json',
  '/%c0%ae%c0%ae/secret.json',
  '/.hidden.json',
  '/assets//../.hidden.json',
  '/C:/secret.json',
  '/index.html::$DATA',
  '/../secret',
]

describe('nothing outside the pages', () => {
  it.each(escapes)('is reached by %s', async (path) => {
    const { station } = await serve()
    const { status, body } = await ask(station, path, { headers: { cookie: await joinStation(station) } })
    expect(status).toBe(404)
    expect(body).not.toContain(SECRET)
  })

  it('is named by any path at all', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%25',
      'a',
      '.js',
      '//',
      ':',
      '?',
      '#',
      'C:',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = toFileName(`/${parts.join('')}`)
        if (file === null) return
        expect(file).not.toMatch(/(^|[/\\])\.|[\\:%\0]|^[/\\]/)
      }),
      { numRuns: 2000 },
    )
  })
})
