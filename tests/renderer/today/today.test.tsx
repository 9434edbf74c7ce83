import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TodayScreen } from '#renderer/features/today/TodayScreen.tsx'
import { findBottleneck, shareOf } from '#renderer/features/today/bottleneck.ts'
import type { DayAppointment } from '#contract/appointments.ts'
import { aCamp } from '../../support/drafts.ts'
import { renderWithCore, type CoreRender } from '../../support/render-app.tsx'

const section = (name: string) => screen.findByRole('region', { name })

async function readView({ core, client }: CoreRender) {
  const { camp, today } = await client.camps.setup()
  if (!camp) throw new Error('no camp')
  return core.owner.today.view({ campId: camp.id, date: today })
}

const arrive = ({ client }: CoreRender, { appointment: { id, version } }: DayAppointment) =>
  client.appointments.setStatus({ id, version, status: 'arrived', reason: '' })

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

  it('shows who is late and by how many minutes, longest first', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    const region = await section('Late')
    rendered.core.setNow('2026-11-24T11:30:00.000Z')
    const before = await readView(rendered)
    await arrive(rendered, before.late.at(-1)!)
    const { late } = await readView(rendered)
    expect(late.length).toBeGreaterThan(3)
    await waitFor(() => expect(within(region).getAllByRole('row')).toHaveLength(late.length))
    const leads = within(region)
      .getAllByRole('row')
      .map((row) => row.querySelector('td')?.textContent)
    expect(leads).toEqual(late.map(({ appointment }) => `${900 - appointment.startMinute} min`))
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
    const region = await section('Waiting')
    const { next } = await readView(rendered)
    rendered.core.setNow('2026-11-24T08:40:00.000Z')
    await arrive(rendered, next[4]!)
    rendered.core.setNow('2026-11-24T08:55:00.000Z')
    await arrive(rendered, next[0]!)
    const minutesOf = (number: string) =>
      within(region).getByText(number).closest('tr')?.querySelector('td')?.textContent
    await waitFor(() => expect(minutesOf(next[4]!.patient.number)).toBe('15 min'))
    expect(minutesOf(next[0]!.patient.number)).toBe('0 min')
    const leads = within(region)
      .getAllByRole('row')
      .map((row) => Number.parseInt(row.querySelector('td')?.textContent ?? '', 10))
    expect(leads).toEqual(leads.toSorted((a, b) => b - a))
  })

  it('names the bottleneck', async () => {
    const rendered = await renderWithCore(<TodayScreen />)
    const { stations } = await readView(rendered)
    const worst = findBottleneck(stations)
    const region = await section('Stations')
    expect(region.textContent).toContain(worst ? `It is tight at ${worst.name}` : 'Nobody waits anywhere.')
  })

  it('offers to add the team of a camp without people only to who is alone', async () => {
    const { client } = await renderWithCore(<TodayScreen />, { role: 'manager' })
    const me = (await client.session.current()).staff
    await client.camps.choose({ id: (await client.camps.create(aCamp())).id })
    expect(await screen.findByRole('link', { name: 'Register a person' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Add the team' })).toBeNull()
    for (const {
      id,
      version,
      nameLatin,
      namePersian,
      sex,
      roles,
      skills,
      languages,
    } of await client.staff.list()) {
      if (id === me?.id) continue
      const draft = { nameLatin, namePersian, sex, roles, skills, languages, active: false }
      await client.staff.update({ id, version, draft, visits: { do: 'leave', reason: 'gone home' } })
    }
    expect(await screen.findByRole('link', { name: 'Add the team' })).toBeTruthy()
  })

  it('speaks Persian with Persian digits', async () => {
    await renderWithCore(<TodayScreen />, { language: 'fa' })
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
