import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { checkStart, startValues } from '#renderer/features/start/start-form.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

const page = <p>the page</p>
const empty = { rehearsal: false, role: undefined } as const

const provinceField = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Province' })
const fieldOf = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label })

test('a camp is set up by keyboard alone and its manager is signed in', async () => {
  const { user, core, context } = await renderWithCore(page, empty)
  await screen.findByText('Welcome. Which language?')
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('Set up a camp')
  await user.keyboard('{Enter}')
  await user.keyboard('Kerman, winter')
  await user.tab()
  await user.keyboard('Red Crescent hall')
  await user.tab()
  await user.keyboard('Kerman')
  await user.tab()
  await user.keyboard('{Control>}a{/Control}۱۴۰۵/۱۰/۱۲')
  expect(fieldOf('First day').getAttribute('aria-describedby')).toBeTruthy()
  await user.tab()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  await user.type(fieldOf('Name in Latin letters'), 'Sunita Rao')
  await user.type(screen.getByLabelText(/^PIN/), '۲۴۶۸{Enter}')

  expect(await screen.findByText('the page')).toBeTruthy()
  const [camp] = await core.owner.camps.list()
  expect(camp).toMatchObject({
    name: 'Kerman, winter',
    place: 'Red Crescent hall',
    province: 'Kerman',
    firstDate: '2027-01-02',
    lastDate: '2027-01-07',
    opensMinute: 480,
    isRehearsal: false,
  })
  expect(context.session.principal?.name).toBe('Sunita Rao')
  const again = core.connectClient().client
  const [tile] = await again.session.tiles()
  expect((await again.session.signIn({ staffId: tile!.id, pin: '2468' })).staff?.nameLatin).toBe('Sunita Rao')
})

test('a template brings its kind, days, stations and machines, and its targets and sponsor are asked', async () => {
  const { user, core } = await renderWithCore(page, empty)
  await user.click(await screen.findByRole('button', { name: 'English' }))
  await user.click(screen.getByRole('button', { name: 'Set up a camp' }))
  await user.type(fieldOf('Name of the camp'), 'Kerman')
  await user.type(fieldOf('Below-knee prosthesis'), '12')
  await user.click(screen.getByRole('radio', { name: 'Small camp' }))
  expect(fieldOf('Number of days').value).toBe('2')
  await user.type(fieldOf('Sponsor'), 'IOM Iran')
  await user.type(fieldOf('Name in Persian letters'), 'سونیتا رائو')
  await user.type(screen.getByLabelText(/^PIN/), '2468')
  await user.click(screen.getByRole('button', { name: 'Start the camp' }))
  await screen.findByText('the page')
  const [camp] = await core.owner.camps.list()
  expect(camp).toMatchObject({
    kind: 'camp',
    sponsor: 'IOM Iran',
    targets: [{ deviceType: 'transtibial', count: 12 }],
  })
  expect(await core.owner.stations.list({ campId: camp!.id })).toHaveLength(5)
  const { machines } = await core.owner.campPlan.view({ campId: camp!.id })
  expect(machines.map(({ name, count }) => [name, count])).toEqual([
    ['Plaster table', 2],
    ['Parallel bars', 3],
  ])
})

test('what is missing is told beside its field, the first one gets the caret, and nothing typed is lost', async () => {
  const { user, core } = await renderWithCore(page, empty)
  await user.click(await screen.findByRole('button', { name: 'English' }))
  await user.click(screen.getByRole('button', { name: 'Set up a camp' }))
  await user.type(provinceField(), 'Kerman')
  await user.clear(fieldOf('First day'))
  await user.type(fieldOf('First day'), '31/02/2027')
  await user.type(screen.getByLabelText(/^PIN/), '12')
  await user.click(screen.getByRole('button', { name: 'Start the camp' }))
  expect(screen.getByText('There is no such day.')).toBeTruthy()
  expect(screen.getByText('4 to 8 digits')).toBeTruthy()
  expect(screen.getAllByText('Needed').length).toBe(2)
  expect(document.activeElement).toBe(fieldOf('Name of the camp'))
  expect(fieldOf('First day').value).toBe('31/02/2027')
  expect(provinceField().value).toBe('Kerman')
  expect(await core.owner.camps.list()).toHaveLength(0)

  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.click(screen.getByRole('button', { name: 'Set up a camp' }))
  expect(provinceField().value).toBe('Kerman')
})

