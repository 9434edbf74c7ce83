import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MantineProvider } from '@mantine/core'
import { SideMark } from '#renderer/shared/SideMark.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

/** Where the big toe of the drawn foot lies on the screen: its owner looks down at it. */
async function toeOf(side: 'left' | 'right', language: 'en' | 'fa') {
  const { container } = await renderWithCore(<SideMark side={side} />, { language })
  const svg = container.querySelector('svg:has(circle)')
  const x = Number(svg?.querySelector('circle')?.getAttribute('cx'))
  const isMirrored = svg?.getAttribute('style')?.includes('scaleX(-1)') ?? false
  return (isMirrored ? 20 - x : x) > 10 ? 'towards the right' : 'towards the left'
}

test.each(['en', 'fa'] as const)('the big toe lies towards the other foot, in %s', async (language) => {
  expect(await toeOf('left', language)).toBe('towards the right')
})

test('the right foot is the mirror image of the left one, in every script', async () => {
  expect(await toeOf('right', 'fa')).toBe('towards the left')
})

test('no side, no shape', () => {
  const { container } = render(
    <MantineProvider>
      <SideMark side={null} />
    </MantineProvider>,
  )
  expect(container.querySelector('circle')).toBeNull()
})
