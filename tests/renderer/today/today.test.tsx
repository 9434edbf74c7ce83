import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TodayScreen } from '#renderer/features/today/TodayScreen.tsx'
import { findBottleneck, shareOf } from '#renderer/features/today/bottleneck.ts'
import { renderWithCore } from '../../support/render-app.tsx'

const section = (name: string) => screen.findByRole('region', { name })

async function readView({ core, client }: Awaited<ReturnType<typeof renderWithCore>>) {
  const { camp, today } = await client.camps.setup()
  if (!camp) throw new Error('no camp')
  return core.owner.today.view({ campId: camp.id, date: today })
}

describe('TodayScreen', () => {
  it('tells the day in numbers, each of which leads to its rows', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    const { counts } = await readView(rendered)
    const numbers = await screen.findByRole('navigation', { name: 'The day in numbers' })
    const link = (text: string) => within(numbers).getByRole('link', { name: text })
    expect(link(`${counts.registered} registered`).getAttribute('href')).toContain('/people')
    const done = link(`${counts.done} done`).getAttribute('href')
    expect(done).toContain('only=done')
    expect(done).toContain('view=list')
    expect(link(`${counts.flagged} records to check`).getAttribute('href')).toContain('flagged')
  })

  it('shows who is late with the minutes', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    rendered.core.setNow('2026-11-24T11:30:00.000Z')
    const { late } = await readView(rendered)
    expect(late.length).toBeGreaterThan(0)
    await rendered.client.appointments.setStatus({
      id: late.at(-1)!.appointment.id,
      version: late.at(-1)!.appointment.version,
      status: 'arrived',
      reason: '',
    })
    const lines = await section('Late')
    await waitFor(() => expect(within(lines).getAllByRole('row').length).toBeGreaterThan(0))
  })

  it('notes an arrival with one press, and the toast takes it back', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    const { user } = rendered
    const next = await section('Next')
    const [first] = (await readView(rendered)).next
    const name = `${first!.patient.givenNameLatin} ${first!.patient.familyNameLatin}`.trim()
    await user.click(within(next).getAllByRole('button', { name: `Arrived: ${name}` })[0]!)
    const waiting = await section('Waiting')
    expect(await within(waiting).findByText(first!.patient.number)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(within(waiting).queryByText(first!.patient.number)).toBeNull())
  })

  it('puts whoever waits longest first, with the minutes since the arrival', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    const { next } = await readView(rendered)
    const arrive = (index: number) =>
      rendered.client.appointments.setStatus({
        id: next[index]!.appointment.id,
        version: next[index]!.appointment.version,
        status: 'arrived',
        reason: '',
      })
    rendered.core.setNow('2026-11-24T08:40:00.000Z')
    await arrive(4)
    rendered.core.setNow('2026-11-24T08:55:00.000Z')
    await arrive(0)
    const { waiting, arrivedMinutes } = await readView(rendered)
    const minutes = waiting.map(({ appointment }) => arrivedMinutes[appointment.id])
    expect(minutes).toEqual(minutes.toSorted((a, b) => a! - b!))
    expect(minutes).toContain(730)
    expect(minutes).toContain(745)
  })

  it('names the bottleneck', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    const { stations } = await readView(rendered)
    const worst = findBottleneck(stations)
    const region = await section('Stations')
    expect(region.textContent).toContain(worst ? `It is tight at ${worst.name}` : 'Nobody waits anywhere.')
  })

  it('says what to do while nobody is registered', async () => {
    await renderWithCore(<TodayScreen />, { rehearsal: true, language: 'fa' })
    expect(await screen.findByRole('heading', { name: 'امروز' })).toBeTruthy()
    expect((await section('ایستگاه‌ها')).textContent).toMatch(/[۰-۹]/)
  })
})

describe('findBottleneck', () => {
  const station = {
    stationId: 'a',
    name: 'A',
    namePersian: 'آ',
    bookedMinutes: 60,
    openMinutes: 120,
    waiting: 0,
    inProgress: 0,
    remaining: 3,
  }

  it('is nobody where nobody waits', () => {
    expect(findBottleneck([station])).toBeNull()
  })

  it('is the longest queue, then the fuller station', () => {
    const busy = { ...station, stationId: 'b', waiting: 2 }
    const fuller = { ...busy, stationId: 'c', bookedMinutes: 110 }
    expect(findBottleneck([station, busy, fuller])?.stationId).toBe('c')
    expect(findBottleneck([{ ...busy, waiting: 3 }, fuller])?.stationId).toBe('b')
  })

  it('counts nothing as full where nothing is open', () => {
    expect(shareOf({ bookedMinutes: 10, openMinutes: 0 })).toBe(0)
  })
})
