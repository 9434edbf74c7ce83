import { describe, expect, it } from 'vitest'
import { mayOpenOutside, ownUrlCheck } from '#electron/main/trusted-url.ts'

describe('our own pages', () => {
  const isOwnUrl = ownUrlCheck(undefined)

  it.each(['app://bundle/index.html', 'app://bundle/people/7?tab=orders#x', 'app://bundle'])(
    'include %s',
    (url) => {
      expect(isOwnUrl(url)).toBe(true)
    },
  )

  it.each([
    'app://other/index.html',
    'app://bundle.evil.example/index.html',
    'app://bundle@evil.example/',
    'app://somebody@bundle/index.html',
    'app://bundle:81/index.html',
    'https://bundle/index.html',
    'file:///index.html',
    'http://localhost:5173/',
    'data:text/html,<p>',
    'about:blank',
    'javascript:alert(1)',
    '',
    'not a url',
  ])('do not include %s', (url) => {
    expect(isOwnUrl(url)).toBe(false)
  })

  it('are the development server alone while developing', () => {
    const isOwnWhileDeveloping = ownUrlCheck('http://localhost:5173')
    expect(isOwnWhileDeveloping('http://localhost:5173/people')).toBe(true)
    expect(isOwnWhileDeveloping('http://localhost:5174/people')).toBe(false)
    expect(isOwnWhileDeveloping('http://localhost.evil.example:5173/')).toBe(false)
    expect(isOwnWhileDeveloping('http://me@localhost:5173/')).toBe(false)
    expect(isOwnWhileDeveloping('app://bundle/index.html')).toBe(false)
  })
})

describe('links out of the app', () => {
  it('open for the citations of instruments', () => {
    expect(mayOpenOutside('https://doi.org/10.1000/182')).toBe(true)
  })

  it.each([
    'http://doi.org/10.1000/182',
    'https://doi.org.evil.example/',
    'https://doi.org@evil.example/',
    'https://me@doi.org/',
    'https://doi.org:8443/',
    'https://example.org/',
    'file:///etc/passwd',
    'mailto:a@doi.org',
    'not a url',
  ])('do not open %s', (url) => {
    expect(mayOpenOutside(url)).toBe(false)
  })
})
