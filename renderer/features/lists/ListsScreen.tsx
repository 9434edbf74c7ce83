import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { toDailyListPaper } from '#renderer/print/DailyList.tsx'
import type { CutPaper } from '#renderer/print/paper.ts'
import { PrintRoot } from '#renderer/print/PrintRoot.tsx'
import { useApi } from '../../api/ApiProvider.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { PaperButtons } from '../../shared/paper/PaperButtons.tsx'
import classes from '../../shared/paper/paper.module.css'
import { useTranslation } from '../../shared/use-translation.ts'
import { ListOptions } from './ListOptions.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { hasNoChanges, PreviewPane } from './PreviewPane.tsx'
import { useHandOut } from './use-hand-out.ts'
import { useListChoice } from './use-list-choice.ts'

/** The daily list as it will lie on the table: chosen, seen, printed. */
export function ListsScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const choice = useListChoice()
  const mayEnter = useMay('setVisitStatus')
  const { request, address } = choice
  const preview = useQuery(
    api.lists.preview.queryOptions({ input: request ?? skipToken, placeholderData: keepPreviousData }),
  )
  const isCurrent = !preview.isPlaceholderData
  const { shown, print, savePdf } = useHandOut(isCurrent ? request : null, preview.data)
  const [cut, setCut] = useState<CutPaper | null>(null)
  const paper = useMemo(
    () => shown && toDailyListPaper(shown, { orientation: address.paper, sectionPerPage: address.apart }),
    [shown, address.paper, address.apart],
  )

  const error = choice.error ?? preview.error
  const retry = () => {
    choice.retry()
    if (request) void preview.refetch()
  }
  const cannotPrint = !paper || !isCurrent || (shown ? hasNoChanges(shown) : false)
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
        {shown && paper && cut ? <PreviewPane cut={cut} document={shown} /> : null}
      </div>
    </div>
  )
}
