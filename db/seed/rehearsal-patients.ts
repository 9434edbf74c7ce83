import type { DeviceType } from '#domain/orders/device.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { Priority, Side } from '#domain/orders/device-order.ts'
import type { CommunityStatus, Need, Patient, SpokenLanguage } from '#domain/people/patient.ts'
import { addDays } from '#domain/time/local-date.ts'
import { familyNames, menNames, villages, womenNames } from './rehearsal-people.ts'
import { pickOne, pickWeighted } from './random.ts'

export type RehearsalPatient = Omit<Patient, 'id' | 'number' | 'campId' | 'groupId' | 'version'> & {
  groupNumber: number | null
  orders: { deviceType: DeviceType; side: Side | null; priority: Priority }[]
}

const devices: readonly (readonly [DeviceType, number])[] = [
  ['transtibial', 44],
  ['transfemoral', 20],
  ['kafo', 9],
  ['afo', 6],
  ['transradial', 5],
  ['crutches', 5],
  ['wheelchair', 5],
  ['syme', 2],
  ['knee_disarticulation', 2],
  ['transhumeral', 1],
  ['partial_foot', 1],
]

const statuses: readonly (readonly [CommunityStatus, number])[] = [
  ['host', 45],
  ['amayesh', 22],
  ['headcount', 14],
  ['passport', 10],
  ['undocumented', 9],
]

/** One invented person, different for every draw. `today` is the day on which the register was written. */
export function drawPatient(random: () => number, today: string): RehearsalPatient {
  const isWoman = random() < 0.3
  const status = pickWeighted(random, statuses)
  const isAfghan = status !== 'host'
  const given = pickOne(random, isWoman ? womenNames : menNames)
  const family = isAfghan && random() < 0.35 ? null : pickOne(random, familyNames)
  const father = pickOne(random, menNames)
  return {
    givenNameLatin: given[0],
    givenNamePersian: given[1],
    familyNameLatin: family?.[0] ?? '',
    familyNamePersian: family?.[1] ?? '',
    fatherNameLatin: father[0],
    fatherNamePersian: father[1],
    sex: isWoman ? 'female' : 'male',
    birth: drawBirth(random, today, isAfghan),
    phones: drawPhones(random),
    documents: [],
    communityStatus: status,
    province: 'Razavi Khorasan',
    village: pickOne(random, villages)[0],
    language: drawLanguage(random, isAfghan),
    needs: drawNeeds(random, isWoman, isAfghan),
    escorts: random() < 0.4 ? 1 : 0,
    consent: random() < 0.9 ? 'given' : 'not_asked',
    cause: pickOne(random, [
      'road_accident',
      'explosive_remnant',
      'diabetes',
      'work_accident',
      'polio',
      'vascular',
    ]),
    amputatedOn: String(2026 - 1 - Math.floor(random() * 20)),
    notes: '',
    flags: random() < 0.03 ? [{ field: 'birth', value: '1406/13/40', reason: 'impossible_date' }] : [],
    importFingerprint: '',
    groupNumber: random() < 0.55 ? 1 + Math.floor(random() * 6) : null,
    orders: drawOrders(random),
  }
}

function drawBirth(random: () => number, today: string, isAfghan: boolean): Patient['birth'] {
  const years = random() < 0.12 ? 4 + Math.floor(random() * 13) : 18 + Math.floor(random() * 55)
  const kind = random()
  if (kind < (isAfghan ? 0.5 : 0.15)) return { kind: 'age', years, on: today }
  if (kind < (isAfghan ? 0.75 : 0.3))
    return { kind: 'year', year: Number(today.slice(0, 4)) - years, calendar: 'gregorian' }
  return { kind: 'exact', date: addDays(today, -Math.floor((years + random()) * 365.25)) }
}

function drawPhones(random: () => number): Patient['phones'] {
  if (random() < 0.12) return []
  const rest = String(Math.floor(random() * 1e9)).padStart(9, '0')
  return [{ e164: `+989${rest}`, asTyped: `09${rest}`, owner: random() < 0.75 ? 'self' : 'family' }]
}

function drawLanguage(random: () => number, isAfghan: boolean): SpokenLanguage {
  return isAfghan ? pickOne(random, ['prs', 'prs', 'ps', 'haz']) : 'fa'
}

function drawNeeds(random: () => number, isWoman: boolean, isAfghan: boolean): Need[] {
  const needs: Need[] = []
  if (isAfghan && random() < 0.15) needs.push('interpreter')
  if (random() < 0.12) needs.push('wheelchair')
  if (isWoman && random() < 0.6) needs.push('same_sex_staff')
  if (random() < 0.3) needs.push('bed', 'meals')
  return needs
}

function drawOrders(random: () => number): RehearsalPatient['orders'] {
  const deviceType = pickWeighted(random, devices)
  const priority = pickWeighted<Priority>(random, [
    ['urgent', 4],
    ['high', 14],
    ['normal', 76],
    ['low', 6],
  ])
  if (!getDevice(deviceType).sided) return [{ deviceType, side: null, priority }]
  const side: Side = random() < 0.5 ? 'left' : 'right'
  const other: Side = side === 'left' ? 'right' : 'left'
  const orders = [{ deviceType, side, priority }]
  return random() < 0.08 ? [...orders, { deviceType, side: other, priority }] : orders
}
