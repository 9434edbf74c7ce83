import type { Camp } from '#domain/camps/camp.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import type { OwnerClient } from './open.ts'
import { RefusedError } from './usage.ts'

/** The camp that a command is about: the one that has `date` among its days, else the one that screens show. */
export async function needCamp(client: OwnerClient, date?: string): Promise<Camp> {
  const { camp } = await client.camps.setup()
  if (!camp) throw new RefusedError('there is no camp yet; create one with "qadam camp" or "qadam rehearsal"')
  if (date === undefined || isCampDay(camp, date)) return camp
  const others = await client.camps.list()
  return others.find((other) => isCampDay(other, date)) ?? camp
}

/** Refuses a date on which the camp is not held. */
export function assertCampDay(camp: Camp, date: string): void {
  if (isCampDay(camp, date)) return
  const span = `${camp.firstDate} to ${camp.lastDate}`
  throw new RefusedError(`${date} is not a day of the camp "${camp.name}" (${span})`)
}
