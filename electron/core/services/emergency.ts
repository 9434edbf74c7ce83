import { basename, isAbsolute, join } from 'node:path'
import type { EmergencyView } from '#contract/emergency.ts'
import { listCamps } from '#db/camps.ts'
import { recordedSince } from '#db/changes.ts'
import { findLastPack, listPacks } from '#db/emergency-packs.ts'
import { lastTokenNumber, listTokenBlocks, listTokens } from '#db/queue-tokens.ts'
import type { Camp, Language } from '#domain/camps/camp.ts'
import { isCampDay, nextCampDay } from '#domain/camps/day-hours.ts'
import { isPackDue, packDay, type EmergencyPack } from '#domain/emergency/emergency-pack.ts'
import { tokensCsv, visitsCsv } from '#domain/emergency/pack-tables.ts'
import { planBlock, type TokenBlock } from '#domain/queue/token-block.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { writeFiles } from '../write-files.ts'
import { NAMES_ON_SLIPS, readEmergencySettings } from './emergency-settings.ts'
import { gatherPack } from './pack-documents.ts'
import { readSetting } from './settings.ts'

const SHOWN = 10

/** What was saved, what would be, and how it is set. */
export function viewEmergency({ core, session }: Context, { campId }: { campId: string }): EmergencyView {
  const camp = load({ core, session }, 'camps', campId)
  const nextDate = nextDayOf(core, camp)
  const [block] = nextDate ? listTokenBlocks(core.db, campId, nextDate) : []
  const isHost = session.place !== 'station'
  const settings = readEmergencySettings(core.db)
  const shown = (pack: EmergencyPack) => (isHost ? pack : { ...pack, folder: basename(pack.folder) })
  const day = packDay(camp, campNow(core, camp))
  const last = day && findLastPack(core.db, campId, day.date)
  return {
    settings: isHost ? settings : { ...settings, folder: basename(settings.folder) },
    namesOnSlips: readSetting(core.db, NAMES_ON_SLIPS, false),
    nextDate,
    due: day && { date: day.date, last: last && shown(last) },
    block: block ? { firstNumber: block.firstNumber, lastNumber: block.lastNumber } : null,
    packs: listPacks(core.db, campId, SHOWN).map(shown),
    canPrint: core.printPack !== null,
    mayChooseFolder: isHost,
  }
}

/** The day that a pack made now is for: the next one, or today where none follows. */
function nextDayOf(core: CoreState, camp: Camp): string | null {
  const { date } = campNow(core, camp)
  return nextCampDay(camp, date) ?? (isCampDay(camp, date) ? date : null)
}

/** The block that is set aside for the day, as long as none of its numbers was entered; else a new one. */
export function reserveBlock(
  context: Context,
  { campId, date }: { campId: string; date: string },
): TokenBlock {
  const { core, session } = context
  const blocks = listTokenBlocks(core.db, campId, date)
  const used = new Set(
    listTokens(core.db, campId, date).flatMap(({ number, fromPaper }) => (fromPaper ? [number] : [])),
  )
  const unused = blocks.find(({ firstNumber, lastNumber }) =>
    [...used].every((number) => number < firstNumber || number > lastNumber),
  )
  if (unused) return unused
  const options = { name: 'emergency.reserve', campId } as const
  return operate(context, options, (journal) => {
    const block = journal.create('tokenBlocks', {
      ...planBlock(lastTokenNumber(journal.tx, campId, date), listTokenBlocks(journal.tx, campId, date)),
      id: core.newId(),
      campId,
      date,
      reservedAt: journal.head.at,
      reservedBy: session.principal?.name ?? '',
    })
    return { block }
  }).block
}

interface PackOrder {
  campId: string
  date: string
  folder: string | null
  language?: Language | null
  byItself?: boolean
}

