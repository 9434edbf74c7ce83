import { describe, expect, test } from 'vitest'
import {
  campProblemReasons,
  isSameCamp,
  checkCamp,
  longestCampDays,
  type CampDraft,
  type CampProblem,
} from '#domain/camps/check-camp.ts'
import { campTemplate, campTemplates, jobOf, templateKeys } from '#domain/camps/template.ts'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import { hasSkillFor, holdsServingRole, takesPlaceAt } from '#domain/scheduling/visit-rules.ts'
import { addDays } from '#domain/time/local-date.ts'
import { aCamp } from '#tests/support/scheduling-builders.ts'

const pause = (startMinute: number, endMinute: number) => ({ startMinute, endMinute, label: '' })

const cases: [string, Partial<CampDraft>, CampProblem[]][] = [
  ['no name', { name: '  ' }, [{ field: 'name', index: null, reason: 'missing' }]],
  [
    'no dates',
    { firstDate: '', lastDate: 'soon' },
    [
      { field: 'firstDate', index: null, reason: 'missing' },
      { field: 'lastDate', index: null, reason: 'not_a_date' },
    ],
  ],
  [
    'a day that does not exist',
    { lastDate: '2026-06-31' },
    [{ field: 'lastDate', index: null, reason: 'not_a_date' }],
  ],
  [
    'ends before it begins',
    { lastDate: '2026-05-02' },
    [{ field: 'lastDate', index: null, reason: 'last_before_first' }],
  ],
  [
    'a day too long',
    { lastDate: addDays('2026-05-03', longestCampDays) },
    [{ field: 'lastDate', index: null, reason: 'too_long' }],
  ],
  [
    'opens at no minute',
    { opensMinute: 8.5 },
    [{ field: 'opensMinute', index: null, reason: 'not_a_minute' }],
  ],
  [
    'closes after midnight',
    { closesMinute: 1441 },
    [{ field: 'closesMinute', index: null, reason: 'not_a_minute' }],
  ],
  [
    'closes as it opens',
    { closesMinute: 480, breaks: [] },
    [{ field: 'closesMinute', index: null, reason: 'closes_before_opens' }],
  ],
  [
    'a break turned round',
    { breaks: [pause(810, 750)] },
    [{ field: 'breaks', index: 0, reason: 'break_ends_before_start' }],
  ],
  [
    'a break at no minute',
    { breaks: [pause(-5, 750)] },
    [{ field: 'breaks', index: 0, reason: 'not_a_minute' }],
  ],
  [
    'a break after closing',
    { breaks: [pause(750, 810), pause(1000, 1030)] },
    [{ field: 'breaks', index: 1, reason: 'break_outside_hours' }],
  ],
  [
    'breaks over each other',
    { breaks: [pause(750, 810), pause(600, 615), pause(800, 820)] },
    [{ field: 'breaks', index: 2, reason: 'breaks_overlap' }],
  ],
  [
    'closed days that are none',
    { closedDates: ['2026-05-04', '2026-05-04', '2026-05-09', '9 May'] },
    [
      { field: 'closedDates', index: 1, reason: 'closed_twice' },
      { field: 'closedDates', index: 2, reason: 'closed_outside_range' },
      { field: 'closedDates', index: 3, reason: 'not_a_date' },
    ],
  ],
  [
    'closed all along',
    { lastDate: '2026-05-04', closedDates: ['2026-05-03', '2026-05-04'] },
    [{ field: 'closedDates', index: null, reason: 'no_open_day' }],
  ],
  [
    'an unknown zone',
    { timeZone: 'Asia/Qadam' },
    [{ field: 'timeZone', index: null, reason: 'unknown_time_zone' }],
  ],
  [
    'an offset for a zone',
    { timeZone: '+03:30' },
    [{ field: 'timeZone', index: null, reason: 'unknown_time_zone' }],
  ],
  ['no language', { languages: [] }, [{ field: 'languages', index: null, reason: 'missing' }]],
  [
    'room for nobody',
    { dailyCapacity: 0 },
    [{ field: 'dailyCapacity', index: null, reason: 'not_a_capacity' }],
  ],
  [
    'targets that are none',
    {
      targets: [
        { deviceType: 'transtibial', count: 120 },
        { deviceType: 'transfemoral', count: 0 },
        { deviceType: 'transtibial', count: 2 },
      ],
    },
    [
      { field: 'targets', index: 1, reason: 'not_a_target' },
      { field: 'targets', index: 2, reason: 'target_twice' },
    ],
  ],
]

