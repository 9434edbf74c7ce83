import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useApi } from '#renderer/api/ApiProvider.tsx'
import { OutcomeDialog } from '#renderer/features/rehab/outcome/OutcomeDialog.tsx'
import { useCamp } from '#renderer/shared/CampContext.tsx'
import { renderWithCore } from '../../support/render-app.tsx'

/** The tests of somebody who trains today. */
function Tests() {
  const api = useApi()
  const camp = useCamp()
  const { data } = useQuery(api.rehab.day.queryOptions({ input: { campId: camp.id, date: '2026-11-24' } }))
  const person = data?.visits[0]?.patient
  return person ? (
    <OutcomeDialog
      patientId={person.id}
      orders={[]}
      outcome={null}
      instrument="tug"
      suggested={['tug', 'walk_2min']}
      taken={new Set()}
      sessionId={null}
      tables={[]}
      onClose={() => undefined}
    />
  ) : null
}

it('keeps what was read of one test while another is looked at, and goes on to the next by one press', async () => {
  const { user, core } = await renderWithCore(<Tests />, { role: 'therapist' })
  const reading = () => screen.findByLabelText<HTMLInputElement>('Try 1')
  await user.type(await reading(), '14.2')
  await user.click(screen.getByRole('button', { name: '2-minute walk' }))
  await screen.findByLabelText('Metres in a lap')
  await user.click(screen.getByRole('button', { name: 'Timed Up and Go' }))
  expect((await reading()).value).toBe('14.2')
  await user.click(screen.getByRole('button', { name: 'Save, then: 2-minute walk' }))
  await screen.findByLabelText('Metres in a lap')
  const { camp } = await core.owner.camps.setup()
  const { visits } = await core.owner.rehab.day({ campId: camp!.id, date: '2026-11-24' })
  const { outcomes } = await core.owner.rehab.ofPatient({ patientId: visits[0]!.patient.id })
  expect(outcomes.at(-1)).toMatchObject({ instrument: 'tug', score: 14.2, isComplete: true })
  expect(document.activeElement?.textContent).toContain('Start')
})
