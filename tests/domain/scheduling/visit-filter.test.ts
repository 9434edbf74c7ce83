import { describe, expect, it } from 'vitest'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { everyVisit, filterVisits, isFiltering, type VisitFilter } from '#domain/scheduling/visit-filter.ts'
import { anAppointment, campDate } from '#tests/support/scheduling-builders.ts'

const person = {
  number: 'P22-23X2',
  givenNameLatin: 'Zahra',
  familyNameLatin: 'Karimi',
  fatherNameLatin: 'Nasir',
  givenNamePersian: 'زهرا',
  familyNamePersian: 'کریمی',
  fatherNamePersian: 'نصیر',
  groupName: 'Bus 2',
  groupNamePersian: 'اتوبوس ۲',
}
const visit = (changes: Partial<Appointment>, who: Partial<typeof person> = {}) => ({
  appointment: anAppointment(changes),
  patient: { ...person, ...who },
})
const visits = [
  visit({ id: 'a' }),
  visit({ id: 'b', startMinute: 700, kind: 'delivery', stationId: 'delivery' }, { groupName: 'Bus 20' }),
  visit({ id: 'c', status: 'done', staffId: null }, { givenNameLatin: 'Ahmad', givenNamePersian: 'احمد' }),
]
const now = { date: campDate, minute: 600 }
const idsOf = (filter: Partial<VisitFilter>) =>
  filterVisits(visits, { ...everyVisit, ...filter }, now).map(({ appointment }) => appointment.id)

describe('filterVisits', () => {
  it.each<[Partial<VisitFilter>, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ state: 'booked' }, ['a', 'b']],
    [{ state: 'late' }, ['a']],
    [{ kind: 'delivery' }, ['b']],
    [{ stationId: 'casting' }, ['a', 'c']],
    [{ staffId: 'tech' }, ['a', 'b']],
    [{ group: 'Bus 2' }, ['a', 'c']],
    [{ text: ' KARIMI  zahra ' }, ['a', 'b']],
    [{ text: 'احمد' }, ['c']],
    [{ text: 'bus 20' }, ['b']],
    [{ group: 'Bus 2', stationId: 'casting', state: 'done' }, ['c']],
    [{ group: 'Bus 3' }, []],
  ])('lets through what fits %j', (filter, ids) => {
    expect(idsOf(filter)).toEqual(ids)
  })

  it('knows whether anything is filtered at all', () => {
    expect(isFiltering(everyVisit)).toBe(false)
    expect(isFiltering({ ...everyVisit, text: '  ' })).toBe(false)
    expect(isFiltering({ ...everyVisit, text: 'a' })).toBe(true)
    expect(isFiltering({ ...everyVisit, group: 'Bus 2' })).toBe(true)
  })
})
