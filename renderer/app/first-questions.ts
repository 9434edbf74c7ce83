import type { Data } from '../api/data.ts'
import { parsePeopleAddress } from '../features/people/address.ts'
import { askForPage } from '../features/people/list/question.ts'
import { startLanguage } from '../shared/language-files.ts'
import type { OpenCamp } from './last-camp.ts'

interface Place {
  pathname: string
  search: object
}

type Ask = (data: Data, camp: OpenCamp, search: object) => Promise<unknown>

/** What a screen asks first, by its address; the others ask when they are drawn. */
const firstQuestions: Record<string, Ask> = {
  '/today': ({ api, queryClient }, { id, today }) =>
    queryClient.prefetchQuery(api.today.view.queryOptions({ input: { campId: id, date: today } })),
  '/people': ({ api, queryClient }, { id }, search) =>
    queryClient.prefetchQuery(
      api.patients.search.queryOptions({
        input: askForPage(
          { campId: id, language: startLanguage() },
          parsePeopleAddress(search as Record<string, unknown>),
          0,
        ),
      }),
    ),
}

/** The place that an address without filters names, before any router has read it; null where only the router can tell. */
export function placeInAddress(hash: string): Place | null {
  const pathname = hash.replace(/^#/, '')
  if (pathname.includes('?')) return null
  return { pathname: pathname === '' || pathname === '/' ? '/today' : pathname, search: {} }
}

/** Asks what the screen at a place will want, so that its first drawing already shows it. */
export async function askFirst(data: Data, camp: OpenCamp, { pathname, search }: Place): Promise<void> {
  await firstQuestions[pathname]?.(data, camp, search)
}
