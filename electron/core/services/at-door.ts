import type { Journal } from '#db/journal.ts'
import { lastDoorInstant } from '#db/queue-tokens.ts'
import { doorInstant } from '#domain/queue/door-clock.ts'
import type { Context } from '../context.ts'

/** One write at the door. `at` is its instant, never before what the lines already know. */
export interface AtDoor {
  journal: Journal
  context: Context
  at: string
}

/** The door of a camp's day inside a write. */
export function openDoor(
  journal: Journal,
  context: Context,
  { campId, date }: { campId: string; date: string },
): AtDoor {
  return { journal, context, at: doorInstant(journal.head.at, lastDoorInstant(journal.tx, campId, date)) }
}
