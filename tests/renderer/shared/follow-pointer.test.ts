import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followPointer } from '#renderer/shared/pointer/follow-pointer.ts'

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout'] }),
)
afterEach(() => vi.useRealTimers())

const at = (type: string, clientX: number) =>
  new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', clientX, clientY: 50, bubbles: true })

/** A view from 0 to 400, with a thing that was taken up on its right, beyond it. */
function carry() {
  const view = document.createElement('div')
  view.getBoundingClientRect = () => new DOMRect(0, 0, 400, 100)
  const nothing = () => {}
  followPointer(at('pointerdown', 500), {
    begin: nothing,
    moveTo: nothing,
    drop: nothing,
    cancel: nothing,
    viewport: () => view,
  })
  const moveTo = (x: number) => document.dispatchEvent(at('pointermove', x))
  moveTo(490)
  return { view, moveTo, drop: () => document.dispatchEvent(at('pointerup', 200)) }
}

test('nothing scrolls under a pointer that only crosses the edge', () => {
  const { view, moveTo, drop } = carry()
  moveTo(390)
  vi.advanceTimersByTime(150)
  moveTo(200)
  vi.advanceTimersByTime(1000)
  expect(view.scrollLeft).toBe(0)
  drop()
})

test('what is below scrolls while the pointer rests at the edge, and stops when it leaves', () => {
  const { view, moveTo, drop } = carry()
  moveTo(390)
  vi.advanceTimersByTime(600)
  const scrolled = view.scrollLeft
  expect(scrolled).toBeGreaterThan(100)
  moveTo(200)
  vi.advanceTimersByTime(600)
  expect(view.scrollLeft).toBe(scrolled)
  drop()
})
