import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type * as TokenSigns from '#renderer/shared/TokenSign.tsx'
import { DoorScreen } from '#renderer/features/door/DoorScreen.tsx'
import { renderWithCore } from '../../support/render-app.tsx'

/** Each time that a card is drawn it draws its sign: the numbers, in the order in which they were drawn. */
const { drawn } = vi.hoisted(() => ({ drawn: [] as number[] }))

vi.mock('#renderer/shared/TokenSign.tsx', async (original) => {
  const real = await original<typeof TokenSigns>()
  return {
    ...real,
    TokenSign(props: Parameters<typeof real.TokenSign>[0]) {
      drawn.push(props.number)
      return real.TokenSign(props)
    },
  }
})

beforeEach(() => void drawn.splice(0))

it('draws only the card that was pressed, and whoever is next after it', async () => {
  const rendered = await renderWithCore(<DoorScreen />)
  const { core, client, user } = rendered
  const { camp, today } = await client.camps.setup()
  const day = { campId: camp!.id, date: today }
  const numbers: number[] = []
  for (let i = 0; i < 30; i += 1) {
    const input = { ...day, patientId: null, priority: null, note: '', stationKind: 'registration' as const }
    numbers.push((await core.owner.door.issue(input)).token.number)
  }
  const call = (number: number) =>
    screen.findByRole('button', { name: new RegExp(`^Call: number ${number}\\b`) })
  const stateOf = async (number: number) =>
    (await core.owner.door.view(day)).tokens.find(({ token }) => token.number === number)!.token.state
  const press = async (number: number) => {
    const button = await call(number)
    drawn.splice(0)
    await user.click(button)
    await waitFor(async () => expect(await stateOf(number)).toBe('called'))
    await screen.findByRole('button', { name: new RegExp(`^Begin: number ${number}\\b`) })
    return [...new Set(drawn)].toSorted((a, b) => a - b)
  }
  const [first, second] = numbers as [number, number]
  const last = numbers.at(-1)!
  await call(last)
  expect(new Set(drawn).size).toBeGreaterThan(30)
  expect(await press(last)).toEqual([last])
  expect(await press(first)).toEqual([first, second])
})
