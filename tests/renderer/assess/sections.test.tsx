import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PatientRecord } from '#contract/patients.ts'
import { functioningDomains } from '#domain/functioning/functioning.ts'
import { AssessmentSection } from '#renderer/features/assess/AssessmentSection.tsx'
import { ConsentSection } from '#renderer/features/consent/ConsentSection.tsx'
import { FunctioningSection } from '#renderer/features/functioning/FunctioningSection.tsx'
import { RecallsScreen } from '#renderer/features/recalls/RecallsScreen.tsx'
import en from '#renderer/locales/en.json'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useApi } from '#renderer/api/ApiProvider.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { renderWithCore, type CoreSetup } from '../../support/render-app.tsx'
import { register } from '../people/people-drafts.ts'

/** A section with the record of the person whom the address names as `?id=`. */
function shown(Section: ComponentType<{ record: PatientRecord }>) {
  return function Shown() {
    const [{ id }] = useSearchState((raw) => ({ id: typeof raw['id'] === 'string' ? raw['id'] : '' }))
    const { data } = useQuery(useApi().patients.get.queryOptions({ input: { id }, enabled: id !== '' }))
    return data ? <Section record={data} /> : <p>nobody</p>
  }
}

async function open(
  Section: ComponentType<{ record: PatientRecord }>,
  person: Parameters<typeof register>[1] = {},
  setup: CoreSetup = {},
) {
  const Shown = shown(Section)
  const bench = await renderWithCore(<Shown />, setup)
  const patient = await register(bench.core, person)
  await bench.router.navigate({ to: '/', search: { id: patient.id } as never })
  return { bench, patient }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const box = (name: string | RegExp) => screen.getByRole('textbox', { name })

describe('consent', () => {
  it('is asked purpose by purpose in one dialog; a thumb print needs a witness', async () => {
    const { bench, patient } = await open(ConsentSection)
    await bench.user.click(await screen.findByRole('button', { name: 'Ask and record' }))
    const dialog = await screen.findByRole('dialog', { name: 'Ask for consent' })
    await bench.user.click(button('Save'))
    expect(await screen.findByText('Mark at least one answer')).toBeTruthy()
    const photo = within(dialog).getByRole('radiogroup', { name: 'Photos for care' })
    await bench.user.click(within(photo).getByRole('radio', { name: 'Agrees' }))
    const publicity = within(dialog).getByRole('radiogroup', { name: 'Photos and story in public' })
    await bench.user.click(within(publicity).getByRole('radio', { name: 'Refuses' }))
    await bench.user.click(within(dialog).getByRole('radio', { name: 'Thumb print' }))
    await bench.user.click(button('Save'))
    expect(await screen.findByText('A thumb print or a spoken word needs a witness')).toBeTruthy()
    await bench.user.type(box('Witness'), 'Karimi')
    await bench.user.click(button('Save'))
    await waitFor(async () => {
      const { standings } = await bench.core.owner.consents.of({ patientId: patient.id })
      expect(standings.find(({ purpose }) => purpose === 'photo')?.decision).toBe('given')
      expect(standings.find(({ purpose }) => purpose === 'publicity')?.decision).toBe('refused')
    })
    await bench.user.click(await screen.findByRole('button', { name: 'Withdraw: Photos for care' }))
    await bench.user.type(box('Witness'), 'Karimi')
    await bench.user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw' }),
    )
    await waitFor(() => expect(screen.getByText(/withdrawn ·/)).toBeTruthy())
  })

  it('of a child needs a guardian', async () => {
    const { bench } = await open(ConsentSection, { birth: { kind: 'age', years: 9, on: '2026-11-24' } })
    await bench.user.click(await screen.findByRole('button', { name: 'Ask and record' }))
    const care = await screen.findByRole('radiogroup', { name: 'Care and a record of it' })
    await bench.user.click(within(care).getByRole('radio', { name: 'Agrees' }))
    await bench.user.click(button('Save'))
    expect(await screen.findByText('Under 18: who agrees for the child?')).toBeTruthy()
  })
})