/** Writes the papers of a day and its tables into a folder. An attempt that fails is kept with its reason, so that Today can tell. */
export async function makePack(context: Context, order: PackOrder) {
  const { core, session } = context
  const camp = load(context, 'camps', order.campId)
  if (order.folder !== null && session.place === 'station') throw refused('only_on_host')
  if (order.folder !== null && !isAbsolute(order.folder)) throw refused('no_folder')
  if (camp.closedAt !== null) throw refused('camp_closed')
  if (!isCampDay(camp, order.date)) throw refused('not_camp_day')
  const { printPack } = core
  if (!printPack) throw refused('no_printer')
  const folder = order.folder ?? folderOf(core, camp, order.date)
  const block = reserveBlock(context, order)
  const usual = readEmergencySettings(core.db)
  const settings = { ...usual, language: order.language ?? usual.language }
  const record = { ...order, folder, visits: 0, block, language: settings.language }
  try {
    const pack = gatherPack(context, camp, order.date, block, settings)
    const { extension, bytes } = await printPack(pack)
    const files = [
      { name: `emergency-pack-${order.date}.${extension}`, bytes },
      ...pack.lists.slice(0, 1).map((list) => ({ name: `visits-${order.date}.csv`, bytes: visitsCsv(list) })),
      { name: `tokens-${order.date}.csv`, bytes: tokensCsv(order.date, block) },
    ]
    await writeFiles(folder, files)
    return keepPack(context, {
      ...record,
      visits: pack.visits,
      files: files.map(({ name }) => name),
      problem: '',
    })
  } catch (error) {
    core.log.error('emergency pack', error)
    const problem = codeOf(error)
    keepPack(context, { ...record, folder: '', files: [], problem })
    throw refused('pack_not_written', { problem })
  }
}

/** Where a pack of the day is written unless told otherwise. */
function folderOf(core: CoreState, camp: Camp, date: string): string {
  const { folder } = readEmergencySettings(core.db)
  if (folder === '' && core.dataDir === ':memory:') throw refused('no_folder')
  const name = `${camp.name
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .slice(0, 60)} ${date}`.trim()
  return join(folder || join(core.dataDir, 'emergency-packs'), name)
}

/** Why files could not be written, as the system calls it (`ENOENT`, `EACCES`, `ENOSPC`); `print` for anything else. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z]+$/.test(code) ? code : 'print'
}

type Made = Omit<PackOrder, 'folder' | 'language'> &
  Pick<EmergencyPack, 'folder' | 'files' | 'visits' | 'language' | 'problem'> & { block: TokenBlock }

function keepPack(context: Context, { campId, date, block, byItself = false, ...made }: Made) {
  const { core, session } = context
  return operate(context, { name: 'emergency.make', campId }, (journal) => {
    const pack = journal.create('emergencyPacks', {
      ...made,
      id: core.newId(),
      campId,
      date,
      firstToken: block.firstNumber,
      lastToken: block.lastNumber,
      madeAt: journal.head.at,
      madeBy: byItself ? '' : (session.principal?.name ?? ''),
      byItself,
    })
    return session.place === 'station' ? { ...pack, folder: basename(pack.folder) } : pack
  })
}

/** Makes the packs that are due at this moment, camp by camp; what fails is logged and told on Today. */
export async function makeDuePacks(context: Context): Promise<void> {
  const { core } = context
  if (!core.printPack) return
  for (const camp of listCamps(core.db)) {
    const date = dueDate(core, camp)
    if (date === null) continue
    await makePack(context, { campId: camp.id, date, folder: null, byItself: true }).catch((error: unknown) =>
      core.log.error('emergency pack', error),
    )
  }
}

/** The day for which the program has to make a pack of that camp now, or null. */
function dueDate(core: CoreState, camp: Camp): string | null {
  const now = campNow(core, camp)
  const day = packDay(camp, now)
  if (!day) return null
  const local = (instant: string) => toZonedMoment(instant, camp.timeZone)
  const last = findLastPack(core.db, camp.id, day.date)
  const recorded = recordedSince(core.db, 'camps', camp.id)
  const state = {
    now,
    last: last && { at: local(last.madeAt), hasFailed: last.problem !== '' },
    knownSince: recorded === null ? '' : local(recorded).date,
  }
  return isPackDue(day, readEmergencySettings(core.db), state) ? day.date : null
}
