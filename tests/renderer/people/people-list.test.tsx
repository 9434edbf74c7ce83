import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PeopleScreen } from '#renderer/features/people/PeopleScreen.tsx'
import { renderWithCore } from '../../support/render-app.tsx'
import { aPerson } from '../../support/drafts.ts'
import { register } from './people-drafts.ts'

const grid = () => screen.findByRole('grid', { name: 'People' })
const rows = () => screen.getAllByRole('row').slice(1)
const names = () => rows().map((row) => row.getAttribute('aria-label'))

describe('PeopleScreen', () => {
  it('draws only the rows in view and knows how many there are', async () => {
    await renderWithCore(<PeopleScreen />)
    const table = await grid()
    const total = Number(table.getAttribute('aria-rowcount')) - 1
    expect(total).toBeGreaterThan(100)
    expect(rows().length).toBeLessThan(80)
    expect(screen.getByText(`${total} people`)).toBeTruthy()
  })

  it('finds by words in either script and keeps them in the address', async () => {
    const { user, core, address } = await renderWithCore(<PeopleScreen />)
    await register(core, {
      givenNameLatin: 'Zarmina',
      familyNameLatin: 'Popalzai',
      givenNamePersian: 'زرمینه',
    })
    await grid()
    await user.type(screen.getByRole('textbox', { name: 'Find in the list' }), 'زرمینه')
    await waitFor(() => expect(names()).toEqual(['Zarmina Popalzai']))
    await waitFor(() => expect(decodeURIComponent(address())).toContain('زرمینه'))
  })

  it('starts from the address', async () => {
    const setup = { address: '/?text=Nosuchname' }
    await renderWithCore(<PeopleScreen />, setup)
    expect(await screen.findByText('Nobody fits')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Register “Nosuchname”' })).toBeTruthy()
  })

  it('says who is found in another camp or clinic of the file, so that nobody is registered twice', async () => {
    const { core } = await renderWithCore(<PeopleScreen />, { address: '/?text=Elsewhereman' })
    await screen.findByText('Nobody fits')
    const clinic = (await core.owner.camps.list()).find(({ kind }) => kind === 'clinic')!
    await core.owner.patients.create({
      campId: clinic.id,
      draft: aPerson({ givenNameLatin: 'Elsewhereman' }),
      orders: [],
    })
    const found = await screen.findByRole('region', { name: 'In other camps and clinics of this file' })
    expect(found.textContent).toContain('Elsewhereman')
    expect(found.textContent).toContain('at Rehearsal clinic')
  })

  it('shows only those to check, with how much there is', async () => {
    const { user, core } = await renderWithCore(<PeopleScreen />)
    const flags = [
      { field: 'birth', value: 'x', reason: 'unreadable' },
      { field: 'phone', value: 'y', reason: 'unreadable' },
    ]
    await register(core, { givenNameLatin: 'Aaflagged', flags })
    await grid()
    await user.click(screen.getByRole('switch', { name: 'Only to check' }))
    const row = await screen.findByRole('row', { name: /^Aaflagged/ })
    expect(row.textContent).toContain('2 to check')
    for (const other of rows()) expect(other.textContent).toContain('to check')
  })

  it('moves by the arrows and opens by Enter', async () => {
    const { user, address } = await renderWithCore(<PeopleScreen />)
    await grid()
    await user.click(screen.getByRole('textbox', { name: 'Find in the list' }))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(rows()[0])
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(rows()[2]))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toMatch(/^\/people\/[0-9a-f-]{36}/))
  })

  it('keeps whoever goes down to the rows before the answer came at the first of it', async () => {
    const { user, core } = await renderWithCore(<PeopleScreen />)
    await register(core, { givenNameLatin: 'Zzlast', familyNameLatin: 'Ofall' })
    await grid()
    await user.click(screen.getByRole('textbox', { name: 'Find in the list' }))
    await user.keyboard('Zzlast')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(names()).toEqual(['Zzlast Ofall']))
    expect(document.activeElement).toBe(rows()[0])
  })

  it('does not move rows under the pointer, and says what changed', async () => {
    const { user, core } = await renderWithCore(<PeopleScreen />)
    const table = await grid()
    fireEvent.pointerMove(table)
    const before = names()
    await register(core, { givenNameLatin: 'Aaa', familyNameLatin: 'Firstofall' })
    const bar = await screen.findByText('1 change since you have been here')
    // The rows around the view may have come meanwhile.
    expect(names().slice(0, before.length)).toEqual(before)
    await user.click(within(bar.parentElement!).getByRole('button', { name: 'Show' }))
    await waitFor(() => expect(names()[0]).toBe('Aaa Firstofall'))
  })

  it('follows along while nobody points at it', async () => {
    const { core } = await renderWithCore(<PeopleScreen />)
    await grid()
    await register(core, { givenNameLatin: 'Aaa', familyNameLatin: 'Firstofall' })
    await waitFor(() => expect(names()[0]).toBe('Aaa Firstofall'))
    expect(screen.queryByRole('button', { name: 'Show' })).toBeNull()
  })

  it('offers no registration to a viewer', async () => {
    await renderWithCore(<PeopleScreen />, { role: 'viewer' })
    await grid()
    expect(screen.queryByRole('button', { name: 'Register a person' })).toBeNull()
  })

  it('speaks Persian', async () => {
    await renderWithCore(<PeopleScreen />, { language: 'fa' })
    expect(await screen.findByRole('grid', { name: 'افراد' })).toBeTruthy()
    expect(screen.getByText(/^[۰-۹]+ نفر$/)).toBeTruthy()
  })
})
