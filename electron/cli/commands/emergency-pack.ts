import { resolve } from 'node:path'
import { languages } from '#domain/camps/camp.ts'
import { printPackWithChromium } from '../../pack/chromium-pack.ts'
import { needCamp } from '../need-camp.ts'
import { openForOwner } from '../open.ts'
import { UsageError } from '../usage.ts'
import type { Command } from './command.ts'

/** `qadam emergency-pack`: writes the papers of a day without computers into a folder. */
export const emergencyPack: Command = async (args) => {
  const date = args.date('date')
  const folder = resolve(args.requiredText('out'))
  const asked = args.text('lang')
  const language = languages.find((known) => known === asked) ?? null
  if (asked !== undefined && language === null) {
    throw new UsageError(`--lang takes ${languages.join(' or ')}, not "${asked}"`)
  }
  const { core, client } = openForOwner(args.dataDir, printPackWithChromium)
  try {
    const camp = await needCamp(client, date)
    const pack = await client.emergency.make({ campId: camp.id, date, folder, language })
    return {
      json: {
        folder: pack.folder,
        files: pack.files,
        date,
        visits: pack.visits,
        tokens: [pack.firstToken, pack.lastToken],
      },
      lines: [
        `Emergency pack of "${camp.name}" for ${date}: ${pack.visits} visits, tokens ${pack.firstToken} to ${pack.lastToken}`,
        ...pack.files.map((file) => resolve(pack.folder, file)),
      ],
    }
  } finally {
    core.close()
  }
}
