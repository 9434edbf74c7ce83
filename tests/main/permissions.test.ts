import { expect, test } from 'vitest'
import { mayHave } from '#electron/main/permissions.ts'
import { ownUrlCheck } from '#electron/main/trusted-url.ts'

const isOwn = ownUrlCheck(undefined)
const own = 'app://bundle/index.html'

test.each([
  ['our page, the camera', 'media', { requestingUrl: own, mediaTypes: ['video'], isMainFrame: true }, true],
  ['the silent check', 'media', { requestingUrl: 'app://bundle/', mediaType: 'video' }, true],
  ['with the microphone', 'media', { requestingUrl: own, mediaTypes: ['video', 'audio'] }, false],
  ['the microphone', 'media', { requestingUrl: own, mediaType: 'audio' }, false],
  ['nobody knows what', 'media', { requestingUrl: own, mediaTypes: [] }, false],
  ['another page', 'media', { requestingUrl: 'https://example.com', mediaTypes: ['video'] }, false],
  ['a frame', 'media', { requestingUrl: own, mediaTypes: ['video'], isMainFrame: false }, false],
  ['without an address', 'media', { mediaTypes: ['video'] }, false],
  ['the place', 'geolocation', { requestingUrl: own }, false],
  ['the screen', 'display-capture', { requestingUrl: own, mediaTypes: ['video'] }, false],
])('%s', (_what, permission, request, answer) => expect(mayHave(permission, request, isOwn)).toBe(answer))
