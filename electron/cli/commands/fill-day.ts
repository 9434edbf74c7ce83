import { openForOwner } from '../open.ts'
import { countOf } from '../count-of.ts'
import { assertCampDay, needCamp } from '../need-camp.ts'
import type { Command } from './command.ts'

/**
 * `qadam fill-day`: books everybody who waits into one day. Whoever names a date that has passed means it: a camp's laptop may
 * run with a wrong clock, and a day may be filled in afterwards.
 */
export const fillDay: Command = async (args) => {
  const date = args.date('date')
  const { core, client } = openForOwner(args.dataDir)
  try {
    const camp = await needCamp(client, date)
    assertCampDay(camp, date)
    const { booked, left } = await client.appointments.fillDay({
      campId: camp.id,
      date,
      apply: true,
      evenIfOver: true,
    })
    return {
      json: {
        booked: booked.length,
        left: left.map(({ patient, reason }) => ({ patient: patient.number, reason })),
      },
      lines: [
        `${countOf(booked.length, 'visit')} booked on ${date}, ${left.length} left`,
        ...left.map(({ patient, reason }) => `${patient.number}\t${reason.replaceAll('_', ' ')}`),
      ],
    }
  } finally {
    core.close()
  }
}
