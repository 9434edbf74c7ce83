import type { Camp } from '#domain/camps/camp.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import type { ListScope } from '#domain/lists/daily-list.ts'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { assertCampDay, needCamp } from '../need-camp.ts'
import { openForOwner, type OwnerClient } from '../open.ts'
import { readLanguage, readTarget } from '../paper-target.ts'
import type { ParsedArguments } from '../parse-arguments.ts'
import { RefusedError, UsageError } from '../usage.ts'
import type { Command } from './command.ts'

/** `qadam daily-list`: gives the list of a day its number and writes it as a file that stands alone. */
export const dailyList: Command = async (args) => {
  const date = args.date('date')
  const language = readLanguage(args)
  const { file, write } = readTarget(args)
  assertOneScope(args)
  const { core, client } = openForOwner(args.dataDir)
  try {
    const camp = await needCamp(client, date)
    const scope = await findScope(client, camp, args)
    const sectionBy = scope.kind === 'camp' ? 'station' : 'none'
    const request = { campId: camp.id, date, scope, sectionBy, language } as const
    await assertDay(client, camp, request)
    const list = await client.lists.issue(request)
    // React and the fonts are read only where they are needed.
    const { renderDailyListHtml } = await import('#renderer/print/render-static.tsx')
    await write(renderDailyListHtml(list, { orientation: 'landscape' }))
    const rows = list.sections.reduce((count, section) => count + section.rows.length, 0)
    return {
      json: { file, rows, list_number: list.listNumber, date },
      lines: [`List no. ${list.listNumber} of ${date} with ${rows} rows: ${file}`],
    }
  } finally {
    core.close()
  }
}

function assertOneScope(args: ParsedArguments): void {
  const both = args.text('station') !== undefined && args.text('staff') !== undefined
  if (both) throw new UsageError('daily-list takes --station or --staff, not both')
}

/** A day outside the camp has a list only where somebody is booked on it all the same. */
async function assertDay(
  client: OwnerClient,
  camp: Camp,
  request: Parameters<OwnerClient['lists']['preview']>[0],
) {
  if (isCampDay(camp, request.date)) return
  const { sections } = await client.lists.preview(request)
  if (sections.length === 0) assertCampDay(camp, request.date)
}

interface Named {
  id: string
  names: [string, string]
}

async function findScope(client: OwnerClient, camp: Camp, args: ParsedArguments): Promise<ListScope> {
  const station = args.text('station')
  if (station !== undefined) {
    const known = await client.stations.list({ campId: camp.id })
    const named = known.map(({ id, name, namePersian }): Named => ({ id, names: [name, namePersian] }))
    return { kind: 'station', id: findNamed('station', station, named) }
  }
  const member = args.text('staff')
  if (member !== undefined) {
    const known = await client.staff.list()
    const named = known.map(({ id, nameLatin, namePersian }): Named => ({
      id,
      names: [nameLatin, namePersian],
    }))
    return { kind: 'staff', id: findNamed('member of staff', member, named) }
  }
  return { kind: 'camp' }
}

/** The one with that name in either script, whatever the letter forms, case, digits and spaces. */
function findNamed(what: string, asked: string, known: readonly Named[]): string {
  const wanted = normaliseText(asked)
  const found = known.filter(({ names }) =>
    names.some((name) => name !== '' && normaliseText(name) === wanted),
  )
  const [one] = found
  if (found.length === 1 && one) return one.id
  if (found.length > 1)
    throw new RefusedError(`${found.length} are called "${asked}"; rename one of them first`)
  const list = known.map(({ names }) => names.filter(Boolean).join(' / ')).join(', ')
  throw new RefusedError(`there is no ${what} called "${asked}"; there are ${list || 'none yet'}`)
}
