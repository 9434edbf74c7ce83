import type { Journal } from '#db/journal.ts'
import { drawPatient } from '#db/seed/rehearsal-patients.ts'
import { rehearsalTeam } from '#db/seed/rehearsal-people.ts'
import { seededRandom } from '#db/seed/random.ts'
import { campTemplate, getJob, templateBreaks } from '#domain/camps/template.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Patient } from '#domain/people/patient.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { addDays } from '#domain/time/local-date.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { addCampWithStations } from './camps.ts'
import { findOrAddGroup } from './groups.ts'
import { addOrder } from './patients.ts'
import { seedBookings } from './rehearsal/bookings.ts'
import { seedClinic, seedTokenBlocks } from './rehearsal/clinic.ts'
import { bookDay, runDay } from './rehearsal/days.ts'
import { seedDoor } from './rehearsal/door.ts'
import { addPastPatient } from './rehearsal/past-person.ts'
import { seedPlan } from './rehearsal/plan.ts'
import { seedPortraits } from './rehearsal/portraits.ts'
import { seedAssessments } from './rehearsal/assess.ts'
import { seedRehab } from './rehearsal/rehab.ts'
import { seedWorkshop } from './rehearsal/workshop.ts'
import { addRehearsalMeasurements } from './rehearsal/measurements.ts'
import { seedStock } from './rehearsal/stock.ts'
import { seedFitting } from './rehearsal/fitting.ts'

const PEOPLE = 160
const DAYS = 4
const SEED = 20261123
/** The rehearsal stands at noon of its second day; begun earlier, where that day is by then. */
const NOON = 12 * 60
/** Days before the camp on which the register of the survey was written; whoever may have an older device was known long before. */
const SURVEY_DAYS = 12
const EARLIER_VISIT_DAYS = 460

/** Writes the rehearsal camp: team, people, groups, orders, a finished first day and a second one as far as it can be by now, at most half. */
export function seedRehearsal(journal: Journal, context: Context): { camp: Camp; staffIds: string[] } {
  const { date: today, minute } = campNow(context.core, campTemplate)
  const now = Math.min(NOON, minute)
  const camp = addRehearsalCamp(journal, context, today)
  const staffIds = rehearsalTeam.map(
    ({ name, sex, job, team = ['', ''] }) =>
      journal.create('staff', {
        id: context.core.newId(),
        nameLatin: name[0],
        namePersian: name[1],
        sex,
        roles: [...getJob(job).roles],
        skills: [...getJob(job).skills],
        languages: [],
        active: true,
        teamLatin: team[0],
        teamPersian: team[1],
      }).id,
  )
  const random = seededRandom(SEED)
  for (let index = 0; index < PEOPLE; index += 1) addRehearsalPatient(journal, context, camp, random)
  runDay(journal, context, camp, { date: camp.firstDate, until: 24 * 60, random, limit: 70 })
  runDay(journal, context, camp, { date: today, until: now, random, limit: 95 })
  bookDay(journal, context, camp, { date: today, limit: 14, from: NOON })
  bookDay(journal, context, camp, { date: addDays(today, 1), limit: 25, from: 0, since: today })
  seedPortraits(journal, context, camp, today)
  seedRehab(journal, context, camp, today)
  seedDoor(journal, context, camp, { date: today, now })
  seedWorkshop(journal, context, { camp, today, now, random: seededRandom(SEED + 3) })
  addRehearsalMeasurements(journal, context, camp, random)
  seedStock(journal, context, camp, random)
  seedFitting(journal, context, camp, seededRandom(SEED + 4))
  seedAssessments({ journal, context, camp, today, random, staffIds })
  seedBookings({ journal, context, camp, today })
  seedTokenBlocks(journal, context, camp, today)
  seedPlan({ journal, context, camp, today })
  seedClinic(journal, context, camp, { today, now, random: seededRandom(SEED + 6) })
  return { camp, staffIds }
}

function addRehearsalCamp(journal: Journal, context: Context, today: string): Camp {
  const firstDate = addDays(today, -1)
  return addCampWithStations(
    journal,
    context,
    {
      name: 'Rehearsal camp Mashhad',
      place: 'Mashhad, Imam Reza sports hall',
      namePersian: 'کمپ تمرینی مشهد',
      placePersian: 'مشهد، سالن ورزشی امام رضا',
      province: 'Razavi Khorasan',
      firstDate,
      lastDate: addDays(firstDate, DAYS - 1),
      opensMinute: campTemplate.opensMinute,
      closesMinute: campTemplate.closesMinute,
      breaks: templateBreaks(),
      closedDates: [],
      timeZone: campTemplate.timeZone,
      calendar: campTemplate.calendar,
      languages: [...campTemplate.languages],
      dailyCapacity: null,
      kind: 'camp',
      sponsor: 'IOM Iran',
      partner: 'BMVSS Jaipur Foot, Iranian Red Crescent',
      sponsorPersian: 'سازمان بین‌المللی مهاجرت در ایران',
      partnerPersian: 'بنیاد پای جیپور (BMVSS)، جمعیت هلال احمر ایران',
      targets: [
        { deviceType: 'transtibial', count: 70 },
        { deviceType: 'transfemoral', count: 25 },
        { deviceType: 'kafo', count: 12 },
        { deviceType: 'wheelchair', count: 10 },
      ],
    },
    true,
  )
}

const busInPersian = (number: number) => `اتوبوس ${toPersianDigits(String(number))}`

function addRehearsalPatient(journal: Journal, context: Context, camp: Camp, random: () => number): Patient {
  const { groupNumber, orders, importFingerprint, ...draft } = drawPatient(random, camp.firstDate)
  const groupId =
    groupNumber === null
      ? null
      : findOrAddGroup(journal, context, camp.id, `Bus ${groupNumber}`, busInPersian(groupNumber)).id
  const wearsLimb = orders.some(
    ({ deviceType }) => deviceType === 'transtibial' || deviceType === 'transfemoral',
  )
  const registeredOn = addDays(camp.firstDate, -(wearsLimb ? EARLIER_VISIT_DAYS : SURVEY_DAYS))
  const person = { ...draft, groupId, importFingerprint, registeredOn }
  const patient = addPastPatient(journal, context, camp.id, person)
  for (const order of orders) addOrder(journal, context, patient, { ...order, level: '', note: '' })
  return patient
}
