import { Button, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { RecallRow } from '#contract/recalls.ts'
import { recallTiming } from '#domain/recalls/recall-rules.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { parseRecallAddress, recallViews, type RecallAddress } from './address.ts'
import { CallDialog } from './CallDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { narrowRows } from './narrow-rows.ts'
import { RecallLine } from './RecallLine.tsx'
import classes from './recalls.module.css'

type Asked = { what: 'call' | 'close'; row: RecallRow } | null

/** Everybody who is to be called back: who is due, how to reach them, what was tried. */
export function RecallsScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const { date: today } = useToday()
  const [address, setAddress] = useSearchState<RecallAddress>(parseRecallAddress)
  const [asked, setAsked] = useState<Asked>(null)
  const find = useRef<HTMLInputElement>(null)
  const show = address.show === 'closed' ? 'closed' : 'open'
  const { data, error, refetch } = useQuery(
    api.recalls.list.queryOptions({ input: { campId: camp.id, show } }),
  )
  useShortcut('recalls.find', 'f', 'recalls.shortcut.find', () => find.current?.focus())

  const change = (part: Partial<RecallAddress>) => {
    const next = { ...address, ...part }
    setAddress({ show: next.show === 'all' ? undefined : next.show, text: next.text || undefined })
  }
  const rows = data ? narrowRows(data.rows, address, today) : []
  const countOf = (view: (typeof recallViews)[number]) => {
    if (!data || view === 'closed' || show === 'closed') return ''
    const count =
      view === 'all'
        ? data.rows.length
        : data.rows.filter(({ recall }) => recallTiming(recall, today) === view).length
    return ` ${format.number(count)}`
  }
  return (
    <>
      <PageHeader
        title={t('recalls.title')}
        subtitle={data ? t('recalls.count', { count: data.openCount }) : ' '}
        actions={
          <Button variant="default" component={Link} to="/people">
            {t('recalls.toPeople')}
          </Button>
        }
      >
        <div className={classes.filters}>
          <SegmentedControl
            aria-label={t('recalls.show')}
            value={address.show}
            onChange={(picked) => change({ show: recallViews.find((view) => view === picked) ?? 'all' })}
            data={recallViews.map((view) => ({
              value: view as string,
              label: `${t(`recalls.view.${view}`)}${countOf(view)}`,
            }))}
          />
          <TextInput
            ref={find}
            type="search"
            flex="1 1 220px"
            maw={380}
            leftSection={<IconSearch size={16} aria-hidden />}
            aria-label={t('recalls.find')}
            placeholder={t('recalls.findHint')}
            value={address.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </div>
      </PageHeader>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={10} /> : null}
      {data && rows.length === 0 ? (
        <EmptyState
          title={t(
            address.text ? 'people.nobodyFound' : show === 'closed' ? 'recalls.noneClosed' : 'recalls.none',
          )}
          hint={t(address.text ? 'recalls.findHint' : 'recalls.noneHint')}
        />
      ) : null}
      {rows.length > 0 ? (
        <div className={classes.frame}>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['due', 'person', 'phone', 'village', 'why', 'calls', 'actions'] as const).map((column) => (
                  <th key={column} scope="col" data-column={column}>
                    {t(`recalls.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RecallLine
                  key={row.recall.id}
                  row={row}
                  onCall={() => setAsked({ what: 'call', row })}
                  onClose={() => setAsked({ what: 'close', row })}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {data && rows.length > 0 ? (
        <Text size="xs" c="dimmed" mt="xs">
          {t('recalls.dueHint')}
        </Text>
      ) : null}
      {asked?.what === 'call' ? <CallDialog row={asked.row} onClose={() => setAsked(null)} /> : null}
      {asked?.what === 'close' ? <CloseDialog row={asked.row} onClose={() => setAsked(null)} /> : null}
    </>
  )
}
