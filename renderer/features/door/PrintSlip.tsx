import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PaperRequest } from '#contract/papers.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { PrintRoot } from '#renderer/print/PrintRoot.tsx'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { usePaperOutput } from '../../shared/paper/use-paper-output.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Prints the slip of a token that was just given out, without leaving the gate. */
export function PrintSlip({ token }: { token: QueueToken }) {
  const { t } = useTranslation()
  const api = useApi()
  const { language } = useLanguage()
  const request: PaperRequest = {
    campId: token.campId,
    paper: 'token-slip',
    subject: { kind: 'tokens', ids: [token.id] },
    language,
    size: 'slip_80x80',
  }
  const preview = useQuery(api.papers.preview.queryOptions({ input: request }))
  const document = preview.data?.document ?? null
  const paper = useMemo(() => document && layOutPaper(document), [document])
  const issue = useAction(api.papers.issue.mutationOptions())
  const { print } = usePaperOutput({
    prepare: () => issue.run(request),
    nameOf: () => `${t('papers.names.token-slip')} ${token.number}`,
    notPrinted: (reason) => t('papers.notPrinted', { reason }),
    notSaved: (reason) => t('papers.notSaved', { reason }),
  })
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
        {t('door.printSlip')}
      </Button>
      {paper ? <PrintRoot paper={paper} onCut={() => {}} /> : null}
    </>
  )
}
