import type { SetupState } from '#contract/camps.ts'
import type { Data } from '../api/data.ts'
import { parsePeopleAddress } from '../features/people/address.ts'
import { askForPage } from '../features/people/list/question.ts'

interface Place {
  pathname: string
  search: object
}

type Ask = (data: Data, camp: { id: string; today: string }, search: object) => Promise<unknown>

/** What a screen asks first, by its address; the others ask when they are drawn. */
const firstQuestions: Record<string, Ask> = {
  '/today': ({ api, queryClient }, { id, today }) =>
    queryClient.prefetchQuery(api.today.view.queryOptions({ input: { campId: id, date: today } })),
  '/people': ({ api, queryClient }, { id }, search) =>
    queryClient.prefetchQuery(
      api.patients.search.queryOptions({
        input: askForPage(id, parsePeopleAddress(search as Record<string, unknown>), 0),
      }),
    ),
}

/** Asks what the screen at a place will want, so that its first drawing already shows it. */
export async function askFirst(data: Data, setup: SetupState, { pathname, search }: Place): Promise<void> {
  const ask = firstQuestions[pathname]
  if (ask && setup.camp) await ask(data, { id: setup.camp.id, today: setup.today }, search)
}
