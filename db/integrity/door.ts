import type { Breach } from './breach.ts'
import { listCamps, listStations } from '../camps.ts'
import { entities } from '../entities.ts'
import type { Reader } from '../handles.ts'
import { listAllTokens } from '../queue-tokens.ts'
import { findQueueBreaches, type QueueBreach } from '#domain/queue/invariants.ts'

/** What is wrong in the lines of any camp and day; `text` names it for the person who runs the check. */
export function findDoorBreaches(db: Reader): Breach<QueueBreach['kind']>[] {
  return findQueueBreaches({
    tokens: listAllTokens(db),
    stations: listCamps(db).flatMap(({ id }) => listStations(db, id)),
    visitOf: (id) => entities.appointments.find(db, id),
  }).map((breach) => ({
    kind: breach.kind,
    text: `the lines: ${breach.kind.replaceAll('_', ' ')}: tokens ${breach.tokenIds.join(', ')}`,
    ids: breach.tokenIds,
  }))
}
