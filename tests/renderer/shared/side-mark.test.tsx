import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LookProvider } from '#renderer/app/LookProvider.tsx'
import { deviceTypes, getDevice } from '#domain/orders/device.ts'
import { SideShape } from '#renderer/print/PaperMarks.tsx'
import { regionOf, regionOfItem, rightLimbs } from '#renderer/shared/side-shapes.ts'
import { SideMark } from '#renderer/shared/SideMark.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

const shapeOf = (container: HTMLElement) => {
  const svg = container.querySelector('svg:has(path)')
  return {
    path: svg?.querySelector('path')?.getAttribute('d'),
    isMirrored: svg?.getAttribute('style')?.includes('scaleX(-1)') ?? false,
  }
}

/** The drawings are of the right limb, whose big toe and thumb lie to the left of whoever looks at their own. */
test.each([
  ['left', 'en', true],
  ['left', 'fa', true],
  ['right', 'en', false],
  ['right', 'fa', false],
] as const)('a %s foot in %s', async (side, language, isMirrored) => {
  const { container } = await renderWithCore(<SideMark of="transtibial" side={side} />, { language })
  expect(shapeOf(container)).toEqual({ path: rightLimbs.lower, isMirrored })
})

test('what is worn on the arm shows a hand, on the screen as on paper', async () => {
  const { container } = await renderWithCore(<SideMark of="transradial" side="left" />)
  expect(shapeOf(container)).toEqual({ path: rightLimbs.upper, isMirrored: true })
  expect(container.textContent).toContain('left')
  const paper = render(<SideShape side="left" deviceType="transradial" />).container
  expect(paper.querySelector('path')?.getAttribute('d')).toBe(rightLimbs.upper)
  expect(paper.querySelector('.paper-mirrored')).not.toBeNull()
})

test('every device of the arm is known as one', () => {
  const ofArm = deviceTypes.filter((type) => regionOf(type) === 'upper')
  const hands = deviceTypes.filter((type) => getDevice(type).group === 'upper_limb_prosthesis')
  expect(ofArm).toEqual([...hands, 'wrist_hand_orthosis'])
  expect(regionOfItem({ category: 'upper_limb', deviceTypes: [] })).toBe('upper')
  expect(regionOfItem({ category: 'interface', deviceTypes: ['transradial'] })).toBe('upper')
  expect(regionOfItem({ category: 'interface', deviceTypes: ['transradial', 'afo'] })).toBe('lower')
  expect(regionOfItem({ category: 'foot', deviceTypes: [] })).toBe('lower')
})

test('no side, no shape', () => {
  const { container } = render(
    <LookProvider>
      <SideMark of="lower" side={null} />
    </LookProvider>,
  )
  expect(container.querySelector('path')).toBeNull()
})
