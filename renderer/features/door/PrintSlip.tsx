import { Button, Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from '../../shared/use-translation.ts'
import type { PaperRequest } from '#contract/papers.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { PrintRoot } from '#renderer/print/PrintRoot.tsx'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { usePaperOutput } from '../../shared/paper/use-paper-output.ts'
import { setPreferences, usePreferences } from '../../shared/preferences.ts'
import { useShortcut } from '../../shared/shortcuts.ts'

/** Prints the slips of tokens that were just given out, without leaving the gate; by itself where this computer was told to. */
export function PrintSlip({ tokens }: { tokens: QueueToken[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const { language } = useLanguage()
  const { printsSlips } = usePreferences()
  const ids = tokens.map(({ id }) => id)
  const request: PaperRequest = {
    campId: tokens[0]?.campId ?? '',
    paper: 'token-slip',
    subject: { kind: 'tokens', ids },
    language,
    size: 'slip_80x80',
  }
  const preview = useQuery(api.papers.preview.queryOptions({ input: request }))
  const document = preview.data?.document ?? null
  const paper = useMemo(() => document && layOutPaper(document), [document])
  const issue = useAction(api.papers.issue.mutationOptions())
  const { print } = usePaperOutput({
    prepare: () => issue.run(request),
    nameOf: () => `${t('papers.names.token-slip')} ${tokens.map(({ number }) => number).join(' ')}`,
  })
  const key = ids.join()
  const seen = useRef(printsSlips ? '' : key)
  useEffect(() => {
    if (!paper || seen.current === key) return
    seen.current = key
    if (printsSlips) print()
  }, [paper, key, printsSlips, print])
  useShortcut('door.printSlip', 'p', 'door.shortcut.printSlip', () => paper && print())
  return (
    <>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter aria-hidden size={16} stroke={1.5} />}
        disabled={!paper}
        onClick={print}
      >
        {t('door.printSlip', { count: tokens.length })}
      </Button>
      <Checkbox
        mt={8}
        size="xs"
        label={t('door.printsSlips')}
        checked={printsSlips}
        onChange={(event) => setPreferences({ printsSlips: event.currentTarget.checked })}
      />
      {paper ? <PrintRoot paper={paper} /> : null}
    </>
  )
}
