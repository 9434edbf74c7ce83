import { skipToken, useQuery } from '@tanstack/react-query'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import { filterText } from '#renderer/print/list-texts.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../shared/CampContext.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { isLocalDate } from '#domain/time/local-date.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { CatchUpRows } from './CatchUpRows.tsx'

interface CatchUpAddress {
  date: string | null
  list: string | null
}

function parseAddress(raw: Record<string, unknown>): CatchUpAddress {
  const { date, list } = raw
  return {
    date: typeof date === 'string' && isLocalDate(date) ? date : null,
    list: typeof list === 'string' && /^[0-9a-f-]{36}$/.test(list) ? list : null,
  }
}

/** What was ticked on a printed list is typed in here, row by row in the order of its pages. */
export function CatchUpScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const [address, change] = useSearchState(parseAddress)
  const days = daysToChoose(camp, address.date ?? today.date)
  const date = address.date ?? (days.includes(today.date) ? today.date : (days[0] ?? today.date))
  const printed = useQuery(api.lists.printed.queryOptions({ input: { campId: camp.id, date } }))
  const chosen = address.list ?? printed.data?.[0]?.id ?? null
  const view = useQuery(api.lists.catchUp.queryOptions({ input: chosen ? { listId: chosen } : skipToken }))
  const error = printed.error ?? view.error
  return (
    <>
      <PageHeader title={t('lists.fromPaper.title')} subtitle={format.bothCalendars(date)}>
        <div style={{ display: 'flex', gap: '0.75rem' }}>
          <Select
            aria-label={t('lists.day')}
            data={days.map((day) => ({ value: day, label: format.date(day, 'weekday') }))}
            value={date}
            onChange={(day) => change({ date: day, list: null })}
          />
          {printed.data && printed.data.length > 0 ? (
            <Select
              w={420}
              aria-label={t('lists.fromPaper.pick')}
              data={printed.data.map(
                ({ id, number, printedAt, rowCount, changes, scopeName, only, ...list }) => ({
                  value: id,
                  label: t('lists.fromPaper.listOption', {
                    number,
                    what: [
                      scopeName || t('lists.scopes.camp'),
                      only ? t(`print.titles.${only}`) : '',
                      filterText(list),
                    ]
                      .filter(Boolean)
                      .join(', '),
                    time: format.instant(printedAt).split(' ').at(-1) ?? '',
                    rows:
                      changes === 0
                        ? t('lists.rows', { count: rowCount })
                        : t('lists.fromPaper.changesOf', {
                            changes: t('lists.changes', { count: changes }),
                            count: rowCount,
                          }),
                  }),
                }),
              )}
              value={chosen}
              onChange={(list) => change({ list })}
            />
          ) : null}
        </div>
      </PageHeader>
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([printed.refetch(), view.refetch()])} />
      ) : !printed.data || (chosen && !view.data) ? (
        <Loading rows={12} />
      ) : view.data ? (
        <CatchUpRows key={view.data.list.id} view={view.data} />
      ) : (
        <EmptyState title={t('lists.fromPaper.none')} hint={t('lists.fromPaper.noneHint')} />
      )}
    </>
  )
}
