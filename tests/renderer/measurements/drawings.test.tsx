import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { drawingIds, itemsOf } from '#domain/measurements/form.ts'
import { reflect, shift } from '#renderer/print/measurement-drawing/drawing.ts'
import { drawings } from '#renderer/print/measurement-drawing/drawings.ts'
import { MeasurementDrawing } from '#renderer/print/measurement-drawing/MeasurementDrawing.tsx'

test.each(measurementForms.all.map((form) => [`${form.id} ${form.version}`, form] as const))(
  '%s: the drawing shows every landmark that the form names, and it can be pointed out',
  (_name, form) => {
    for (const { id, mark } of itemsOf(form)) {
      if (mark === null) continue
      expect(drawings[form.drawing].marks, id).toHaveProperty(mark)
      const { container, unmount } = render(
        <MeasurementDrawing drawing={form.drawing} side="left" label="x" captions={{}} mark={{ id: mark }} />,
      )
      expect(container.querySelector(`[data-mark="${mark}"] :is(path, ellipse)`), id).not.toBeNull()
      unmount()
    }
  },
)

test.each(drawingIds)('%s keeps its marks inside the picture, and none is unused', (id) => {
  const { marks, width, height } = drawings[id]
  const used = new Set(
    measurementForms.all
      .filter(({ drawing }) => drawing === id)
      .flatMap(itemsOf)
      .map(({ mark }) => mark),
  )
  for (const [name, mark] of Object.entries(marks)) {
    expect(used.has(name), name).toBe(true)
    const points =
      'from' in mark && Array.isArray(mark.from)
        ? [mark.from, mark.to]
        : 'x' in mark
          ? [[mark.x, mark.y]]
          : []
    for (const [x, y] of points as [number, number][]) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height, name).toBe(true)
    }
  }
})

describe('a side', () => {
  const drawn = (side: 'left' | 'right' | null) =>
    render(
      <MeasurementDrawing
        drawing="leg_below_knee"
        side={side}
        label="Below the knee"
        captions={{ residual: 'left', sound: 'right' }}
        numbered={[{ mark: 'circ_mpt', number: '1' }]}
      />,
    ).container
  test('is drawn where it is on a person, the words upright', () => {
    const [left, right] = [drawn('left'), drawn('right')]
    expect(left.querySelector('g')?.getAttribute('transform')).toBeNull()
    expect(right.querySelector('g')?.getAttribute('transform')).toContain('scale(-1 1)')
    const captionAt = (container: HTMLElement) =>
      [...container.querySelectorAll('text')]
        .find(({ textContent }) => textContent === 'left')
        ?.getAttribute('x')
    expect([captionAt(left), captionAt(right)]).toEqual(['200', '160'])
  })
})

test('paths are moved and mirrored pair by pair', () => {
  expect(shift('M-35 20C0 1 2.5 3 4 5', 10, 1)).toBe('M-25 21C10 2 12.5 4 14 6')
  expect(reflect('M10 20L30 40', 25)).toBe('M40 20L20 40')
})
