import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PaperName } from '#domain/papers/paper.ts'
import { countItems } from '#domain/papers/paper-document.ts'
import { pageCount, type CutPaper } from '#renderer/print/paper.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { PrintRoot } from '#renderer/print/PrintRoot.tsx'
import { textsIn } from '#renderer/print/texts.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { PaperButtons } from '../../shared/paper/PaperButtons.tsx'
import { PaperDesk } from '../../shared/paper/PaperDesk.tsx'
import classes from '../../shared/paper/paper.module.css'
import { usePaperOutput } from '../../shared/paper/use-paper-output.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { PaperOptions } from './PaperOptions.tsx'
import { usePaperChoice } from './use-paper-choice.ts'

/** A paper as it will lie in the hand: chosen, seen, printed. */
export function PaperPreview({ paper: name }: { paper: PaperName }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const choice = usePaperChoice(name)
  const { request, language } = choice
  const preview = useQuery(
    api.papers.preview.queryOptions({ input: request ?? skipToken, placeholderData: keepPreviousData }),
  )
  const { document, earlier } = preview.data ?? { document: null, earlier: null }
  const paper = useMemo(() => document && layOutPaper(document), [document])
  const [cut, setCut] = useState<CutPaper | null>(null)
  const issue = useAction(api.papers.issue.mutationOptions())
  const title = t(`papers.names.${name}`)
  const say = textsIn(language)
  const isReady = Boolean(request && document && !preview.isPlaceholderData)
  const { print, savePdf } = usePaperOutput({
    prepare: () => (request && isReady ? issue.run(request) : Promise.resolve(null)),
    nameOf: () => say('papers.fileName', { paper: say(`papers.names.${name}`) }),
  })

  if (!request) return <EmptyState title={t('papers.nobody')} hint={t('papers.nobodyHint')} />
  const items = document ? countItems(document) : 0
  const told = (
    <>
      <div>
        {[t('papers.items', { count: items }), cut ? t('paper.pages', { count: pageCount(cut) }) : '']
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className={classes.quiet}>
        {earlier
          ? t('papers.earlier', { count: earlier.times, at: format.instant(earlier.at), by: earlier.by })
          : t('papers.notYet')}
      </div>
    </>
  )
  return (
    <div className={classes.screen}>
      <PageHeader
        title={title}
        subtitle={t(`papers.hints.${name}`)}
        actions={<PaperButtons print={print} savePdf={savePdf} disabled={!isReady || items === 0} />}
      />
      <div className={classes.body}>
        <PaperOptions choice={choice} />
        {preview.error && !paper ? (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        {!paper && !preview.error ? <Loading rows={1} rowHeight={480} /> : null}
        {paper && items > 0 ? <PrintRoot paper={paper} onCut={setCut} /> : null}
        {paper && items === 0 ? (
          <EmptyState title={t('papers.nothing')} hint={t('papers.nothingHint')} />
        ) : null}
        {paper && cut && items > 0 ? <PaperDesk cut={cut} told={told} /> : null}
      </div>
    </div>
  )
}
