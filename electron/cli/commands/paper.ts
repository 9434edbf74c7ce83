import type { PaperSubject } from '#contract/papers.ts'
import {
  getPaper,
  paperNames,
  paperSizeNames,
  type PaperName,
  type PaperSizeName,
} from '#domain/papers/paper.ts'
import { countItems } from '#domain/papers/paper-document.ts'
import { needCamp } from '../need-camp.ts'
import { openForOwner, type OwnerClient } from '../open.ts'
import { readLanguage, readTarget } from '../paper-target.ts'
import type { ParsedArguments } from '../parse-arguments.ts'
import { RefusedError, UsageError } from '../usage.ts'
import type { Command } from './command.ts'

/** `qadam paper`: writes any paper but the daily list as a file that stands alone, and keeps in the log that it was printed. */
export const paper: Command = async (args) => {
  const name = readName(args)
  const size = readSize(name, args)
  const language = readLanguage(args)
  const wanted = readWanted(name, args)
  const { file, write } = readTarget(args)
  const { core, client } = openForOwner(args.dataDir)
  try {
    const camp = await needCamp(client, wanted.kind === 'day' ? wanted.date : undefined)
    const subject = await findSubject(client, wanted)
    const document = await client.papers.issue({ campId: camp.id, paper: name, subject, language, size })
    // React and the fonts are read only where they are needed.
    const { renderPaperHtml } = await import('#renderer/print/render-static.tsx')
    const { layOutPaper } = await import('#renderer/print/papers/lay-out-paper.ts')
    await write(renderPaperHtml(layOutPaper(document)))
    const items = countItems(document)
    return {
      json: { file, paper: name, size, language, items },
      lines: [`${name} (${items}) on ${size}: ${file}`],
    }
  } finally {
    core.close()
  }
}

type Wanted =
  | { kind: 'numbers'; subject: 'people' | 'orders'; numbers: string[] }
  | { kind: 'day'; date: string }
  | { kind: 'camp' | 'blank' }

function readName(args: ParsedArguments): PaperName {
  const asked = args.argument()
  const name = paperNames.find((known) => known === asked)
  if (!name) throw new UsageError(`there is no paper "${asked}"; there are ${paperNames.join(', ')}`)
  return name
}

function readSize(name: PaperName, args: ParsedArguments): PaperSizeName {
  const { sizes } = getPaper(name)
  const asked = args.text('size')
  if (asked === undefined) return sizes[0]
  const size = paperSizeNames.find((known) => known === asked)
  if (!size || !sizes.includes(size)) {
    throw new UsageError(`${name} comes in ${sizes.join(', ')}, not "${asked}"`)
  }
  return size
}

/** Which people, orders or day are meant; what the paper is not about is refused. */
function readWanted(name: PaperName, args: ParsedArguments): Wanted {
  const { accepts } = getPaper(name)
  const asked = {
    orders: args.text('order'),
    people: args.text('patient'),
    day: args.optionalDate('date'),
  }
  const given = (['orders', 'people', 'day'] as const).filter((kind) => asked[kind] !== undefined)
  const options = { orders: '--order', people: '--patient', day: '--date' } as const
  if (given.length > 1) throw new UsageError('paper takes one of --order, --patient and --date')
  const [kind] = given
  if (!kind) {
    const bare = accepts.find((accepted) => accepted === 'camp' || accepted === 'blank')
    if (bare) return { kind: bare }
    const wanted = accepts.flatMap((accepted) => (accepted in options ? options[accepted as 'day'] : []))
    throw new UsageError(`${name} needs ${wanted.join(' or ')}`)
  }
  if (!accepts.includes(kind)) throw new UsageError(`${name} does not take ${options[kind]}`)
  if (kind === 'day') return { kind, date: asked.day ?? '' }
  const numbers = (asked[kind] ?? '').split(',').filter((number) => number.trim() !== '')
  return { kind: 'numbers', subject: kind, numbers }
}

async function findSubject(client: OwnerClient, wanted: Wanted): Promise<PaperSubject> {
  if (wanted.kind !== 'numbers') return wanted
  const ids: string[] = []
  for (const number of wanted.numbers) {
    const found = await client.papers.find({ number }).catch(() => null)
    if (found?.kind !== wanted.subject) {
      const what = wanted.subject === 'people' ? 'person' : 'order'
      throw new RefusedError(`there is no ${what} with the number "${number.trim()}"`)
    }
    ids.push(found.id)
  }
  return { kind: wanted.subject, ids }
}
