import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/staff/staff-member.ts'
import { Assess } from '#renderer/features/assess/AssessScreen.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { renderWithCore, type CoreRender } from '../../support/render-app.tsx'
import { register } from '../people/people-drafts.ts'

/** The person whom the address names as `?id=`, because the test's router knows one page only. */
function Shown() {
  const [{ id }] = useSearchState((raw) => ({ id: typeof raw['id'] === 'string' ? raw['id'] : '' }))
  return id ? <Assess key={id} id={id} /> : <p>nobody</p>
}

async function open(role: Role) {
  const bench = await renderWithCore(<Shown />, { role })
  const patient = await register(bench.core, { amputatedOn: '2019' })
  await show(bench, patient.id)
  return { bench, patient }
}

async function show(bench: CoreRender, id: string) {
  await bench.router.navigate({ to: '/', search: { id } as never })
}

const radio = (name: string | RegExp) => screen.getByRole('radio', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

beforeEach(() => localStorage.clear())

describe('assessing', () => {
  it('goes from the drawn body to a completed assessment, and says what is missing on the way', async () => {
    const { bench, patient } = await open('therapist')
    await screen.findByRole('heading', { level: 1 })
    await bench.user.click(button('Complete the assessment'))
    expect(await screen.findByText('Pick at least one limb on the body')).toBeTruthy()

    radio('Left leg: below the knee').focus()
    await bench.user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Left leg: above the knee')
    await bench.user.keyboard('{ArrowLeft}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Right leg: above the knee')
    await bench.user.keyboard(' ')
    expect(radio('Right leg: above the knee').getAttribute('aria-checked')).toBe('true')
    expect(screen.getByRole('group', { name: 'Right leg: above the knee' })).toBeTruthy()

    await bench.user.click(radio(/^Fit now/))
    await bench.user.click(button('Complete the assessment'))
    expect(await screen.findByText('Is there a wound? This one must be answered')).toBeTruthy()
    await bench.user.click(button('The rest is as usual'))
    expect(screen.getByText('Nothing speaks against fitting')).toBeTruthy()
    await bench.user.click(button('Complete the assessment'))

    await waitFor(async () => {
      const { limbs, assessments } = await bench.core.owner.assessments.of({ patientId: patient.id })
      expect(limbs).toMatchObject([{ side: 'right', level: 'transfemoral' }])
      expect(assessments).toMatchObject([{ status: 'complete', decision: 'fit_now' }])
    })
    expect(Object.keys(localStorage).filter((key) => key.includes(patient.id))).toEqual([])
  })

  it('asks about each limb apart when there are several', async () => {
    const { bench } = await open('therapist')
    await screen.findByRole('heading', { level: 1 })
    await bench.user.click(radio('Left leg: below the knee'))
    await bench.user.click(radio('Right leg: above the knee'))
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent)
    expect(tabs.map((text) => text?.replace(/ \d.*/, ''))).toEqual(['Left leg', 'Right leg', 'The person'])
    expect(screen.getByText('Both legs: the levels fit only roughly.')).toBeTruthy()
  })

  it('stops a technician whom the clock contradicts, and lets a therapist override by name', async () => {
    const { bench } = await open('technician')
    await screen.findByRole('heading', { level: 1 })
    await bench.user.click(radio('Left leg: below the knee'))
    const date = screen.getByRole('textbox', { name: 'Date of amputation' })
    await bench.user.clear(date)
    await bench.user.type(date, '10 Oct 2026')
    expect(screen.getByText('Too early today')).toBeTruthy()
    expect(screen.getByText(/Not before 10 Jan 2027/)).toBeTruthy()
    await bench.user.click(radio(/^Fit now/))
    expect(screen.getByText(/A therapist or manager may decide/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Why fit all the same' })).toBeNull()
  })

  it('proposes the day of the clock to whoever waits and puts them on the recall list', async () => {
    const { bench, patient } = await open('technician')
    await screen.findByRole('heading', { level: 1 })
    await bench.user.click(radio('Left leg: below the knee'))
    const wound = screen.getByRole('radiogroup', { name: /^Wound now/ })
    await bench.user.click(within(wound).getByRole('radio', { name: 'open' }))
    await bench.user.click(radio(/^Wait/))
    await bench.user.click(button('Complete the assessment'))
    expect(await screen.findByText('Say why')).toBeTruthy()
    await bench.user.type(screen.getByRole('textbox', { name: 'Why wait' }), 'Open wound')
    await bench.user.click(button('Complete the assessment'))
    await waitFor(async () =>
      expect(await bench.core.owner.recalls.of({ patientId: patient.id })).toMatchObject([
        { reason: 'wound', dueDate: '2026-12-08', status: 'open' },
      ]),
    )
  })

  it('keeps typing through a crash and offers it again', async () => {
    const { bench, patient } = await open('technician')
    await screen.findByRole('heading', { level: 1 })
    await bench.user.click(radio('Left leg: below the knee'))
    await bench.user.type(screen.getByRole('textbox', { name: 'Note' }), 'half way')
    await waitFor(() => expect(Object.keys(localStorage).some((key) => key.includes(patient.id))).toBe(true))
    await bench.router.navigate({ to: '/', search: {} as never })
    await screen.findByText('nobody')
    await show(bench, patient.id)
    expect(await screen.findByText('Your typing from before is here')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('half way')
    await bench.user.click(button('Throw it away'))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('')
  })

  it('shows what somebody else changed meanwhile and lets the person choose', async () => {
    const { bench, patient } = await open('therapist')
    await screen.findByRole('heading', { level: 1 })
    await bench.user.click(radio('Left leg: below the knee'))
    await bench.user.click(button('The rest is as usual'))
    await bench.user.click(radio(/^Fit now/))
    const { communityStatus: _status, ...stored } = (await bench.core.owner.patients.get({ id: patient.id }))
      .patient
    await bench.core.owner.patients.update({
      id: patient.id,
      version: patient.version,
      draft: { ...stored, communityStatus: null, cause: 'diabetes' },
    })
    await bench.user.click(button('Complete the assessment'))
    expect(await screen.findByText('Cause: Diabetes')).toBeTruthy()
    await bench.user.click(button('Take what is stored'))
    await bench.user.click(button('Complete the assessment'))
    await waitFor(async () => {
      const { assessments } = await bench.core.owner.assessments.of({ patientId: patient.id })
      expect(assessments).toMatchObject([{ status: 'complete' }])
    })
  })

  it('is not for the desk', async () => {
    await open('coordinator')
    expect(await screen.findByText('Assessing is for technicians and therapists')).toBeTruthy()
  })
})
