import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ListsScreen } from '#renderer/features/lists/ListsScreen.tsx'
import { handleShortcutKey, runShortcut } from '#renderer/shared/shortcuts.ts'
import type { ShellBridge } from '#renderer/shared/shell-bridge.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

/** The camp's last day, on which few are booked yet. */
const QUIET = '/lists?date=2026-11-26'

/** What was on the paper each time that it was handed out. */
interface HandedOut {
  way: string
  paper: string
}

const paper = () => document.querySelector('.print-root .paper')?.textContent ?? ''
const pageRules = () => document.querySelector('.print-root style')?.textContent ?? ''
const preview = () => screen.findByRole('region', { name: 'Preview' })

function asDesktop(answers: Partial<ShellBridge> = {}): HandedOut[] {
  const handed: HandedOut[] = []
  const shell: Partial<ShellBridge> = {
    setLanguage: () => {},
    print() {
      handed.push({ way: 'print', paper: paper() })
      return Promise.resolve({ ok: true })
    },
    savePdf(name) {
      handed.push({ way: name, paper: paper() })
      return Promise.resolve({ ok: true, path: `/home/${name}` })
    },
    ...answers,
  }
  Object.assign(globalThis, { qadamShell: shell })
  return handed
}

function asBrowser(): HandedOut[] {
  const handed: HandedOut[] = []
  window.print = () => {
    handed.push({ way: document.title, paper: paper() })
    window.dispatchEvent(new Event('afterprint'))
  }
  return handed
}

const { print } = window
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'qadamShell')
  window.print = print
})

const keepKeys = () => {
  window.addEventListener('keydown', handleShortcutKey)
  return () => window.removeEventListener('keydown', handleShortcutKey)
}

