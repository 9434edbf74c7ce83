import { openForOwner } from '../open.ts'
import type { Command } from './command.ts'

/** `qadam rehearsal`: fills an empty data folder. */
export const rehearsal: Command = async ({ dataDir }) => {
  const { core, client } = openForOwner(dataDir)
  try {
    const camp = await client.camps.startRehearsal()
    const page = await client.patients.search({
      text: '',
      campId: camp.id,
      groupId: null,
      onlyFlagged: false,
      sort: 'name',
      offset: 0,
      limit: 1,
    })
    return {
      json: { camp: camp.name, from: camp.firstDate, to: camp.lastDate, patients: page.total },
      lines: [`${camp.name}: ${page.total} people, ${camp.firstDate} to ${camp.lastDate}`],
    }
  } finally {
    core.close()
  }
}
