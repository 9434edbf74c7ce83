import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  corners,
  dragCorner,
  fitInto,
  moveCrop,
  portraitCrop,
  WHOLE,
  type CropBox,
} from '#renderer/shared/files/crop.ts'

const isInside = ({ x, y, width, height }: CropBox) =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9

describe('what is cut out', () => {
  it('stays inside the picture, however it is dragged', () => {
    const step = fc.double({ min: -2, max: 2, noNaN: true })
    const drag = fc.tuple(fc.constantFrom('move' as const, ...corners), step, step)
    fc.assert(
      fc.property(fc.array(drag, { maxLength: 30 }), (drags) => {
        let box = WHOLE
        for (const [what, dx, dy] of drags) {
          box = what === 'move' ? moveCrop(box, dx, dy) : dragCorner(box, what, dx, dy)
          expect(isInside(box)).toBe(true)
        }
      }),
    )
  })

  it('begins inside the picture when the smallest box is smaller than itself by a rounding', () => {
    const smallest = dragCorner(WHOLE, 'sw', 0.92, 0)
    expect(isInside(dragCorner(moveCrop(smallest, -0.92, 0), 'sw', 0, 0))).toBe(true)
  })

  it('keeps the opposite corner', () => {
    const box = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 }
    expect(dragCorner(box, 'se', 0.1, -0.1)).toEqual({ x: 0.2, y: 0.2, width: 0.6, height: 0.4 })
    const west = dragCorner(box, 'nw', 0.1, 0.1)
    expect(west.x + west.width).toBeCloseTo(0.7)
    expect(west.y + west.height).toBeCloseTo(0.7)
  })

  it.each([
    [1600, 1200],
    [1200, 1600],
    [900, 1200],
    [300, 1200],
  ])('is 3 by 4 for a portrait of %i × %i', (width, height) => {
    const box = portraitCrop(width, height)
    expect(isInside(box)).toBe(true)
    expect((box.width * width) / (box.height * height)).toBeCloseTo(0.75)
  })

  it('is made smaller to fit, never larger', () => {
    expect(fitInto({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 })
    expect(fitInto({ width: 300, height: 900 }, 1600)).toEqual({ width: 300, height: 900 })
    expect(fitInto({ width: 4000, height: 1 }, 256)).toEqual({ width: 256, height: 1 })
  })
})
