import type { Language } from '#domain/camps/camp.ts'
import type { PeopleAddress } from '../address.ts'

/** Rows asked for at once. */
export const PAGE_SIZE = 100

/** What is asked for one page of the list, pages counted from 0. */
export function askForPage(
  place: { campId: string; language: Language },
  { text, group, flagged, sort }: PeopleAddress,
  page: number,
) {
  return {
    ...place,
    text,
    groupId: group,
    onlyFlagged: flagged,
    sort,
    offset: page * PAGE_SIZE,
    limit: PAGE_SIZE,
  }
}
