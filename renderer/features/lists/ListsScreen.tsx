import { Button } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { layOutDailyList } from '#renderer/print/list-layout.ts'
import { PrintRoot, type PaginatedList } from '#renderer/print/PrintRoot.tsx'
import { useApi } from '../../api/ApiProvider.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { ListOptions } from './ListOptions.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { useHandOut } from './use-hand-out.ts'
import { useListChoice } from './use-list-choice.ts'
import classes from './lists.module.css'

/** The daily list as it will lie on the table: chosen, seen, printed. */
export function ListsScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const choice = useListChoice()
  const { request, address } = choice
  const preview = useQuery(
    api.lists.preview.queryOptions({ input: request ?? skipToken, placeholderData: keepPreviousData }),
  )
  const isCurrent = !preview.isPlaceholderData
  const { shown, print, savePdf } = useHandOut(isCurrent ? request : null, preview.data)
  const [list, setList] = useState<PaginatedList | null>(null)
  const layout = useMemo(
    () => shown && layOutDailyList(shown, { orientation: address.paper, sectionPerPage: address.apart }),
    [shown, address.paper, address.apart],
  )
  useShortcut('lists.print', 'p', 'lists.shortcut.print', print)
  useShortcut('lists.printToo', 'mod+p', 'lists.shortcut.print', print)
  useShortcut('lists.savePdf', 'mod+s', 'lists.shortcut.savePdf', savePdf)

  const error = choice.error ?? preview.error
  const retry = () => {
    choice.retry()
    if (request) void preview.refetch()
  }
  const cannotPrint = !layout || !isCurrent
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t('lists.title')}
        subtitle={t('lists.subtitle')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={savePdf}
              disabled={cannotPrint}
            >
              {t('lists.savePdf')}
            </Button>
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={print}
              disabled={cannotPrint}
              aria-keyshortcuts="P"
            >
              {t('lists.print')}
            </Button>
          </>
        }
      />
      <div className={classes.body}>
        <ListOptions choice={choice} />
        {error && !layout ? <ErrorState error={error} onRetry={retry} /> : null}
        {!layout && !error ? <Loading rows={1} rowHeight={480} /> : null}
        {layout ? <PrintRoot layout={layout} onPages={setList} /> : null}
        {layout && list ? <PreviewPane list={list} /> : null}
      </div>
    </div>
  )
}
