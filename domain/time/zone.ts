/** A moment as a camp's wall clock shows it: `YYYY-MM-DD` and minutes after midnight. */
export interface ZonedMoment {
  date: string
  minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

/** Local date and minute of an ISO instant in an IANA zone. Throws on an unreadable instant or unknown zone. */
export function toZonedMoment(instant: string, timeZone: string): ZonedMoment {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  )
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    date: `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`,
    minute: Number(read('hour')) * 60 + Number(read('minute')),
  }
}

/** Whether the name is a time zone that this computer knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatFor(name)
    return true
  } catch {
    return false
  }
}

/** The UTC instant at which a local date begins in an IANA zone; where midnight is skipped, the first instant after it. */
export function dayStart(date: string, timeZone: string): string {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const offsetAt = (instant: number) => {
    const local = toZonedMoment(new Date(instant).toISOString(), timeZone)
    return Date.parse(`${local.date}T00:00:00Z`) + local.minute * 60_000 - instant
  }
  const guess = midnight - offsetAt(midnight)
  return new Date(midnight - offsetAt(guess)).toISOString()
}
