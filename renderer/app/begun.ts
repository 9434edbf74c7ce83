import { begin } from '../api/beginning.ts'

/** Begun while the rest of the code is still being read: imported before anything else. */
export const beginning = begin()
