import { v7 } from 'uuid'

/** A new UUIDv7: sorts by the instant at which it was made, and never clashes with one from another camp. */
export const newId = (): string => v7()
