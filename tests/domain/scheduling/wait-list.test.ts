import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { priorities } from '#domain/orders/device-order.ts'
import { checkBooking, type Day } from '#domain/scheduling/check-booking.ts'
import {
  compareWaiting,
  heldVisit,
  noticeChoices,
  whoFits,
  type FreedSlot,
  type WaitEntry,
  type Waiting,
} from '#domain/scheduling/wait-list.ts'
import { bruteForceSlot, dayArbitrary, patientIds } from '#tests/support/scheduling-arbitraries.ts'
import { aDay, anAppointment, aPatient, aStaffMember, campDate } from '#tests/support/scheduling-builders.ts'

const anEntry = (over: Partial<WaitEntry> = {}): WaitEntry => ({
  id: 'w',
  campId: 'camp',
  patientId: 'patient',
  orderId: null,
  kind: 'measurement',
  durationMinutes: 30,
  priority: 'normal',
  since: '2026-05-01T08:00:00.000Z',
  noticeMinutes: 0,
  need: '',
  appointmentId: null,
  status: 'waiting',
  leftReason: '',
  version: 1,
  ...over,
})
const aWaiting = (over: Partial<WaitEntry> = {}, rest: Partial<Waiting> = {}): Waiting => {
  const entry = anEntry(over)
  return { entry, patient: aPatient({ id: entry.patientId }), order: null, visits: [], ...rest }
}
const slot: FreedSlot = {
  date: campDate,
  startMinute: 600,
  endMinute: 630,
  stationId: 'casting',
  staffId: 'tech',
}

const entries = fc
  .array(
    fc.record({
      priority: fc.constantFrom(...priorities),
      since: fc.constantFrom(
        '2026-05-01T08:00:00.000Z',
        '2026-05-02T08:00:00.000Z',
        '2026-05-02T09:00:00.000Z',
      ),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((over, index) => anEntry({ ...over, id: `w${index}` })))

describe('the order of the wait list', () => {
  test('is the same whatever order the entries come in', () => {
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, mixed]) => {
        expect(mixed.toSorted(compareWaiting)).toEqual(list.toSorted(compareWaiting))
      }),
    )
  })

  test('never puts somebody behind who is more urgent, nor of the same urgency who has waited longer', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const sorted = list.toSorted(compareWaiting)
        for (const [index, later] of sorted.entries()) {
          for (const earlier of sorted.slice(0, index)) {
            const urgency = priorities.indexOf(earlier.priority) - priorities.indexOf(later.priority)
            expect(urgency).toBeLessThanOrEqual(0)
            if (urgency === 0) expect(earlier.since <= later.since).toBe(true)
          }
        }
      }),
    )
  })

  test('puts nobody level with somebody else', () => {
    fc.assert(
      fc.property(entries, (list) => {
        for (const a of list)
          for (const b of list) {
            expect(Math.sign(compareWaiting(a, b))).toBe(-Math.sign(compareWaiting(b, a)) || 0)
            if (a.id !== b.id) expect(compareWaiting(a, b)).not.toBe(0)
          }
      }),
    )
  })
})

