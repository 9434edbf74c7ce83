import type { Journal } from '#db/journal.ts'
import { drawPatient } from '#db/seed/rehearsal-patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { campTemplate } from '#domain/camps/template.ts'
import { planBlock } from '#domain/queue/token-block.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { Context } from '../../context.ts'
import { addCampWithStations } from '../camps.ts'
import { addOrder } from '../patients.ts'
import { bookDay, runDay } from './days.ts'
import { seedDoor } from './door.ts'
import { seedFitting } from './fitting.ts'
import { addPastPatient } from './past-person.ts'

/** How long the clinic has been open, and how far its calendar reaches from today, in days. */
const OPEN_SINCE = 240
const REACHES = 365

const PEOPLE = 24
/** Days before today on which the clinic saw people, with how many visits; today's and the coming ones are in `seedWeeks`. */
const PAST = [
  { before: 15, limit: 9 },
  { before: 8, limit: 8 },
  { before: 3, limit: 8 },
] as const

interface Clock {
  today: string
  /** Minute of today at which the rehearsal stands. */
  now: number
  random: () => number
}

/** A permanent clinic in the same file, with people of its own and weeks of visits, to which what a camp cannot finish is moved too. */
export function seedClinic(journal: Journal, context: Context, camp: Camp, clock: Clock): void {
  const clinic = addClinic(journal, context, camp, clock.today)
  for (let index = 0; index < PEOPLE; index += 1) addComer(journal, context, clinic, clock)
  seedWeeks(journal, context, clinic, clock)
  seedFitting(journal, context, clinic, clock.random)
  seedDoor(journal, context, clinic, { date: clock.today, now: clock.now })
}

/** People come to a clinic one by one, without a bus, beds or meals. */
function addComer(journal: Journal, context: Context, clinic: Camp, { today, random }: Clock): void {
  const registeredOn = addDays(today, -16 - Math.floor(random() * 60))
  const { groupNumber: _bus, orders, importFingerprint, needs, ...draft } = drawPatient(random, registeredOn)
  const needsHere = needs.filter((need) => need !== 'bed' && need !== 'meals')
  const comer = { ...draft, needs: needsHere, groupId: null, importFingerprint, registeredOn }
  const patient = addPastPatient(journal, context, clinic.id, comer)
  const past = journal.dated(`${registeredOn}T06:00:00.000Z`)
  for (const order of orders) addOrder(past, context, patient, { ...order, level: '', note: '' })
}

function seedWeeks(journal: Journal, context: Context, clinic: Camp, { today, now, random }: Clock): void {
  for (const { before, limit } of PAST)
    runDay(journal, context, clinic, { date: addDays(today, -before), until: 24 * 60, random, limit })
  runDay(journal, context, clinic, { date: today, until: now, random, limit: 6 })
  bookDay(journal, context, clinic, { date: today, limit: 3, from: now })
  for (const [days, limit] of [
    [1, 4],
    [5, 5],
    [6, 3],
  ] as const)
    bookDay(journal, context, clinic, { date: addDays(today, days), limit, from: 0, since: today })
}

function addClinic(journal: Journal, context: Context, camp: Camp, today: string): Camp {
  return addCampWithStations(
    journal,
    context,
    {
      kind: 'clinic',
      name: 'Rehearsal clinic Mashhad',
      place: 'Mashhad, Taleghani rehabilitation centre',
      namePersian: 'کلینیک تمرینی مشهد',
      placePersian: 'مشهد، مرکز توان‌بخشی طالقانی',
      province: camp.province,
      sponsor: '',
      partner: camp.partner,
      sponsorPersian: '',
      partnerPersian: camp.partnerPersian,
      targets: [],
      firstDate: addDays(today, -OPEN_SINCE),
      lastDate: addDays(today, REACHES),
      opensMinute: campTemplate.opensMinute,
      closesMinute: 14 * 60,
      breaks: [],
      closedDates: [],
      timeZone: campTemplate.timeZone,
      calendar: campTemplate.calendar,
      languages: [...campTemplate.languages],
      dailyCapacity: null,
    },
    true,
  )
}

/** Numbers for paper tokens of today and tomorrow. */
export function seedTokenBlocks(journal: Journal, { core }: Context, camp: Camp, today: string): void {
  for (const date of [today, addDays(today, 1)]) {
    journal.create('tokenBlocks', {
      ...planBlock(0, []),
      id: core.newId(),
      campId: camp.id,
      date,
      reservedAt: journal.head.at,
      reservedBy: '',
    })
  }
}
