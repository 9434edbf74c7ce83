import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'
import { id, type Done } from './fields.ts'

export const loggedEntities = [
  'camps',
  'staff',
  'stations',
  'travelGroups',
  'staffRosters',
  'staffAbsences',
  'machines',
  'dayBands',
  'patients',
  'deviceOrders',
  'appointments',
  'imports',
  'printedLists',
  'printedPapers',
  'limbs',
  'assessments',
  'recalls',
  'consents',
  'measurementSets',
  'orderSteps',
  'benchSpells',
  'oldDevices',
  'stockItems',
  'stockMovements',
  'trials',
  'checkouts',
  'deliveries',
  'attachments',
  'rehabSeries',
  'rehabSessions',
  'outcomes',
  'followUps',
  'functioning',
  'queueTokens',
  'waitEntries',
  'tokenBlocks',
  'emergencyPacks',
  'settings',
] as const
export type LoggedEntity = (typeof loggedEntities)[number]

/** One line of a record's history. `fields` are those that differ. */
export interface HistoryEntry {
  seq: number
  operationId: string
  operation: string
  at: string
  /** As it was written then. */
  actorName: string
  /** The name in Persian script that the person has now; '' where there is none. */
  actorNamePersian: string
  place: string
  reason: string
  entity: LoggedEntity
  entityId: string
  action: 'created' | 'changed' | 'removed'
  fields: { field: string; before: unknown; after: unknown }[]
  isUndo: boolean
  /** Whether taking it back is possible now: nothing was changed after it. */
  canUndo: boolean
}

/** Told to every window and browser after a commit. Empty `touched` with `missed` means: read everything again. */
export interface ChangeNotice {
  seq: number
  operationId: string
  actorName: string
  touched: { entity: LoggedEntity; id: string }[]
  missed: boolean
}

export const changes = {
  /** Everything that changes after `since` (a running number; null: from now on). The first notice comes at once. */
  feed: procedure
    .input(z.object({ since: z.number().int().min(0).nullable() }))
    .output(eventIterator(type<ChangeNotice>())),
  history: procedure
    .input(z.object({ entity: z.enum(loggedEntities), id: z.string().min(1).max(60) }))
    .output(type<HistoryEntry[]>()),
  /**
   * Takes a whole operation back; that is an operation of its own and can be taken back in turn.
   * Refused with `changed_since` (details: actorName, at), `still_used`, or `nothing_to_undo`.
   */
  undo: procedure.input(z.object({ operationId: id })).output(type<Done>()),
}