test('a camp that somebody else started meanwhile is not started twice, and the sign-in follows', async () => {
  const { user, core } = await renderWithCore(page, empty)
  await user.click(await screen.findByRole('button', { name: 'English' }))
  await user.click(screen.getByRole('button', { name: 'Set up a camp' }))
  await user.type(fieldOf('Name of the camp'), 'Second')
  await user.type(fieldOf('Name in Latin letters'), 'Somebody')
  await user.type(screen.getByLabelText(/^PIN/), '2468')
  await core.connectClient().client.camps.startRehearsal()
  await user.click(screen.getByRole('button', { name: 'Start the camp' }))
  expect(await screen.findByText('Who are you?')).toBeTruthy()
  const started = await core.owner.camps.list()
  expect(started.every(({ isRehearsal }) => isRehearsal)).toBe(true)
})

test('the rehearsal starts with one button, in Persian too', async () => {
  const { user } = await renderWithCore(page, { ...empty, language: 'fa' })
  await user.click(await screen.findByRole('button', { name: 'فارسی' }))
  expect(document.documentElement.dir).toBe('rtl')
  await user.click(screen.getByRole('button', { name: 'آغاز تمرین' }))
  expect(await screen.findByText('شما کیستید؟')).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('note').textContent).toContain('۱۲۳۴'))
})

test.each([
  [{ days: 0 }, 'days'],
  [{ days: 61 }, 'days'],
  [{ days: Number.NaN }, 'days'],
  [{ firstDate: null }, 'firstDate'],
  [{ opensMinute: 700, closesMinute: 600 }, 'closesMinute'],
  [{ breakStartMinute: 800, breakEndMinute: 700 }, 'breakStartMinute'],
  [{ breakStartMinute: null }, 'breakStartMinute'],
  [{ pin: '12345678901' }, 'pin'],
])('%j is told beside %s', (change, field) => {
  const fine = { ...startValues('2026-11-24'), name: 'Kerman', nameLatin: 'Sunita', pin: '2468' }
  expect(checkStart(fine, 'en')).toEqual({})
  expect(Object.keys(checkStart({ ...fine, ...change }, 'en'))).toContain(field)
})

test('what is needed bears an asterisk in the script of the language, and every control is named in it', async () => {
  const { user } = await renderWithCore(page, { ...empty, language: 'fa' })
  await user.click(await screen.findByRole('button', { name: 'فارسی' }))
  await user.click(screen.getByRole('button', { name: 'راه‌اندازی کمپ' }))
  const isMarked = (label: string) => screen.getByText(label, { selector: 'label' }).textContent.includes('*')
  expect(isMarked('نام به فارسی')).toBe(true)
  expect(isMarked('نام به حروف لاتین')).toBe(false)
  expect(screen.getByLabelText('نمایش یا پنهان کردن رمز')).toBeTruthy()

  await user.type(fieldOf('نام کمپ'), 'مشهد{Enter}')
  expect(document.activeElement).toBe(fieldOf('نام به فارسی'))
  expect(fieldOf('نام به فارسی').getAttribute('aria-invalid')).toBe('true')
  expect(fieldOf('نام به حروف لاتین').getAttribute('aria-invalid')).not.toBe('true')
  await user.keyboard('سارا کریمی{Tab}')
  expect(document.activeElement).toBe(fieldOf('نام به حروف لاتین'))
})