describe('the Short Set', () => {
  it('is read out in its fixed words and order, and asked once', async () => {
    const { bench, patient } = await open(FunctioningSection)
    await bench.user.click(await screen.findByRole('button', { name: 'Ask the six questions' }))
    const questions = (await screen.findAllByRole('group')).map(
      (group) => group.querySelector('legend')?.textContent,
    )
    expect(questions.filter(Boolean)).toEqual(
      functioningDomains.map((domain, index) => `${index + 1}. ${en.functioning.question[domain]}`),
    )
    await bench.user.click(screen.getByText('Persian'))
    const walking = await screen.findByRole('group', { name: /راه رفتن/ })
    await bench.user.click(within(walking).getByRole('radio', { name: 'بله، دشواری زیادی دارم' }))
    await bench.user.click(button('Save'))
    await waitFor(async () =>
      expect(await bench.core.owner.functioning.of({ patientId: patient.id })).toMatchObject([
        { answers: { walking: 3, seeing: null } },
      ]),
    )
    expect(await screen.findByText(/A lot of difficulty in at least one domain/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Ask the six questions' })).toBeNull()
  })

  it('keeps its wording: a change here changes what the answers mean', () => {
    expect(en.functioning.question).toEqual({
      seeing: 'Do you have difficulty seeing, even if wearing glasses?',
      hearing: 'Do you have difficulty hearing, even if using a hearing aid?',
      walking: 'Do you have difficulty walking or climbing steps?',
      remembering: 'Do you have difficulty remembering or concentrating?',
      self_care: 'Do you have difficulty with self-care, such as washing all over or dressing?',
      communicating:
        'Using your usual language, do you have difficulty communicating, for example understanding or being understood?',
    })
  })

  it('and the findings are not shown to a viewer', async () => {
    const { bench } = await open(FunctioningSection, {}, { role: 'viewer' })
    await waitFor(() => expect(screen.queryByText('nobody')).toBeNull())
    expect(bench.container.textContent).not.toContain('Functioning')
  })
})

describe('limbs and assessments on the record', () => {
  it('show each limb with its side and what was decided', async () => {
    const { bench, patient } = await open(AssessmentSection, {}, { role: 'therapist' })
    await screen.findByText('Nobody has assessed this person yet.')
    const limb = { region: 'lower', side: 'left', level: 'transtibial', amputatedOn: '2019' } as const
    await bench.core.owner.assessments.save({
      patientId: patient.id,
      id: null,
      version: null,
      complete: true,
      draft: {
        ...{
          date: '2026-11-24',
          cause: patient.cause,
          causeSeen: patient.cause,
          values: {},
          note: '',
          overrideReason: '',
        },
        ...{
          kLevelNow: null,
          kLevelExpected: null,
          decision: 'wait',
          decisionReason: 'Swelling',
          earliestDate: '2026-12-20',
        },
        limbs: [
          {
            ...limb,
            isEstimated: false,
            amputatedAsWritten: '',
            note: '',
            limb: null,
            values: { wound: 'none' },
          },
        ],
      },
    })
    expect(await screen.findByText('below the knee')).toBeTruthy()
    expect(screen.getByText('Swelling')).toBeTruthy()
    expect(screen.getByText(/Come back on or after 20 Dec 2026/)).toBeTruthy()
    await bench.user.click(button('Show the findings'))
    expect(screen.getByText('Wound now')).toBeTruthy()
    await bench.user.click(button('Strike through'))
    await bench.user.type(box('Why it is wrong'), 'other person{Enter}')
    expect(await screen.findByText('Struck through: other person')).toBeTruthy()
  })
})

describe('the recall list', () => {
  it('shows who is due with phone and village; letting somebody go needs a reason', async () => {
    const bench = await renderWithCore(<RecallsScreen />)
    const patient = await register(bench.core)
    await bench.core.owner.recalls.add({
      patientId: patient.id,
      orderId: null,
      reason: 'review',
      dueDate: '2026-11-10',
      note: 'socks',
    })
    await bench.user.type(screen.getByRole('searchbox'), patient.number)
    const row = (await screen.findByText('14 days ago')).closest('tr')!
    expect(row.textContent).toContain('Review')
    await bench.user.click(within(row).getByRole('button', { name: /^Note a call/ }))
    await bench.user.click(await screen.findByRole('radio', { name: 'no answer' }))
    await bench.user.click(button('Save'))
    expect(await within(row).findByText('no answer')).toBeTruthy()
    await bench.user.click(within(row).getByRole('button', { name: /^Close the recall/ }))
    await bench.user.click(await screen.findByRole('radio', { name: 'Nobody waits any more' }))
    const dialog = screen.getByRole('dialog')
    const close = () => within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!
    await bench.user.click(close())
    expect(await screen.findByText('Say why')).toBeTruthy()
    await bench.user.click(button('Moved away'))
    await bench.user.click(close())
    expect(await screen.findByText('Nobody fits')).toBeTruthy()
  })
})
