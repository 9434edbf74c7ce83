import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportOutcome, ImportProgress, SheetSummary } from '#contract/imports.ts'
import { useApi, useClient } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRefusedWords } from './use-refused-words.ts'
import type { RefusedSheet } from './use-save-refused.ts'

export interface Applied {
  fileName: string
  outcome: ImportOutcome
  /** Kept from before the sheet was forgotten; null when every row came in. */
  refusedSheet: RefusedSheet | null
}

export interface Apply {
  /** How far it is; null while nothing is brought in. */
  progress: Exclude<ImportProgress, { step: 'finished' }> | null
  run: (summary: SheetSummary) => Promise<void>
}

/** Brings a sheet in and follows the core's progress. */
export function useApply(onApplied: (applied: Applied) => void): Apply {
  const { t } = useTranslation()
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()
  const words = useRefusedWords()
  const [progress, setProgress] = useState<Apply['progress']>(null)

  const apply = async ({
    sheetId,
    fileName,
    counts,
  }: SheetSummary): Promise<Applied & { operationId: string }> => {
    setProgress({ step: 'comparing', done: 0, total: counts.rows })
    const refusedSheet =
      counts.refused > 0 ? await client.imports.refusedSheet({ sheetId, words: words() }) : null
    for await (const step of await client.imports.apply({ sheetId })) {
      if (step.step !== 'finished') setProgress(step)
      else return { fileName, outcome: step.outcome, refusedSheet, operationId: step.outcome.operationId }
    }
    throw new Error('the import ended without a result')
  }
  const action = useAction(
    { mutationFn: apply },
    {
      done: ({ outcome }) => t('imports.doneToast', { count: outcome.added }),
      onDone(applied) {
        void queryClient.invalidateQueries({ queryKey: api.imports.list.key() })
        onApplied(applied)
      },
    },
  )
  return {
    progress,
    async run(summary) {
      const result = await action.run(summary)
      if (!result) setProgress(null)
    },
  }
}
