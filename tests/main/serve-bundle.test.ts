import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveBundle } from '#electron/main/serve-bundle.ts'

let folder: string
let serve: (request: Request) => Promise<Response>
const get = (path: string) => serve(new Request(`app://bundle${path}`))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qadam-bundle-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-other'))
  writeFileSync(join(root, 'index.html'), '<p>page</p>')
  writeFileSync(join(root, 'assets', 'app.js'), 'run()')
  writeFileSync(join(root, 'assets', 'notes.md'), 'never shipped')
  writeFileSync(join(folder, 'secret.json'), '{}')
  writeFileSync(join(folder, 'renderer-other', 'secret.json'), '{}')
  serve = serveBundle(root)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the bundle', () => {
  it('serves its files with their type and the policy', async () => {
    const response = await get('/assets/app.js?v=1#x')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('run()')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|https?:/)
  })

  it.each([
    '/',
    '/index.html',
    '/people',
    '/people/0193-aa?tab=orders',
    '/lists/',
    '/%D8%A7%D9%85%D8%B1%D9%88%D8%B2',
  ])('answers the page path %s with index.html', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<p>page</p>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it.each([
    ['a missing file', '/assets/none.js'],
    ['a type that the app does not ship', '/assets/notes.md'],
    ['a file above the folder', '/..%2fsecret.json'],
    ['a file above the folder, twice', '/..%2f..%2f..%2fetc%2fpasswd'],
    ['a file of a folder with the same beginning', '/..%2frenderer-other%2fsecret.json'],
    ['an extension-less path above the folder', '/..%2f..%2fetc'],
  ])('does not know %s', async (_what, path) => {
    expect((await get(path)).status).toBe(404)
  })

  it.each(['/%00index.html', '/%E0%A4%A'])('refuses the malformed path %s', async (path) => {
    expect((await get(path)).status).toBe(400)
  })

  it('refuses other hosts and methods', async () => {
    expect((await serve(new Request('app://elsewhere/index.html'))).status).toBe(403)
    expect((await serve(new Request('app://bundle/index.html', { method: 'POST', body: 'x' }))).status).toBe(
      405,
    )
  })
})
