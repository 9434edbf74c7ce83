import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Language } from '#domain/camps/camp.ts'
import { ProvinceField } from '#renderer/shared/ProvinceField.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

function Placed({ start }: { start: string }) {
  const [province, setProvince] = useState(start)
  return (
    <>
      <ProvinceField label="Province" value={province} onChange={setProvince} />
      <output data-testid="stored">{province}</output>
    </>
  )
}

async function show(language: Language, start = '') {
  const { user } = await renderWithCore(<Placed start={start} />, { language })
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Province' })
  return { user, input, stored: () => screen.getByTestId('stored').textContent }
}

test('is shown in the language of the screen, and what is chosen already hides none of the others', async () => {
  const { user, input, stored } = await show('fa', 'Razavi Khorasan')
  expect(input.value).toBe('خراسان رضوی')
  await user.click(input)
  await user.keyboard('{ArrowDown}')
  const list = await screen.findByRole('listbox')
  expect(within(list).getAllByRole('option').length).toBeGreaterThan(60)
  await user.click(within(list).getByRole('option', { name: 'فارس' }))
  expect([input.value, stored()]).toEqual(['فارس', 'Fars'])
})

test('is known by its capital, and typed on where a longer name begins with a known one', async () => {
  const { user, input, stored } = await show('fa')
  await user.type(input, 'kerman')
  expect([input.value, stored()]).toEqual(['kerman', 'Kerman'])
  await user.type(input, 'shah')
  await user.tab()
  expect([input.value, stored()]).toEqual(['کرمانشاه', 'Kermanshah'])
  await user.clear(input)
  await user.type(input, 'شیراز')
  await user.tab()
  expect([input.value, stored()]).toEqual(['فارس', 'Fars'])
})

test('keeps any other place as it was typed', async () => {
  const { user, input, stored } = await show('en')
  await user.type(input, 'Quetta')
  await user.tab()
  expect([input.value, stored()]).toEqual(['Quetta', 'Quetta'])
})
