/** One entry of a calendar file. Instants are UTC ISO strings. */
export interface IcsEvent {
  uid: string
  /** Rises with every change, so that a program that knows the event already takes the newer one. */
  sequence: number
  start: string
  end: string
  summary: string
  location: string
  description: string
}

const stamp = (instant: string) => `${new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

const escape = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n')

const LONGEST_LINE = 73

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A content line, continued on further lines that begin with a space; no character is cut in two. */
function fold(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (length + size > LONGEST_LINE) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += size
  }
  return folded
}

/** A calendar file (RFC 5545) that any calendar program reads. `now` is a UTC instant. */
export function writeIcs(events: readonly IcsEvent[], name: string, now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qadam//Camp//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    ...events.flatMap(({ uid, sequence, start, end, summary, location, description }) => [
      'BEGIN:VEVENT',
      `UID:${escape(uid)}@qadam`,
      `SEQUENCE:${sequence}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(end)}`,
      `SUMMARY:${escape(summary)}`,
      ...(location ? [`LOCATION:${escape(location)}`] : []),
      ...(description ? [`DESCRIPTION:${escape(description)}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
