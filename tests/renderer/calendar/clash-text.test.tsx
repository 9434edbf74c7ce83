import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { clashKinds, clashRules, type Clash, type ClashDetail } from '#domain/scheduling/clash.ts'
import type { Language } from '#domain/camps/camp.ts'
import { useClashText } from '#renderer/shared/clash-text.ts'
import { renderWithCore } from '../../support/render-app.tsx'
import { aStaffMember, aStation, campDate } from '../../support/scheduling-builders.ts'

const span = { startMinute: 540, endMinute: 570 }
const details: ClashDetail[] = [
  { kind: 'patient_busy', patientId: 'p', appointmentId: 'a', campId: 'c', ...span },
  { kind: 'missing_place' },
  { kind: 'station_inactive', stationId: 'casting' },
  { kind: 'staff_inactive', staffId: 'tech' },
  { kind: 'outside_camp', date: campDate, firstDate: '2026-05-03', lastDate: '2026-05-06' },
  { kind: 'closed_day', date: campDate },
  { kind: 'outside_hours', opensMinute: 480, closesMinute: 1020 },
  { kind: 'in_break', startMinute: 750, endMinute: 810 },
  { kind: 'in_past', date: campDate, minute: 600 },
  { kind: 'day_full', date: campDate, capacity: 40, people: 41 },
  { kind: 'in_prayer', label: 'Zuhr', startMinute: 720, endMinute: 740 },
  { kind: 'women_hour', label: '', startMinute: 600, endMinute: 660 },
  { kind: 'before_arrival', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 570 },
  { kind: 'before_arrival', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 1440 },
  { kind: 'after_departure', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 900 },
  { kind: 'after_departure', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 0 },
  { kind: 'last_day_casting', date: campDate },
  { kind: 'last_day_first_trial', date: campDate },
  { kind: 'too_soon', step: 'cast_to_trial', leadMinutes: 105, readyDate: campDate, readyMinute: 675 },
  {
    kind: 'parts_short',
    orderId: 'o',
    parts: [{ name: 'Foot 24 left', namePersian: 'پنجهٔ ۲۴ چپ', missing: 1 }],
  },
  {
    kind: 'order_not_ready',
    orderId: 'o',
    state: 'measured',
    bookedKind: 'delivery',
    wantedKind: 'trial_fitting',
  },
  { kind: 'order_not_ready', orderId: 'o', state: 'delivered', bookedKind: 'delivery', wantedKind: null },
  {
    kind: 'station_wrong_kind',
    stationId: 'casting',
    stationKind: 'casting',
    wantedKinds: ['repair', 'fitting'],
  },
  { kind: 'station_women_only', stationId: 'casting' },
  { kind: 'station_full', stationId: 'casting', capacity: 2, peak: 3, ...span },
  {
    kind: 'staff_wrong_role',
    staffId: 'tech',
    bookedKind: 'delivery',
    wantedRoles: ['technician', 'therapist'],
  },
  {
    kind: 'turnover',
    stationId: 'casting',
    afterKind: 'measurement',
    turnoverMinutes: 10,
    startMinute: 570,
    endMinute: 580,
  },
  {
    kind: 'machine_busy',
    machineId: 'm',
    machineName: 'Parallel bars',
    machineNamePersian: 'پارالل',
    count: 2,
    peak: 3,
    ...span,
  },
  { kind: 'off_shift', staffId: 'tech', date: campDate, hours: [{ start: 480, end: 720 }] },
  { kind: 'off_shift', staffId: 'tech', date: campDate, hours: [] },
  { kind: 'staff_absent', staffId: 'tech', reason: 'fever', ...span },
  { kind: 'staff_absent', staffId: 'tech', reason: '', startMinute: 0, endMinute: 1440 },
  { kind: 'staff_lacks_skill', staffId: 'tech', bookedKind: 'delivery' },
  { kind: 'same_sex_staff_needed', staffId: 'tech', patientSex: 'female', staffSex: 'male' },
  { kind: 'same_sex_staff_needed', staffId: 'tech', patientSex: 'female', staffSex: 'unspecified' },
  { kind: 'same_sex_staff_needed', staffId: 'tech', patientSex: null, staffSex: 'male' },
  { kind: 'staff_busy', staffId: 'tech', appointmentId: 'a', patientId: 'p', ...span },
]
const clashes: Clash[] = details.map((detail) => ({
  ...detail,
  overridable: clashRules[detail.kind].overridable,
}))
const places = { stations: [aStation()], staff: [aStaffMember()] }

function Sentences() {
  const speak = useClashText(places)
  return (
    <ul>
      {clashes.map((clash, index) => (
        <li key={index}>{speak(clash)}</li>
      ))}
    </ul>
  )
}

async function readSentences(language: Language): Promise<string[]> {
  await renderWithCore(<Sentences />, { language })
  const items = await screen.findAllByRole('listitem')
  return items.map(({ textContent }) => textContent ?? '')
}

describe('useClashText', () => {
  it('has an example of every kind', () => {
    expect(new Set(details.map(({ kind }) => kind))).toEqual(new Set(clashKinds))
  })

  it.each(['en', 'fa'] as const)('says every clash in a whole sentence in %s', async (language) => {
    const sentences = await readSentences(language)
    expect(sentences).toHaveLength(clashes.length)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/calendar\.|domain\.|\{\{|undefined|null|NaN/)
    }
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('names people, places and times', async () => {
    const sentences = await readSentences('en')
    expect(sentences).toContain('Casting has 2 places and is full from 09:00 to 09:30.')
    expect(sentences).toContain('Reza has another visit from 09:00 to 09:30.')
    expect(sentences).toContain('Casting is for Casting and measuring; this visit needs Repair or Fitting.')
    expect(sentences).toContain('The order is at “Delivered” and needs no visit now.')
  })

  it('does not say of somebody whose sex is not stated that it differs', async () => {
    const sentences = await readSentences('en')
    const asked = 'The person asked for staff of the same sex; '
    expect(sentences).toContain(`${asked}the sex of Reza is not stated.`)
    expect(sentences).toContain(`${asked}the person’s own sex is not stated.`)
  })

  it('writes Persian names and digits', async () => {
    expect(await readSentences('fa')).toContain('قالب‌گیری فقط ۲ جا دارد و از ۰۹:۰۰ تا ۰۹:۳۰ پر است.')
  })
})
