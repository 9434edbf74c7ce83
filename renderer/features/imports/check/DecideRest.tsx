import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PreviewRow, SheetSummary } from '#contract/imports.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import type { Client } from '../../../api/connect.ts'
import { useToasts } from '../../../api/toasts.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { HeldRows } from './use-held-rows.ts'
import { answerOf, type Sheet } from './use-sheet.ts'

interface DecideRestProps {
  sheet: Sheet
  summary: SheetSummary
  rows: HeldRows
  onOpen: (line: number) => void
}

const MOST = 1000

async function readUndecided(client: Client, sheetId: string): Promise<PreviewRow[]> {
  const found: PreviewRow[] = []
  for (let offset = 0, total = 1; offset < total; offset += MOST) {
    const page = await client.imports.rows({ sheetId, filter: 'duplicates', offset, limit: MOST })
    total = page.total
    found.push(...page.rows.filter(({ isAnswered }) => !isAnswered))
  }
  return found
}

/** Goes through the rows that repeat somebody, or takes the proposals for all that nobody has decided. */
export function DecideRest({ sheet, summary, rows, onOpen }: DecideRestProps) {
  const { t } = useTranslation()
  const client = useClient()
  const toasts = useToasts()
  const [isRunning, setIsRunning] = useState(false)
  const { counts, sheetId } = summary
  const first = rows.at(0)

  const decideAll = async () => {
    setIsRunning(true)
    try {
      const undecided = await readUndecided(client, sheetId)
      for (let at = 0; at < undecided.length; at += MOST) {
        const part = undecided.slice(at, at + MOST)
        await sheet.answer(part.map((row) => answerOf(row, { decision: row.decision })))
      }
      await rows.renew(undecided.map(({ line }) => line))
    } catch (error) {
      toasts.refused(error, null)
    } finally {
      setIsRunning(false)
    }
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!first}
        onClick={() => (first ? onOpen(first.line) : undefined)}
      >
        {t('imports.goThrough')}
      </Button>
      {counts.unanswered > 0 ? (
        <Button size="compact-sm" variant="default" loading={isRunning} onClick={() => void decideAll()}>
          {t('imports.decideRest', { count: counts.unanswered })}
        </Button>
      ) : null}
    </>
  )
}
