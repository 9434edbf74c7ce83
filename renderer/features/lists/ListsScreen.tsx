import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { toDailyListsPaper } from '#renderer/print/DailyList.tsx'
import type { CutPaper } from '#renderer/print/paper.ts'
import { PrintRoot } from '#renderer/print/PrintRoot.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { PaperButtons } from '../../shared/paper/PaperButtons.tsx'
import classes from '../../shared/paper/paper.module.css'
import { useTranslation } from '../../shared/use-translation.ts'
import { ListOptions } from './ListOptions.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { hasNoChanges, PreviewPane } from './PreviewPane.tsx'
import { useDocuments } from './use-documents.ts'
import { useHandOut } from './use-hand-out.ts'
import { useListChoice } from './use-list-choice.ts'

const NOTHING = { request: null, requests: null }

/** The daily list as it will lie on the table: chosen, seen, printed. */
export function ListsScreen() {
  const { t } = useTranslation()
  const choice = useListChoice()
  const mayEnter = useMay('setVisitStatus')
  const { address } = choice
  const preview = useDocuments(choice)
  const { isCurrent } = preview
  const { shown, print, savePdf } = useHandOut(isCurrent ? choice : NOTHING, preview.documents)
  const [cut, setCut] = useState<CutPaper | null>(null)
  const paper = useMemo(
    () => shown && toDailyListsPaper(shown, { orientation: address.paper, sectionPerPage: address.apart }),
    [shown, address.paper, address.apart],
  )

  const error = choice.error ?? preview.error
  const retry = () => {
    choice.retry()
    preview.retry()
  }
  const cannotPrint = !paper || !isCurrent || (shown?.every(hasNoChanges) ?? false)
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t('lists.title')}
        subtitle={t('lists.subtitle')}
        actions={
          <>
            {mayEnter ? (
              <Button component={Link} to="/lists/catch-up" variant="subtle">
                {t('lists.catchUp')}
              </Button>
            ) : null}
            <Button component={Link} to="/papers" variant="subtle">
              {t('lists.otherPapers')}
            </Button>
            <PaperButtons print={print} savePdf={savePdf} disabled={cannotPrint} />
          </>
        }
      />
      <div className={classes.body}>
        <ListOptions choice={choice} />
        {error && !paper ? <ErrorState error={error} onRetry={retry} /> : null}
        {!paper && !error ? <Loading rows={1} rowHeight={480} /> : null}
        {paper ? <PrintRoot paper={paper} onCut={setCut} /> : null}
        {shown && paper && cut ? <PreviewPane cut={cut} documents={shown} /> : null}
      </div>
    </div>
  )
}
