import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegisterScreen } from '#renderer/features/people/RegisterScreen.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { renderWithCore } from '../../support/render-app.tsx'
import { register, search } from './people-drafts.ts'

const text = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })

/** The screen, unless the address says that somebody stepped aside. */
function Comes() {
  const [{ away }] = useSearchState((raw) => ({ away: raw['away'] === true }))
  return away ? <p>elsewhere</p> : <RegisterScreen />
}

describe('RegisterScreen', () => {
  it('registers by the keyboard alone: a name in each script, sex by one key, a year, a phone, both sides', async () => {
    const { user, client, core } = await renderWithCore(<RegisterScreen />)
    await user.click(text('Given name (Latin)'))
    await user.keyboard('Shirin{Tab}Karimzadeh{Tab}Behruz{Tab}{Tab}{Tab}{Tab}')
    await user.keyboard('f{Tab}1364')
    expect(screen.getByText(/Year 1364 \(Solar Hijri\): about 41 years old/)).toBeTruthy()
    await user.keyboard('{Tab}۰۹۱۶۸۱۲۵۳۵۴')
    expect(screen.getByText('+98 916 812 5354')).toBeTruthy()

    await user.type(screen.getByRole('combobox', { name: 'Device' }), 'bk{Enter}')
    await user.tab()
    await user.keyboard('b')
    await user.keyboard('{Control>}{Enter}{/Control}')

    await screen.findByRole('button', { name: 'Register the next' })
    const { rows } = await search(core, 'Shirin Karimzadeh')
    const [found] = rows
    expect(found?.patient).toMatchObject({
      givenNameLatin: 'Shirin',
      familyNameLatin: 'Karimzadeh',
      fatherNameLatin: 'Behruz',
      sex: 'female',
      birth: { kind: 'year', year: 1364, calendar: 'solar_hijri' },
      phones: [{ e164: '+989168125354', asTyped: '۰۹۱۶۸۱۲۵۳۵۴', owner: 'self' }],
    })
    expect(found?.orders.map(({ deviceType, side }) => [deviceType, side]).sort()).toEqual([
      ['transtibial', 'left'],
      ['transtibial', 'right'],
    ])

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => {
      await expect(client.patients.get({ id: found!.patient.id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })
  })

  it('says the age of a baby in words', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.type(text(/^Birth/), '0')
    expect(screen.getByText(/Today under 1 year old/)).toBeTruthy()
  })

  it('has nothing unsaved before anything is typed, nor after all of it was taken out again', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('qadam.draft.register'))
    await user.click(text('Given name (Latin)'))
    for (let field = 0; field < 12; field += 1) await user.tab()
    expect(kept()).toEqual([])
    await user.type(text('Given name (Latin)'), 'Sh')
    await waitFor(() => expect(kept()).toHaveLength(1))
    await user.clear(text('Given name (Latin)'))
    await waitFor(() => expect(kept()).toEqual([]))
  })

  it('never saves past a device that was typed and not chosen; the only one that fits is taken when the field is left', async () => {
    const { user, core } = await renderWithCore(<RegisterScreen />)
    await user.click(text('Given name (Latin)'))
    await user.keyboard('Gulsum')
    const device = screen.getByRole<HTMLInputElement>('combobox', { name: 'Device' })
    await user.type(device, 'wooden leg')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Choose the device from the list')).toBeTruthy()
    expect((await search(core, 'Gulsum')).rows).toEqual([])
    await user.clear(device)
    await user.type(device, 'bk')
    await user.tab()
    await user.keyboard('r{Control>}{Enter}{/Control}')
    await screen.findByRole('button', { name: 'Register the next' })
    const { rows } = await search(core, 'Gulsum')
    expect(rows[0]?.orders.map(({ deviceType, side }) => [deviceType, side])).toEqual([
      ['transtibial', 'right'],
    ])
  })

  it('takes Persian letters typed into the Latin field over to the Persian one', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.click(text('Given name (Latin)'))
    await user.keyboard('زهرا{Tab}حسینی')
    expect(text('Given name (Latin)').value).toBe('')
    expect(text('Given name (Persian)').value).toBe('زهرا')
    expect(text('Family name (Persian)').value).toBe('حسینی')
  })

  it('needs a given name and says so beside the field', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('At least one given name is needed')).toBeTruthy()
    expect(document.activeElement).toBe(text('Given name (Latin)'))
  })

  it('asks for the side of a limb', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.type(text('Given name (Latin)'), 'Omid')
    await user.type(screen.getByRole('combobox', { name: 'Device' }), 'afo{Enter}')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('For which side?')).toBeTruthy()
  })

  it('shows likely duplicates while typing, says why, and hides one that is somebody else', async () => {
    const { user, core } = await renderWithCore(<RegisterScreen />)
    const { rows } = await search(core, '')
    const known = rows.find(
      ({ patient }) => patient.familyNameLatin && patient.fatherNameLatin && patient.sex,
    )!.patient
    await user.type(text('Given name (Latin)'), known.givenNameLatin)
    await user.type(text('Family name (Latin)'), known.familyNameLatin)
    await user.type(text("Father's name (Latin)"), known.fatherNameLatin)

    const panel = screen.getByRole('region', { name: 'Already registered?' })
    const number = await within(panel).findByText(known.number)
    const card = number.closest<HTMLElement>('[role="group"]')!
    expect(card.textContent).toContain('same name')
    expect(card.textContent).toContain('same father')
    await user.click(within(card).getByRole('button', { name: 'Somebody else' }))
    expect(within(panel).queryByText(known.number)).toBeNull()
  })

  it('takes what was typed over to the person who turned out to be registered', async () => {
    const { user, core, address } = await renderWithCore(<RegisterScreen />)
    const patient = await register(core, { village: '' })
    await user.type(text('Given name (Latin)'), 'Najib')
    await user.type(text('Family name (Latin)'), 'Wardaki')
    await user.type(text("Father's name (Latin)"), 'Gul Agha')
    await user.type(text('Town or village'), 'Chak')
    const panel = screen.getByRole('region', { name: 'Already registered?' })
    await user.click(await within(panel).findByRole('button', { name: /^Same person/ }))
    await waitFor(() => expect(address()).toContain(patient.id))
    const kept = Object.entries(localStorage).find(([key]) => key.includes(patient.id))
    expect(kept?.[1]).toContain('Chak')
  })

  it('keeps what was typed over a reload, devices included', async () => {
    const { user, router } = await renderWithCore(<Comes />)
    await user.type(text('Given name (Latin)'), 'Half typed')
    await user.type(screen.getByRole('combobox', { name: 'Device' }), 'afo{Enter}')
    await router.navigate({ to: '/', search: { away: true } as never })
    await screen.findByText('elsewhere')
    await router.navigate({ to: '/', search: {} as never })
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Given name (Latin)' })).value).toBe(
      'Half typed',
    )
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Device' }).value).toContain('AFO')
  })

  it('forgets what was typed only after asking', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.type(text('Given name (Latin)'), 'Half typed')
    expect(Object.values({ ...localStorage }).join()).toContain('Half typed')
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(text('Given name (Latin)').value).toBe('Half typed')
    await user.click(screen.getByRole('button', { name: 'Throw away' }))
    expect(text('Given name (Latin)').value).toBe('')
    expect(Object.values({ ...localStorage }).join()).not.toContain('Half typed')
  })

  it('keeps group and province for the next person in the queue', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.type(text('Given name (Latin)'), 'First')
    await user.type(screen.getByRole('combobox', { name: 'Province' }), 'Fars')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Register the next' }))
    expect(text('Given name (Latin)').value).toBe('')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Province' }).value).toBe('Fars')
  })

  it('takes the words of a vain search for the name', async () => {
    await renderWithCore(<RegisterScreen />, { address: '/?name=زرمینه پوپل' })
    expect(text('Given name (Persian)').value).toBe('زرمینه')
    expect(text('Family name (Persian)').value).toBe('پوپل')
  })

  it('makes a new group of a name that is not there', async () => {
    const { user, core } = await renderWithCore(<RegisterScreen />)
    await user.type(screen.getByRole('combobox', { name: 'Travel group' }), 'Bus of Khash{Enter}')
    await waitFor(async () => {
      const camp = (await core.owner.camps.setup()).camp!
      expect((await core.owner.groups.list({ campId: camp.id })).map(({ name }) => name)).toContain(
        'Bus of Khash',
      )
    })
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Travel group' }).value).toBe(
        'Bus of Khash',
      ),
    )
  })

  it('tells at once when a national code cannot be right, and does not stand in the way', async () => {
    const { user } = await renderWithCore(<RegisterScreen />)
    await user.type(text('Given name (Latin)'), 'Omid')
    await user.click(screen.getByRole('button', { name: 'Add a document' }))
    await user.type(text('Number of document 1'), '0010000022')
    expect(screen.getByText(/last digit does not fit/)).toBeTruthy()
    await user.clear(text('Number of document 1'))
    await user.type(text('Number of document 1'), '۰۰۱۰۰۰۰۰۲۱')
    expect(screen.getByText('The check digit fits')).toBeTruthy()
  })

  it('speaks Persian', async () => {
    const { user } = await renderWithCore(<RegisterScreen />, { language: 'fa' })
    await user.type(text('نام (فارسی)'), 'زهرا')
    await user.type(text('تولد یا سن'), '۶۴/۵/۱۲')
    await user.tab()
    expect(await screen.findByText('سال باید چهاررقمی باشد')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'همین‌گونه بماند، بعداً بازبینی شود' }))
    expect(text('تولد یا سن').value).toBe('')
  })

  it('keeps what is typed when the disk refuses it, says so once, and saves when it takes it again', async () => {
    const { user, core } = await renderWithCore(<RegisterScreen />)
    const { raw } = core.state.db
    raw.pragma('query_only = on')
    await user.type(text('Given name (Latin)'), 'Parvaneh')
    const told = () => screen.queryAllByText(/^The camp’s computer could not use its data folder/)
    const save = () => user.keyboard('{Control>}{Enter}{/Control}')
    await save()
    const [first] = await screen.findAllByText(/^The camp’s computer could not use its data folder/)
    await save()
    const soon = { timeout: 6000 }
    await waitFor(() => expect(first!.isConnected).toBe(false), soon)
    await waitFor(() => expect(told()).toHaveLength(1), soon)
    expect(text('Given name (Latin)').value).toBe('Parvaneh')
    await user.type(text(/^Phone.*1$/i), '09168125354')

    raw.pragma('query_only = off')
    await save()
    await screen.findByRole('button', { name: 'Register the next' })
    await waitFor(() => expect(told()).toHaveLength(0), soon)
  })
})