describe('a camp draft', () => {
  test('that is in order has no problem', () => {
    expect(checkCamp(aCamp())).toEqual([])
    expect(
      checkCamp(aCamp({ lastDate: addDays('2026-05-03', longestCampDays - 1), dailyCapacity: 40 })),
    ).toEqual([])
    expect(
      checkCamp(
        aCamp({ breaks: [pause(615, 630), pause(600, 615), pause(630, 640)], timeZone: 'Asia/Kabul' }),
      ),
    ).toEqual([])
  })

  test.each(cases)('%s', (_, changes, problems) => {
    expect(checkCamp(aCamp(changes))).toEqual(problems)
  })

  test('every reason has a case above', () => {
    const reasons = cases.flatMap(([, , problems]) => problems.map(({ reason }) => reason))
    expect(new Set(reasons)).toEqual(new Set(campProblemReasons))
  })
})

test('a camp is the same where name and days are, however the name is spelt', () => {
  const camp = aCamp({ name: 'کمپ مشهد' })
  expect(isSameCamp(camp, { ...camp, name: ' كمپ  مشهد' })).toBe(true)
  expect(isSameCamp(camp, { ...camp, name: 'کمپ کرمان' })).toBe(false)
  expect(isSameCamp(camp, { ...camp, lastDate: '2027-01-01' })).toBe(false)
  expect(isSameCamp(camp, { ...camp, firstDate: '2020-01-01' })).toBe(false)
})

describe('the template', () => {
  test('makes a camp in order', () => {
    const { opensMinute, closesMinute, breaks, timeZone, calendar, languages } = campTemplate
    const named = breaks.map(({ labels, ...minutes }) => ({ ...minutes, label: labels.fa }))
    const camp = aCamp({
      opensMinute,
      closesMinute,
      breaks: named,
      timeZone,
      calendar,
      languages: [...languages],
    })
    expect(checkCamp(camp)).toEqual([])
  })

  test('has nine stations, one of them for women only, and a label in every language', () => {
    expect(campTemplate.stations).toHaveLength(9)
    expect(campTemplate.stations.filter(({ womenOnly }) => womenOnly).map(({ kind }) => kind)).toEqual([
      'casting',
    ])
    const labelled = [...campTemplate.stations, ...campTemplate.staffRoles, ...campTemplate.breaks]
    for (const { labels } of labelled) {
      expect(labels.en).toMatch(/^[A-Z]/)
      expect(labels.fa).toMatch(/^\p{Script=Arabic}/u)
    }
  })

  test.each(appointmentKinds)('has a station and somebody for %s', (kind) => {
    expect(campTemplate.stations.some((station) => takesPlaceAt(kind, station))).toBe(true)
    const serving = campTemplate.staffRoles.filter(({ roles }) =>
      holdsServingRole({ roles: [...roles] }, kind),
    )
    expect(serving.some(({ skills }) => hasSkillFor({ skills: [...skills] }, kind))).toBe(true)
  })

  test('keys are unique, capacities positive, and every role lets somebody in', () => {
    for (const list of [campTemplate.stations, campTemplate.staffRoles]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length)
    }
    expect(Math.min(...campTemplate.stations.map(({ capacity }) => capacity))).toBeGreaterThan(0)
    for (const { roles } of campTemplate.staffRoles) expect(roles.length).toBeGreaterThan(0)
  })

  test.each(templateKeys)(
    '%s has labelled stations and machines that make nobody wait for each other',
    (key) => {
      const { stations, machines, team, kind, days } = campTemplates[key]
      expect(days).toBeGreaterThan(0)
      expect(stations.every(({ labels }) => labels.en !== '' && labels.fa !== '')).toBe(true)
      for (const { labels, count, kinds } of machines) {
        expect(labels.en).toMatch(/^[A-Z]/)
        expect(labels.fa).toMatch(/^\p{Script=Arabic}/u)
        for (const visit of kinds) {
          const places = stations.filter((station) => takesPlaceAt(visit, station))
          const atOnce = places.reduce((sum, { capacity }) => sum + capacity, 0)
          expect(count).toBeGreaterThanOrEqual(atOnce)
        }
      }
      const known = campTemplate.staffRoles.map((role) => role.key)
      expect(team.every((job) => known.includes(job))).toBe(true)
      expect(kind).toBe(key === 'clinic' ? 'clinic' : 'camp')
    },
  )

  test('a worker is known again by roles and skills in any order, and by nothing else', () => {
    for (const job of campTemplate.staffRoles) {
      const { roles, skills } = job
      const found = jobOf({ roles: roles.toReversed(), skills: skills.toReversed() })
      expect(found && [found.roles, found.skills]).toEqual([roles, skills])
    }
    expect(jobOf({ roles: ['technician', 'therapist'], skills: [] })).toBeUndefined()
  })
})
