export const peopleSorts = ['name', 'newest'] as const
export type PeopleSort = (typeof peopleSorts)[number]

/** What the people list shows, as it stands in the address. */
export interface PeopleAddress {
  text: string
  group: string | null
  flagged: boolean
  sort: PeopleSort
}

const idPattern = /^[0-9a-f-]{36}$/
const longestText = 200

/** Reads the address of the list; what does not fit gets its usual value. */
export function parsePeopleAddress(raw: Record<string, unknown>): PeopleAddress {
  const group = raw['group']
  return {
    text: readWords(raw['text']),
    group: typeof group === 'string' && idPattern.test(group) ? group : null,
    flagged: raw['flagged'] === true || raw['flagged'] === 'true',
    sort: raw['sort'] === 'newest' ? 'newest' : 'name',
  }
}

/** What the register screen is opened with: the words that were searched for in vain. */
export function parseRegisterAddress(raw: Record<string, unknown>): { name: string } {
  return { name: readWords(raw['name']) }
}

/** Numbers in an address arrive as numbers; they are words here. */
function readWords(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' ? text.slice(0, longestText) : ''
}
