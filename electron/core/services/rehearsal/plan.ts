import { listStaff } from '#db/staff.ts'
import type { Journal } from '#db/journal.ts'
import { listGroups } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { rehearsalTeam } from '#db/seed/rehearsal-people.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { BandKind } from '#domain/camps/day-band.ts'
import type { StaffJobKey } from '#domain/camps/template.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { Context } from '../../context.ts'

interface Rehearsal {
  journal: Journal
  context: Context
  camp: Camp
  today: string
}

const hour = (hours: number, minutes = 0) => hours * 60 + minutes

/**
 * What a camp plans beside its hours and stations, so that each rule can be seen at work: machines, prayer and women's hours, somebody
 * away, somebody with half a shift, a bus that leaves early. All of it lies on the days to come, at hours at which nobody is booked.
 */
export function seedPlan(rehearsal: Rehearsal): void {
  seedMachines(rehearsal)
  seedBands(rehearsal)
  seedDuty(rehearsal)
  seedBus(rehearsal)
}

function seedMachines({ journal, context, camp }: Rehearsal): void {
  const machines = [
    { name: 'Oven', namePersian: 'کوره', count: 1, kinds: ['repair'] },
    { name: 'Parallel bars', namePersian: 'پارالل', count: 2, kinds: ['gait_training'] },
  ] as const
  machines.forEach(({ kinds, ...machine }, position) =>
    journal.create('machines', {
      ...machine,
      id: context.core.newId(),
      campId: camp.id,
      kinds: [...kinds],
      position,
      active: true,
    }),
  )
}

/** Bands without a name of their own are called by their kind, in the language of the screen. */
function seedBands({ journal, context, camp, today }: Rehearsal): void {
  const add = (kind: BandKind, date: string, startMinute: number, endMinute: number) =>
    journal.create('dayBands', {
      id: context.core.newId(),
      campId: camp.id,
      kind,
      label: '',
      date,
      startMinute,
      endMinute,
    })
  add('prayer', addDays(today, 1), hour(12), hour(12, 20))
  add('prayer', camp.lastDate, hour(12), hour(12, 30))
  add('women', camp.lastDate, hour(8), hour(9))
}

function seedDuty({ journal, context, camp, today }: Rehearsal): void {
  const tomorrow = addDays(today, 1)
  const firstOf = (job: StaffJobKey) => {
    const named = rehearsalTeam.find((member) => member.job === job)
    return listStaff(journal.tx).find(({ nameLatin }) => nameLatin === named?.name[0])
  }
  const away = firstOf('fitting_technician')
  const half = firstOf('measuring_technician')
  if (away)
    journal.create('staffAbsences', {
      id: context.core.newId(),
      campId: camp.id,
      staffId: away.id,
      fromDate: tomorrow,
      fromMinute: hour(13, 30),
      untilDate: tomorrow,
      untilMinute: 1440,
      reason: 'مرخصی ساعتی · family errand',
    })
  if (half)
    journal.create('staffRosters', {
      id: context.core.newId(),
      campId: camp.id,
      staffId: half.id,
      spans: [{ weekday: null, date: tomorrow, startMinute: hour(8), endMinute: hour(12, 30) }],
    })
}

/** One bus leaves before the last day ends. */
function seedBus({ journal, camp }: Rehearsal): void {
  const first = listGroups(journal.tx, camp.id).toSorted((a, b) => a.name.localeCompare(b.name))[0]
  const group = first ? entities.travelGroups.find(journal.tx, first.id) : null
  if (group) journal.replace('travelGroups', { ...group, leavesDate: camp.lastDate, leavesMinute: hour(15) })
}
