import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { AlikeMend, PreviewRow, RowAnswer, SheetSummary } from '#contract/imports.ts'
import type { ImportField } from '#domain/imports/column.ts'
import { useApi, useClient } from '../../../api/ApiProvider.tsx'
import { readError } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { askSummary, useKeepSummary } from '../use-keep-summary.ts'

/** What a person decides or corrects in one row; what is not named stays as it is. */
export type RowChange = Partial<Omit<RowAnswer, 'line'>>

export interface Sheet {
  summary: SheetSummary | undefined
  error: unknown
  /** The core was restarted, or the sheet was taken in or forgotten meanwhile. */
  isForgotten: boolean
  retry: () => void
  /** Something is being read anew. */
  isBusy: boolean
  /** Grows whenever all rows were read anew. */
  reading: number
  /** Changes whenever anything of the sheet did. */
  version: number
  /** Turns to another sheet of the workbook; resolves to whether it was taken. */
  choose: (name: string) => Promise<boolean>
  setColumn: (index: number, field: ImportField) => Promise<SheetSummary | null>
  /** Resolves to whether it was taken. */
  answer: (answers: RowAnswer[]) => Promise<boolean>
  mendAlike: (mend: AlikeMend) => Promise<boolean>
}

/** The answer that leaves a row as it is but for `change`. */
export function answerOf({ line, isAnswered, decision, into }: PreviewRow, change: RowChange): RowAnswer {
  return {
    line,
    decision: isAnswered ? decision : null,
    intoPatientId: isAnswered && into && 'patientId' in into ? into.patientId : null,
    intoLine: isAnswered && into && 'line' in into ? into.line : null,
    cells: {},
    ...change,
  }
}

/** The open sheet, which lives in the core: a reload finds it with everything that was decided and corrected. */
export function useSheet(sheetId: string): Sheet {
  const api = useApi()
  const client = useClient()
  const [reading, setReading] = useState(0)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const query = useQuery(
    api.imports.answer.queryOptions({ input: askSummary(sheetId), staleTime: 0, retry: false }),
  )
  const showSummary = useKeepSummary()
  const showAnew = (summary: SheetSummary) => {
    showSummary(summary)
    setReading((count) => count + 1)
  }
  const columns = useAction(api.imports.setColumns.mutationOptions(), { onDone: showAnew })
  const chosen = useAction(api.imports.chooseSheet.mutationOptions(), { onDone: showAnew })
  const answers = useAction(
    { mutationFn: (given: RowAnswer[]) => client.imports.answer({ sheetId, answers: given }) },
    { onDone: showSummary },
  )

  const alike = useAction(
    { mutationFn: (mend: AlikeMend) => client.imports.mendAlike({ sheetId, ...mend }) },
    { onDone: showAnew },
  )

  /** One after the other: each answer is read against what the one before has left. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.current.then(work, work)
    turn.current = next.catch(() => undefined)
    return next
  }, [])

  return {
    summary: query.data,
    error: query.error,
    isForgotten: query.error !== null && readError(query.error).code === 'NOT_FOUND',
    retry: () => void query.refetch(),
    isBusy: columns.isRunning || chosen.isRunning || answers.isRunning || alike.isRunning,
    reading,
    version: query.dataUpdatedAt,
    choose: (name) => inTurn(async () => (await chosen.run({ sheetId, name })) !== null),
    setColumn: (index, field) => inTurn(() => columns.run({ sheetId, fields: { [index]: field } })),
    answer: (given) => inTurn(async () => (await answers.run(given)) !== null),
    mendAlike: (mend) => inTurn(async () => (await alike.run(mend)) !== null),
  }
}
