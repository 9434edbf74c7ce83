import { describe, expect, it } from 'vitest'
import type { DayView } from '#contract/appointments.ts'
import { parseCalendarAddress } from '#renderer/features/calendar/address.ts'
import { listSearchOf, visitsOf } from '#renderer/features/calendar/filter-visits.ts'
import { filterOf, parseListsAddress } from '#renderer/features/lists/address.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

const date = '2026-11-24'

/** What the calendar can be narrowed to, with what really stands on that day. */
function addressesFor({ appointments }: DayView) {
  const some = appointments.find(({ appointment, patient }) => appointment.staffId && patient.groupName)!
  const { stationId: station, staffId: staff, kind: stage } = some.appointment
  const group = some.patient.groupName
  const text = some.patient.givenNameLatin || some.patient.givenNamePersian
  return [
    ...[{ only: 'done' }, { only: 'booked' }, { stage }, { station }, { staff }, { group }, { text }],
    ...[
      { station, staff },
      { station, staff, stage, group, text, only: some.appointment.status },
    ],
  ]
}

describe('one filter set', () => {
  it('prints the days that are shown, from the first to the last', () => {
    const address = parseCalendarAddress({ date, view: 'week', only: 'booked', text: ' ali ' })
    const list = (days: readonly string[]) => parseListsAddress(listSearchOf(address, days))
    expect(list(['2026-11-23', '2026-11-24', '2026-11-26'])).toMatchObject({
      ...{ date: '2026-11-23', until: '2026-11-26', status: 'booked', text: 'ali' },
    })
    expect(list(['2026-11-25'])).toMatchObject({ date: '2026-11-25', until: null })
    expect(list([])).toMatchObject({ date, until: null })
  })

  it('prints exactly the visits that the calendar shows', async () => {
    const core = await openRehearsal()
    const { camp } = await core.owner.camps.setup()
    const now = { date, minute: 720 }
    const day = await core.owner.appointments.day({ campId: camp!.id, date })
    for (const raw of addressesFor(day)) {
      const address = parseCalendarAddress({ date, ...raw })
      const shown = visitsOf(day.appointments, address, now)
        .filter(({ appointment }) => appointment.status !== 'cancelled')
        .map(({ appointment }) => appointment.id)
      const list = parseListsAddress(listSearchOf(address))
      const printed = await core.owner.lists.preview({
        campId: camp!.id,
        date: list.date!,
        scope: list.scope === 'camp' ? { kind: 'camp' } : { kind: list.scope, id: list.of! },
        sectionBy: 'none',
        language: 'en',
        only: list.only,
        filter: filterOf(list),
      })
      const rows = printed.sections.flatMap(({ rows }) => rows.map(({ appointmentId }) => appointmentId))
      expect(rows.toSorted(), JSON.stringify(raw)).toEqual(shown.toSorted())
      expect(rows.length, JSON.stringify(raw)).toBeGreaterThan(0)
      expect(rows.length, JSON.stringify(raw)).toBeLessThan(day.appointments.length)
    }
  })
})
