/**
 * The clock of a running program. `startAt` (an ISO instant, from the environment variable `QADAM_CLOCK`) lets a rehearsal
 * or a test begin at another moment; from there it runs on normally.
 */
export function openClock(startAt: string | undefined): () => Date {
  const begin = startAt ? Date.parse(startAt) : Number.NaN
  if (Number.isNaN(begin)) return () => new Date()
  const offset = begin - Date.now()
  return () => new Date(Date.now() + offset)
}
