import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PatientScreen } from '#renderer/features/people/PatientScreen.tsx'
import { anOrderDraft, aPerson } from '../../support/drafts.ts'
import { renderWithCore } from '../../support/render-app.tsx'
import { register } from './people-drafts.ts'
import { show, Shown } from './shown-person.tsx'

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const save = () => screen.getByRole('button', { name: 'Save' })

describe('PatientScreen', () => {
  it('shows who it is: names, number, father, age, needs', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core, { givenNamePersian: 'نجیب', needs: ['wheelchair'] })
    await show(bench, patient.id)
    const header = screen.getByRole('heading', { level: 1 }).closest('header')!
    for (const words of [
      'Najib Wardaki',
      'نجیب',
      patient.number,
      'Gul Agha',
      'about 40 years',
      'Wheelchair on site',
    ]) {
      expect(header.textContent).toContain(words)
    }
  })

  it('says the age of a baby in words', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core, { birth: { kind: 'age', years: 0, on: '2026-11-23' } })
    await show(bench, patient.id)
    const header = screen.getByRole('heading', { level: 1 }).closest('header')!
    expect(header.textContent).toContain('under 1 year')
  })

  it('says plainly when the person is not on the register', async () => {
    const bench = await renderWithCore(<Shown />)
    await bench.router.navigate({ to: '/', search: { id: '0199a000-0000-7000-8000-000000000000' } as never })
    expect(await screen.findByText('This person is not on the register')).toBeTruthy()
  })

  it('edits in place, saves with the keyboard, and undoes from the toast', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'Edit: Person' }))
    const given = field('Given name (Latin)')
    expect(document.activeElement).toBe(given)
    await bench.user.clear(given)
    await bench.user.type(given, 'Najibullah{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Najibullah Wardaki'),
    )
    const kept = Object.keys(localStorage).filter((key) => key.includes(patient.id))
    expect(kept).toEqual([])

    const toast = (await screen.findByText('Najibullah Wardaki was saved.')).closest<HTMLElement>(
      '[role="status"]',
    )!
    await bench.user.click(within(toast).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Najib Wardaki'))
  })

  it('closes without a line in the history where nothing was changed', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core, { needs: ['wheelchair'] })
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'Edit: Person' }))
    await bench.user.click(save())
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit this person' })).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit: Person' }))
    const { patient: after } = await bench.core.owner.patients.get({ id: patient.id })
    expect(after.version).toBe(patient.version)
  })

  it('shows both versions when two people change one record, and loses nothing that either typed', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'Edit: Contact and group' }))
    await bench.user.clear(field('Town or village'))
    await bench.user.type(field('Town or village'), 'Mine')
    await bench.user.type(field('Family name (Persian)'), 'وردکی')

    const other = await bench.another('manager')
    const { version, ...stored } = (await other.patients.get({ id: patient.id })).patient
    await other.patients.update({
      id: patient.id,
      version,
      draft: { ...stored, village: 'Theirs', escorts: 2 },
    })
    await bench.user.click(save())

    const dialog = await screen.findByRole('dialog', { name: 'Changed in the meantime' })
    const row = (name: string) => within(dialog).getByRole('row', { name: new RegExp(`^${name}`) })
    expect(row('Town or village').textContent).toContain('Chak')
    expect(row('Town or village').textContent).toContain('Mine')
    expect(row('Town or village').textContent).toContain('Theirs')
    expect(row('Companions').textContent).toContain('changed by them')
    expect(row('Family name \\(Persian\\)').textContent).toContain('changed by you')
    const saveChosen = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save what is chosen' })
    expect(saveChosen.disabled).toBe(true)
    await bench.user.click(within(row('Town or village')).getByRole('radio', { name: /mine/ }))
    await bench.user.click(saveChosen)

    await waitFor(async () => {
      const { patient: merged } = await bench.core.owner.patients.get({ id: patient.id })
      expect(merged).toMatchObject({ village: 'Mine', escorts: 2, familyNamePersian: 'وردکی' })
    })
  })

  it('goes back from the comparison to the form with everything typed', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'Edit: Contact and group' }))
    await bench.user.clear(field('Town or village'))
    await bench.user.type(field('Town or village'), 'Mine')
    const other = await bench.another('manager')
    const { version, ...stored } = (await other.patients.get({ id: patient.id })).patient
    await other.patients.update({ id: patient.id, version, draft: { ...stored, village: 'Theirs' } })
    await bench.user.click(await screen.findByRole('button', { name: 'Compare both versions' }))
    const dialog = await screen.findByRole('dialog', { name: 'Changed in the meantime' })
    await bench.user.click(within(dialog).getByRole('button', { name: 'Back to the form' }))
    expect(field('Town or village').value).toBe('Mine')
  })

  it('keeps unsaved edits over a crash', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'Edit: Contact and group' }))
    await bench.user.clear(field('Town or village'))
    await bench.user.type(field('Town or village'), 'Unsaved place')

    await bench.router.navigate({ to: '/', search: {} as never })
    await screen.findByText('nobody')
    await show(bench, patient.id)
    expect(field('Town or village').value).toBe('Unsaved place')
    expect(screen.getByText(/Your unsaved edits/)).toBeTruthy()

    await bench.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await bench.user.click(screen.getByRole('button', { name: 'Throw away' }))
    expect(screen.queryByRole('textbox', { name: 'Town or village' })).toBeNull()
    expect(Object.values({ ...localStorage }).join()).not.toContain('Unsaved place')
  })

  it('tells what was done field by field, undoes from the history, and undoes the undo', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    const { version, ...stored } = patient
    await bench.core.owner.patients.update({
      id: patient.id,
      version,
      draft: { ...stored, village: 'Saydabad' },
    })
    await show(bench, patient.id)
    const history = await screen.findByRole('region', { name: 'History' })
    const item = (await within(history).findByText('Person changed')).closest('li')!
    expect(item.textContent).toContain('Owner')
    expect(within(item).getByText('Chak').closest('del')).toBeTruthy()
    expect(within(item).getByText('Saydabad').closest('ins')).toBeTruthy()

    const village = () =>
      bench.core.owner.patients.get({ id: patient.id }).then((record) => record.patient.village)
    await bench.user.click(within(item).getByRole('button', { name: /^Undo: Person changed/ }))
    await within(history).findByText('Taken back: Person changed')
    expect(await village()).toBe('Chak')
    await bench.user.click(within(history).getByRole('button', { name: /^Undo: Taken back: Person changed/ }))
    await waitFor(async () => expect(await village()).toBe('Saydabad'))
  })

  it('mends a flag in its field, which takes it off what is to be checked', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core, {
      birth: null,
      flags: [
        { field: 'birth', value: '64/5/12', reason: 'ambiguous' },
        { field: 'status', value: 'card?', reason: 'unknown' },
      ],
    })
    await show(bench, patient.id)
    const flags = screen.getByRole('region', { name: '2 things to check' })
    expect(flags.textContent).toContain('64/5/12')
    await bench.user.click(
      within(within(flags).getByRole('group', { name: 'Birth' })).getByRole('button', { name: 'Mend' }),
    )
    expect(document.activeElement).toBe(field('Birth or age'))
    await bench.user.keyboard('1364/5/12')
    await bench.user.click(save())
    await screen.findByRole('region', { name: '1 thing to check' })
    const mended = (await bench.core.owner.patients.get({ id: patient.id })).patient
    expect(mended.birth).toEqual({ kind: 'exact', date: '1985-08-03' })
    expect(mended.flags).toEqual([{ field: 'status', value: 'card?', reason: 'unknown' }])

    await bench.user.click(screen.getByRole('button', { name: 'Nothing to mend' }))
    await waitFor(() => expect(screen.queryByText('card?')).toBeNull())
    expect((await bench.core.owner.patients.get({ id: patient.id })).patient.flags).toEqual([])
  })

  it('mends the side of a device where it belongs', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(
      bench.core,
      { flags: [{ field: 'side', value: '', reason: 'missing' }] },
      'one',
    )
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'Mend' }))
    const dialog = await screen.findByRole('dialog', { name: 'Correct the order' })
    await bench.user.click(within(dialog).getByRole('radio', { name: 'right' }))
    await bench.user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(async () => {
      const { orders, patient: mended } = await bench.core.owner.patients.get({ id: patient.id })
      expect(orders[0]?.side).toBe('right')
      expect(mended.flags).toEqual([])
    })
  })

  it('adds devices for both sides and cancels one, which can be undone', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    await show(bench, patient.id)
    const devices = screen.getByRole('region', { name: 'Devices' })
    await bench.user.click(within(devices).getByRole('button', { name: 'Add a device' }))
    await bench.user.type(within(devices).getByRole('combobox', { name: 'Device' }), 'kafo{Enter}')
    await bench.user.click(within(devices).getByRole('radio', { name: 'both' }))
    await bench.user.click(within(devices).getByRole('button', { name: 'Save the devices' }))
    const left = await within(devices).findByRole('group', { name: /KAFO.* left/ })
    await within(devices).findByRole('group', { name: /KAFO.* right/ })
    await bench.user.click(within(left).getByRole('button', { name: /^Cancel it:/ }))
    const dialog = await screen.findByRole('dialog', { name: /^Cancel it:/ })
    await bench.user.type(
      within(dialog).getByRole('textbox', { name: 'Why is it cancelled?' }),
      'asked twice{Enter}',
    )
    await within(left).findByText('Cancelled')
    expect(within(left).queryByRole('button', { name: /^Cancel it:/ })).toBeNull()
  })

  it('names the group and the place of who belongs to another camp or clinic of the file', async () => {
    const bench = await renderWithCore(<Shown />)
    const { owner } = bench.core
    const clinic = (await owner.camps.list()).find(({ kind }) => kind === 'clinic')!
    const group = await owner.groups.create({ campId: clinic.id, name: 'Van of Torbat', note: '' })
    const { patient } = await owner.patients.create({
      campId: clinic.id,
      draft: aPerson({ groupId: group.id }),
      orders: [anOrderDraft()],
    })
    await show(bench, patient.id)
    await screen.findAllByText(/Van of Torbat/)
    expect(screen.queryByText('(not there any more)')).toBeNull()
    const devices = screen.getByRole('region', { name: 'Devices' })
    await within(devices).findByText('at Rehearsal clinic Mashhad')
  })

  it('takes somebody off the register for a reason', async () => {
    const bench = await renderWithCore(<Shown />)
    const patient = await register(bench.core)
    await show(bench, patient.id)
    await bench.user.click(screen.getByRole('button', { name: 'More' }))
    await bench.user.click(await screen.findByRole('menuitem', { name: 'Take off the register' }))
    const dialog = await screen.findByRole('dialog')
    const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Take off the register' })
    expect(confirm.disabled).toBe(true)
    await bench.user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'typed twice')
    await bench.user.click(confirm)
    await waitFor(() =>
      expect(bench.core.owner.patients.get({ id: patient.id })).rejects.toMatchObject({ code: 'NOT_FOUND' }),
    )
  })

  it('shows a viewer neither protected fields nor a way to change anything', async () => {
    const bench = await renderWithCore(<Shown />, { role: 'viewer' })
    const patient = await register(bench.core, { communityStatus: 'amayesh', notes: 'a secret' })
    await show(bench, patient.id)
    expect(screen.queryByText('a secret')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Papers, status and notes' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
  })

  it('speaks Persian with Persian digits', async () => {
    const bench = await renderWithCore(<Shown />, { language: 'fa' })
    const patient = await register(bench.core, { givenNamePersian: 'نجیب', familyNamePersian: 'وردکی' })
    await show(bench, patient.id)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('نجیب وردکی')
    expect(screen.getByRole('heading', { level: 1 }).closest('header')!.textContent).toContain('۴۰ سال')
    expect(screen.getByRole('region', { name: 'تاریخچه' })).toBeTruthy()
  })

  it('has the names in Persian first in Persian, and opens the form at them', async () => {
    const bench = await renderWithCore(<Shown />, { language: 'fa' })
    const patient = await register(bench.core, { givenNamePersian: 'نجیب' })
    await show(bench, patient.id)
    const facts = screen.getByRole('region', { name: 'مشخصات' })
    const terms = within(facts).getAllByRole('term')
    expect(terms.slice(0, 4).map(({ textContent }) => textContent)).toEqual([
      ...['نام (فارسی)', 'نام خانوادگی (فارسی)', 'نام پدر (فارسی)', 'نام (لاتین)'],
    ])
    await bench.user.click(within(facts).getByRole('button'))
    await waitFor(() => expect(document.activeElement).toBe(field('نام (فارسی)')))
  })
})

it('has nothing to show for an address without a person', async () => {
  await renderWithCore(<PatientScreen />, { address: '/' })
  expect(await screen.findByRole('alert')).toBeTruthy()
})
