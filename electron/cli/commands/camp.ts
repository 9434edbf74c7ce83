import { campTemplate, templateBreaks } from '#domain/camps/template.ts'
import { addDays } from '#domain/time/local-date.ts'
import { openForOwner } from '../open.ts'
import type { Command } from './command.ts'

/** `qadam camp`: creates a camp from the template. */
export const camp: Command = async (args) => {
  const name = args.requiredText('name')
  const firstDate = args.date('from')
  const lastDate = addDays(firstDate, args.days() - 1)
  const { core, client } = openForOwner(args.dataDir)
  try {
    const created = await client.camps.create({
      name,
      place: args.text('place') ?? '',
      province: args.text('province') ?? '',
      firstDate,
      lastDate,
      opensMinute: campTemplate.opensMinute,
      closesMinute: campTemplate.closesMinute,
      breaks: templateBreaks(),
      closedDates: [],
      timeZone: campTemplate.timeZone,
      calendar: campTemplate.calendar,
      languages: [...campTemplate.languages],
      dailyCapacity: null,
    })
    return {
      json: { id: created.id, name: created.name, from: created.firstDate, to: created.lastDate },
      lines: [`Camp "${created.name}" from ${created.firstDate} to ${created.lastDate}`],
    }
  } finally {
    core.close()
  }
}
