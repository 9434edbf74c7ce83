import { describe, expect, it, test } from 'vitest'
import { readScannedText } from '#renderer/shared/offer-scan.ts'
import { findCode } from '#renderer/shared/camera/find-code.ts'
import { seePrinted, toRgba, type View } from '#tests/support/camera-frame.ts'

const seen = (text: string, correction: 'M' | 'Q' | 'H', view?: View) =>
  findCode(toRgba(seePrinted(text, correction, view)))

describe('a printed tag before a camera', () => {
  const views: [string, View][] = [
    ['straight', {}],
    ['on its head', { turnDegrees: 180 }],
    ['turned a little', { turnDegrees: 17 }],
    ['turned by half a quarter', { turnDegrees: 45 }],
    ['turned far', { turnDegrees: 233 }],
    ['out of focus', { blur: 4 }],
    ['small in the picture', { module: 2.5 }],
    ['small and turned', { module: 3, turnDegrees: 31 }],
    ['filling the picture', { module: 24 }],
    ['tilted away', { tilt: 0.1 }],
    ['tilted and turned', { tilt: 0.1, turnDegrees: 40 }],
    ['with a lamp mirrored in it', { glare: 160 }],
    ['in a dark workshop', { white: 70, noise: 8 }],
    ['grainy', { noise: 45 }],
    ['blurred, turned, tilted, in glare', { blur: 2, turnDegrees: 12, tilt: 0.08, glare: 90, noise: 10 }],
    ['by an old webcam', { width: 640, height: 480, module: 4, turnDegrees: 8, noise: 12 }],
  ]
  test.each(views)('is read %s', (_how, view) => expect(seen('D0042-7', 'H', view)).toBe('D0042-7'))
})

test("a person's card and a passport are read as well", () => {
  expect(seen('P0007-K', 'Q', { turnDegrees: 5 })).toBe('P0007-K')
  const passport =
    'QADAM1\nno=D0042-7\nname=محمدرضا حسینی\ndev=transtibial\nside=left\nmm=ptb_floor:432,circ_0:318'
  expect(seen(passport, 'M', { module: 6, turnDegrees: 3 })).toBe(passport)
})

describe('what a camera finds', () => {
  it('is nothing where there is no code, and nothing in a code that is half out of the picture', () => {
    const none = { width: 640, height: 480, data: new Uint8ClampedArray(640 * 480 * 4).fill(200) }
    expect(findCode(none)).toBeNull()
    expect(seen('D0042-7', 'H', { module: 60 })).toBeNull()
  })

  it("is not taken for ours when it is another's", () => {
    const text = seen('https://example.org/x', 'M')
    expect(text).toBe('https://example.org/x')
    expect(readScannedText(text ?? '')).toBeNull()
  })
})
