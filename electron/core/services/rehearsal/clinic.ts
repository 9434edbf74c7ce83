import type { Journal } from '#db/journal.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { campTemplate } from '#domain/camps/template.ts'
import { planBlock } from '#domain/queue/token-block.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { Context } from '../../context.ts'
import { addCampWithStations } from '../camps.ts'

/** How long the clinic has been open, and how far its calendar reaches from today, in days. */
const OPEN_SINCE = 240
const REACHES = 365

/** A permanent clinic in the same file, to which what a camp cannot finish is moved. */
export function seedClinic(journal: Journal, context: Context, camp: Camp, today: string): void {
  addCampWithStations(
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
