import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { parseRehabAddress, readCell, writeCell, type TabProps } from '#renderer/features/rehab/address.ts'
import { SaddTab } from '#renderer/features/rehab/sadd/SaddTab.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { renderWithCore } from '../../support/render-app.tsx'

function Screen() {
  const [address, setAddress] = useSearchState<TabProps['address']>(parseRehabAddress)
  return <SaddTab address={address} setAddress={setAddress} />
}

it('opens the people behind a number, and hides the small ones as they leave the team', async () => {
  const { user, core, client } = await renderWithCore(<Screen />)
  await user.click(await screen.findByRole('radio', { name: 'Registered' }))
  const { camp } = await client.camps.setup()
  const { total } = await core.owner.functioning.sadd({
    campId: camp!.id,
    population: 'registered',
    bands: 'unhcr',
    forSharing: false,
  })
  const count = total.with.female!
  const name = `Everybody once, Female, With disability: ${count}, open the people`
  await user.click(await screen.findByRole('button', { name }))
  const panel = await screen.findByRole('dialog', { name: /Everybody once · Female · With disability/ })
  await within(panel).findByText(`${count} people`)
  expect(within(panel).getAllByRole('row')).toHaveLength(count)
  await user.click(within(panel).getByRole('button', { name: 'Close' }))
  await user.click(screen.getByRole('switch', { name: 'As it leaves the team' }))
  await screen.findByText(/stands where fewer than five people are counted/)
  expect(screen.queryByRole('button', { name: /open the people/ })).toBeNull()
})

it('gives a viewer the camp that is shown, without small cells or people', async () => {
  await renderWithCore(<Screen />, { role: 'viewer' })
  await screen.findByText(/stands where fewer than five people are counted/)
  expect(screen.queryByRole('radio', { name: 'Camp' })).toBeNull()
  expect(screen.queryByRole('switch')).toBeNull()
  expect(screen.queryByRole('button', { name: /open the people/ })).toBeNull()
})

it.each([null, '', '18-59', '5a~b'])('keeps the cell of line %j in the address', (key) => {
  const place = { key, sex: 'female', disability: 'unknown' } as const
  expect(readCell(writeCell(place))).toEqual(place)
})
