import type { PackDocument } from '#domain/emergency/pack-document.ts'
import type { Reader } from '#db/handles.ts'
import type { PinTries } from '#db/staff.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { OpenSheet } from './sheets/open-sheet.ts'
import type { Session } from './session.ts'

/** Prints the papers of a day without computers; `html` where nothing can make a PDF. */
export type PackPrinter = (pack: PackDocument) => Promise<{ extension: 'pdf' | 'html'; bytes: Uint8Array }>

/** What the core asks of the world. Everything is passed in; nothing is read from globals. */
export interface Ports {
  /** The instant now. */
  clock: () => Date
  log: CoreLog
}

/** Receives technical facts only: never names, numbers or anything that a person typed. */
export interface CoreLog {
  info(message: string, facts?: Record<string, string | number | boolean>): void
  error(message: string, error: unknown, facts?: Record<string, string | number | boolean>): void
}

/** Shared by every connection of one core. */
export interface CoreState extends Ports {
  /** A new UUIDv7 of this instant of the clock. */
  newId: () => string
  db: Reader
  feed: ChangeFeed
  /** Folder of the data file; `:memory:` in tests. */
  dataDir: string
  version: string
  /** Null where no shell prints: tests, and commands that need no paper. */
  printPack: PackPrinter | null
  /** Wrong PINs that the disk would not take, by the member of staff: they count all the same. */
  unwrittenTries: Map<string, PinTries>
  /** Sheets that somebody is looking at, by their id. */
  sheets: Map<string, OpenSheet>
}

/** What a procedure gets to see: the core, and who is on this connection. Trust is per connection. */
export interface Context {
  core: CoreState
  session: Session
}
