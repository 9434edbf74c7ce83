import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { getInstrument } from '#domain/outcomes/instruments.ts'
import { DistanceEntry } from '#renderer/features/rehab/outcome/DistanceEntry.tsx'
import { renderWithCore } from '../../support/render-app.tsx'

function Walk() {
  const [trials, setTrials] = useState<(number | null)[]>([null])
  const [answers, setAnswers] = useState<Record<string, number>>({})
  return (
    <DistanceEntry
      instrument={getInstrument('walk_2min')}
      trials={trials}
      onTrials={setTrials}
      answers={answers}
      onAnswers={setAnswers}
      errorOf={() => undefined}
    />
  )
}

it('keeps the laps of a walk that was stopped by a slip, until it is begun again on purpose', async () => {
  const { user } = await renderWithCore(<Walk />)
  const watch = await screen.findByRole('button', { name: /Start/ })
  watch.focus()
  const metres = () => screen.getByLabelText<HTMLInputElement>('Distance').value
  await user.keyboard(' lll')
  expect(metres()).toBe('60')
  await user.keyboard(' ')
  await screen.findByRole('button', { name: /Go on/ })
  await user.keyboard('l')
  expect(metres()).toBe('60')
  await user.keyboard(' l')
  expect(metres()).toBe('80')
  await user.keyboard(' ')
  await user.click(await screen.findByRole('button', { name: 'From the beginning' }))
  expect(metres()).toBe('0')
  await screen.findByRole('button', { name: /Start/ })
})