describe('who fits a freed slot', () => {
  const day: Day = aDay({ staff: [aStaffMember(), aStaffMember({ id: 'other' })] })

  test('the urgent one first, then the oldest', () => {
    const waiting = [
      aWaiting({ id: 'new', patientId: 'a', since: '2026-05-03T08:00:00.000Z' }),
      aWaiting({ id: 'old', patientId: 'b' }),
      aWaiting({ id: 'urgent', patientId: 'c', priority: 'urgent', since: '2026-05-03T09:00:00.000Z' }),
    ]
    const fits = whoFits(slot, day, waiting)
    expect(fits.map(({ entry }) => entry.id)).toEqual(['urgent', 'old', 'new'])
    expect(fits[0]!.draft).toMatchObject({ startMinute: 600, stationId: 'casting', staffId: 'tech' })
    expect(whoFits(slot, day, waiting, 1)).toHaveLength(1)
  })

  test('nobody whose visit does not take place there, who is elsewhere, or who cannot be told in time', () => {
    const now = { date: campDate, minute: 560 }
    const busy = anAppointment({ patientId: 'b', startMinute: 600, stationId: 'other', staffId: 'other' })
    const fits = whoFits(slot, { ...day, now }, [
      aWaiting({ id: 'walks', patientId: 'a', kind: 'gait_training' }),
      aWaiting({ id: 'busy', patientId: 'b' }, { visits: [busy] }),
      aWaiting({ id: 'far', patientId: 'c', noticeMinutes: 120 }),
      aWaiting({ id: 'near', patientId: 'd', noticeMinutes: 30 }),
    ])
    expect(fits.map(({ entry }) => entry.id)).toEqual(['near'])
  })

  test('a village a day away fits the day after', () => {
    const now = { date: '2026-05-03', minute: 560 }
    expect(whoFits(slot, { ...day, now }, [aWaiting({ noticeMinutes: 1440 })])).toHaveLength(1)
  })

  test('a later visit that somebody holds is the one that moves; an earlier one is kept', () => {
    const held = (over: object) =>
      aWaiting(
        { appointmentId: 'held' },
        { visits: [anAppointment({ id: 'held', patientId: 'patient', ...over })] },
      )
    const later = held({ date: '2026-05-05' })
    expect(heldVisit(later)).toMatchObject({ id: 'held' })
    expect(whoFits(slot, day, [later])).toMatchObject([{ draft: { id: 'held', date: campDate } }])
    expect(whoFits(slot, day, [held({ date: '2026-05-03' })])).toEqual([])
    expect(heldVisit(held({ status: 'arrived' }))).toBeNull()
  })

  test('somebody else serves where the one who was free may not', () => {
    const women = aStaffMember({ id: 'woman', sex: 'female' })
    const waiting = [aWaiting({}, { patient: aPatient({ sex: 'female', needs: ['same_sex_staff'] }) })]
    expect(whoFits(slot, { ...day, staff: [aStaffMember(), women] }, waiting)).toMatchObject([
      { draft: { stationId: 'casting', staffId: 'woman' } },
    ])
    expect(whoFits(slot, day, waiting)).toEqual([])
  })

  test('offers whoever brute force finds a place for, breaking no rule', () => {
    const waiting = fc.array(
      fc.record({
        patientId: fc.constantFrom(...patientIds),
        durationMinutes: fc.constantFrom(10, 20, 30),
        noticeMinutes: fc.constantFrom(...noticeChoices),
        kind: fc.constantFrom('assessment' as const, 'measurement' as const),
      }),
      { maxLength: 5 },
    )
    const freed = fc.record({
      startMinute: fc.integer({ min: 96, max: 130 }),
      stationId: fc.constantFrom('s0', 's1'),
    })
    fc.assert(
      fc.property(dayArbitrary, waiting, freed, (some, list, { startMinute, stationId }) => {
        const free = {
          ...slot,
          startMinute: startMinute * 5,
          endMinute: startMinute * 5 + 20,
          stationId,
          staffId: null,
        }
        const people = list.map((over, index) => aWaiting({ ...over, id: `w${index}` }))
        const fits = whoFits(free, some, people)
        for (const person of people) {
          const context = { ...some, patient: person.patient, order: null }
          const { kind, durationMinutes } = person.entry
          const far = some.now
            ? some.now.minute + person.entry.noticeMinutes - (some.now.date === campDate ? 0 : 1440)
            : 0
          const from = Math.max(free.startMinute, far)
          const known = bruteForceSlot({ kind, durationMinutes, stationId }, context, from)
          const fit = fits.find(({ entry }) => entry.id === person.entry.id)
          expect(fit?.draft.startMinute ?? null).toBe(
            known && known.startMinute < free.endMinute ? known.startMinute : null,
          )
          if (fit) expect(checkBooking(fit.draft, context)).toEqual([])
        }
      }),
    )
  })
})