describe('the lists screen', () => {
  it('shows the whole camp of today by station, and what is on it', async () => {
    const { core } = await renderWithCore(<ListsScreen />)
    const sheets = within(await preview())
    expect(sheets.getByText('Whole camp, by station', { selector: 'h2 *' })).toBeTruthy()
    expect(sheets.getByText('Preview, no number yet', { selector: 'strong' })).toBeTruthy()
    const { camp } = await core.owner.camps.setup()
    const list = await core.owner.lists.preview({
      ...{
        campId: camp!.id,
        date: '2026-11-24',
        scope: { kind: 'camp' },
        sectionBy: 'station',
        language: 'en',
      },
    })
    const codes = list.sections.flatMap(({ rows }) => rows.map(({ rowCode }) => rowCode))
    expect(
      [...document.querySelectorAll('.sheet tbody .paper-code')].map((code) => code.textContent),
    ).toEqual([...codes, ...['+1', '+2', '+3', '+4', '+5']])
    expect(
      screen.getByText(`${list.totals.booked} visits · ${list.totals.people} people · 1 page`),
    ).toBeTruthy()
    expect(pageRules()).toContain('size: 297mm 210mm')
  })

  it('keeps what was chosen in the address, without what is usual', async () => {
    const { user, address } = await renderWithCore(<ListsScreen />, { address: QUIET })
    await preview()
    await user.click(screen.getByRole('radio', { name: 'A4 portrait' }))
    await user.click(screen.getByRole('radio', { name: 'Persian' }))
    await user.click(screen.getByRole('switch', { name: 'Each section on a page of its own' }))
    await user.click(screen.getByRole('radio', { name: 'One per technician' }))
    await waitFor(() => expect(address()).toBe(`${QUIET}&paper=portrait&lang=fa&apart=true&by=staff`))
    await waitFor(() => expect(document.querySelector('.sheet .paper')?.getAttribute('dir')).toBe('rtl'))
    expect(pageRules()).toContain('size: 210mm 297mm')
    expect(
      within(await preview()).getByRole('heading', { name: 'فهرست روز: کل کمپ، به تفکیک تکنسین' }),
    ).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: 'Lists' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'A4 landscape' }))
    await user.click(screen.getByRole('radio', { name: 'Station' }))
    await waitFor(() => expect(address()).toBe(`${QUIET}&lang=fa&apart=true&scope=station`))
  })

  it('opens on what the address names, and on the usual where it names nonsense', async () => {
    const { core, router } = await renderWithCore(<ListsScreen />, { address: `${QUIET}&scope=station` })
    const { camp } = await core.owner.camps.setup()
    const stations = await core.owner.stations.list({ campId: camp!.id })
    const casting = stations.find(({ name }) => name === 'Casting')!
    await preview()
    await act(() => router.navigate({ to: '/lists', search: { scope: 'station', of: casting.id } as never }))
    await screen.findByRole('heading', { name: 'Daily list: Casting' })
    expect(document.querySelectorAll('.sheet thead th[scope="col"]')[8]?.textContent).toBe('Technician')
    const nonsense = { scope: 'moon', of: 1, by: 'x', lang: 'de', paper: 'A5', apart: 7, date: '2026-11-26' }
    await act(() => router.navigate({ to: '/lists', search: nonsense as never }))
    await screen.findByRole('heading', { name: /^Daily list: Whole camp/ })
  })

  it('gives the list its number before it is printed, and the same list the same number', async () => {
    const handed = asDesktop()
    const { user, core, another, router } = await renderWithCore(<ListsScreen />, { address: QUIET })
    const { camp } = await core.owner.camps.setup()
    const { appointments } = await core.owner.appointments.day({ campId: camp!.id, date: '2026-11-24' })
    const { appointment } = appointments.find((visit) => visit.appointment.status === 'booked')!
    await preview()
    await act(() =>
      router.navigate({ to: '/lists', search: { scope: 'station', of: appointment.stationId } as never }),
    )
    const sheets = within(await preview())
    const station = await core.owner.stations.list({ campId: camp!.id })
    const name = station.find(({ id }) => id === appointment.stationId)!.name
    await sheets.findByText(name, { selector: 'h2 *' })
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]).toMatchObject({ way: 'print', paper: expect.stringContaining('List no. 1') as string })
    expect(sheets.getByText('List no. 1', { selector: 'strong' })).toBeTruthy()
    expect(screen.getByText(/^List no\. 1, unchanged since 12:00/)).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
    await waitFor(() => expect(handed).toHaveLength(2))
    expect(handed[1]?.way).toBe(`List 1 2026-11-24 ${name}.pdf`)
    expect(handed[1]?.paper).toContain('List no. 1')
    await screen.findByText(`Saved as /home/List 1 2026-11-24 ${name}.pdf`)

    const coordinator = await another('coordinator')
    await coordinator.appointments.setStatus({
      id: appointment.id,
      version: appointment.version,
      status: 'arrived',
      reason: '',
    })
    await sheets.findByText('Preview, no number yet', { selector: 'strong' })
    act(() => void runShortcut('paper.print'))
    await waitFor(() => expect(handed).toHaveLength(3))
    expect(handed[2]?.paper).toContain('List no. 2')
  })

  it('prints a list for each of several days on one paper, the filter said on each', async () => {
    const handed = asDesktop()
    const { user, address } = await renderWithCore(<ListsScreen />, {
      address: '/lists?date=2026-11-24&until=2026-11-26&only=trial_fitting&text=a&since=3',
    })
    const sheets = within(await preview())
    expect(await screen.findByText(/^2 days · \d+ visits · \d+ pages$/)).toBeTruthy()
    const mastheads = sheets.getAllByRole('heading', { name: /^Trial list: Whole camp/ })
    expect(mastheads).toHaveLength(2)
    for (const masthead of mastheads)
      expect(masthead.closest('header')?.textContent).toMatch(/Only: with “\u2068a\u2069”/)
    expect(sheets.getAllByText(/^Fitting 1 · Wed 25 Nov 2026 · /).length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]?.paper.match(/List no\. 1/g)?.length).toBeGreaterThanOrEqual(2)
    expect(screen.getByText(/^Every day has its number, unchanged since 12:00/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
    await waitFor(() => expect(handed).toHaveLength(2))
    expect(handed[1]?.way).toBe('Lists 2026-11-24 to 2026-11-25 Whole camp.pdf')

    await user.click(screen.getByRole('combobox', { name: 'Until' }))
    await user.click(await screen.findByRole('option', { name: 'This day only' }))
    await waitFor(() => expect(address()).not.toContain('until'))
    expect(await screen.findByText(/^\d+ visits · \d+ people/)).toBeTruthy()
  })

  it('prints with P, not while somebody types, and only once at a time', async () => {
    const handed = asDesktop()
    const stop = keepKeys()
    const { user } = await renderWithCore(<ListsScreen />, { address: `${QUIET}&scope=staff` })
    await preview()
    await user.click(screen.getByRole('combobox', { name: 'Which technician' }))
    await user.keyboard('p')
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('heading', { level: 1 }))
    expect(handed).toHaveLength(0)
    await user.keyboard('p')
    await waitFor(() => expect(handed).toHaveLength(1))
    act(() => {
      runShortcut('paper.print')
      runShortcut('paper.print')
    })
    await waitFor(() => expect(handed).toHaveLength(2))
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(handed).toHaveLength(3))
    await user.click(screen.getByRole('radio', { name: 'A4 portrait' }))
    await user.keyboard('p')
    await waitFor(() => expect(handed).toHaveLength(4))
    expect(handed.every((one) => one.paper.includes('List no. 1'))).toBe(true)
    stop()
  })

  it('says so when printing or saving failed; the number stays', async () => {
    asDesktop({
      print: () => Promise.resolve({ ok: false, error: 'no paper' }),
      savePdf: () => Promise.resolve({ ok: false, error: 'disk is full' }),
    })
    const { user } = await renderWithCore(<ListsScreen />, { address: QUIET })
    await preview()
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await screen.findByText('The list was not printed: no paper. It keeps its number; print it again.')
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
    await screen.findByText('The list was not saved: disk is full. It keeps its number; save it again.')
    expect(paper()).toContain('List no. 1')
  })

  it('opens the dialog in a browser, with a name for the file', async () => {
    const handed = asBrowser()
    document.title = 'Qadam'
    const { user } = await renderWithCore(<ListsScreen />, { address: `${QUIET}&lang=fa` })
    await preview()
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
    await waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]?.way).toBe('فهرست ۱ ۱۴۰۵-۰۹-۰۵ کل کمپ')
    expect(handed[0]?.paper).toContain('فهرست شمارهٔ ۱')
    expect(document.title).toBe('Qadam')
    expect(screen.getByText(/choose "Save as PDF" as the printer/)).toBeTruthy()
  })

  it('says that nobody is booked, and still has lines for those who come', async () => {
    const { core } = await renderWithCore(<ListsScreen />, { address: QUIET })
    const sheets = within(await preview())
    const [camp] = await core.owner.camps.list()
    const { appointments } = await core.owner.appointments.day({ campId: camp!.id, date: '2026-11-26' })
    for (const { appointment } of appointments) {
      const { id, version } = appointment
      await core.owner.appointments.setStatus({ id, version, status: 'cancelled', reason: 'No bus' })
    }
    await screen.findByText('Nobody is booked here yet.')
    expect(sheets.getByText('No visits are booked for this list on this day.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Open the calendar' }).getAttribute('href')).toContain(
      '/calendar',
    )
    expect(document.querySelectorAll('.sheet tbody tr')).toHaveLength(5)
  })

  it('is in Persian where the screen is, the paper too', async () => {
    await renderWithCore(<ListsScreen />, { language: 'fa', address: QUIET })
    const sheets = within(await screen.findByRole('region', { name: 'پیش‌نمایش' }))
    expect(sheets.getByRole('heading', { name: 'فهرست روز: کل کمپ، به تفکیک ایستگاه' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'چاپ' })).toBeTruthy()
  })
})
