import { listCamps } from '#db/camps.ts'
import { inTransaction } from '#db/handles.ts'
import { wipeEverything } from '#db/wipe.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Context } from '../context.ts'
import { operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { readSetup } from './camps.ts'
import { REHEARSAL_PIN } from './rehearsal-pin.ts'
import { seedRehearsal } from './rehearsal-seed.ts'
import { setPin } from './pins.ts'

/** Fills an empty file with the rehearsal camp, half way through its second day. Refuses with `not_empty`. */
export function startRehearsal(context: Context): Camp {
  if (listCamps(context.core.db).length > 0) throw refused('not_empty')
  const { camp, staffIds } = operate(context, { name: 'camps.startRehearsal' }, (journal) =>
    seedRehearsal(journal, context),
  )
  for (const id of staffIds) setPin(context, id, REHEARSAL_PIN)
  return camp
}

/** `--rehearsal` on a folder that holds real people. */
export class RealCampError extends Error {
  override readonly name = 'RealCampError'
}

/** Fills an empty file with the rehearsal camp; one that holds it already is taken as it is. Throws `RealCampError`. */
export function ensureRehearsal(context: Context): void {
  const camps = listCamps(context.core.db)
  if (camps.some(({ isRehearsal }) => !isRehearsal)) {
    throw new RealCampError('the data folder holds a real camp; the rehearsal needs a folder of its own')
  }
  if (camps.length === 0) startRehearsal(context)
}

/** Empties a file that holds nothing but a rehearsal. Refuses with `not_rehearsal` when a real camp is in it. */
export function wipeRehearsal(context: Context) {
  const { core, session } = context
  const camps = listCamps(core.db)
  if (camps.length === 0 || camps.some(({ isRehearsal }) => !isRehearsal)) throw refused('not_rehearsal')
  inTransaction(core.db, wipeEverything)
  session.principal = null
  core.feed.reset()
  return readSetup(context)
}
