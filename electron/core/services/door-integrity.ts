import { listCamps, listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import { listAllTokens } from '#db/queue-tokens.ts'
import { findQueueBreaches, type QueueBreach } from '#domain/queue/invariants.ts'

/** What is wrong in the lines of any camp and day; `text` names it for the person who runs the check. */
export function findDoorBreaches(db: Reader): { kind: QueueBreach['kind']; text: string; ids: string[] }[] {
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
