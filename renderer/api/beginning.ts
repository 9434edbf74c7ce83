import type { SetupState } from '#contract/camps.ts'
import type { SessionState } from '#contract/session.ts'
import { connect, type Connection } from './connect.ts'

/** A connection that is being made, and the two answers that the first screen cannot do without. */
export interface Beginning {
  connection: Promise<Connection>
  answers: Promise<{ setup: SetupState; session: SessionState }>
}

const ignore = () => undefined

/** Reaches for the core at once. What fails here is tried again, and told, by the line that takes over. */
export function begin(): Beginning {
  const connection = connect()
  const answers = connection.then(async ({ client }) => {
    const [setup, session] = await Promise.all([client.camps.setup(), client.session.current()])
    return { setup, session }
  })
  connection.catch(ignore)
  answers.catch(ignore)
  return { connection, answers }
}

/** Connects by what was begun first, and anew every time after. */
export function connectOnFrom({ connection }: Beginning): () => Promise<Connection> {
  let first: Promise<Connection> | null = connection
  return () => {
    const begun = first ?? connect()
    first = null
    return begun
  }
}
