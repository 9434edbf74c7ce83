import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { PatientListRow, PatientPageResult } from '#contract/patients.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useLanguage } from '../../../shared/i18n.ts'
import type { PeopleAddress } from '../address.ts'
import { askForPage } from './question.ts'
import { addMissingPages, holdOrder, isSameWindow, type HeldView, type Window } from './held-rows.ts'

export interface PeoplePages extends HeldView<PatientListRow> {
  /** False until the first answer of all. */
  isKnown: boolean
  /** A new question was asked and is not answered yet; what is shown is the answer before. */
  isAsking: boolean
  error: Error | null
  retry: () => void
  /** Shows the list as it stands now. */
  showChanges: () => void
}

const idOf = (row: PatientListRow) => row.patient.id
const noIds: ReadonlySet<string> = new Set()
const nothing: Window<PatientListRow> = { key: '', pages: [], total: 0, isCounted: true }

interface Answers {
  pages: Window<PatientListRow>['pages']
  first: { total: number; isCounted: boolean } | null
  error: Error | null
}

function combine(
  indexes: readonly number[],
  results: readonly UseQueryResult<PatientPageResult, Error>[],
): Answers {
  const first = results[0]?.data
  return {
    pages: results.flatMap(({ data }, at) => (data ? [{ index: indexes[at] ?? 0, rows: data.rows }] : [])),
    first: first ? { total: first.total, isCounted: first.isCounted } : null,
    error: results.find(({ error }) => error)?.error ?? null,
  }
}

/**
 * The part of the people list that is in view, page by page, with the first page always known. While `isHeld`, what others
 * change does not move a row: the newest words are shown where the row stands, and how much waits is counted.
 */
export function usePeoplePages(
  address: PeopleAddress,
  inView: readonly number[],
  isHeld: boolean,
): PeoplePages {
  const api = useApi()
  const camp = useCamp()
  const { language } = useLanguage()
  const [shown, setShown] = useState(nothing)
  const key = JSON.stringify([camp.id, language, address])
  const indexes = [...new Set([0, ...inView])]
  const answers = useQueries({
    queries: indexes.map((index) =>
      api.patients.search.queryOptions({ input: askForPage({ campId: camp.id, language }, address, index) }),
    ),
    combine: (results) => ({ ...combine(indexes, results), refetch: results.map(({ refetch }) => refetch) }),
  })

  const isAsking = answers.first === null
  const live: Window<PatientListRow> = answers.first ? { key, pages: answers.pages, ...answers.first } : shown
  const next = live.key !== shown.key || !isHeld ? live : addMissingPages(shown, live)
  const isNew = !isSameWindow(shown, next)
  if (isNew) setShown(next)
  const held = isNew ? next : shown
  const view =
    isHeld && !isAsking ? holdOrder(held, live, idOf) : { shown: held, changedIds: noIds, waiting: 0 }

  return {
    ...view,
    isKnown: held.key !== '',
    isAsking,
    error: answers.error,
    retry: () => answers.refetch.forEach((refetch) => void refetch()),
    showChanges: () => setShown(live),
  }
}
