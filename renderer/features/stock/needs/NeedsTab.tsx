import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { NeedRow } from '#contract/stock.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { NeedLine } from './NeedLine.tsx'
import classes from '../stock.module.css'

const isShort = ({ short }: NeedRow) => short > 0
const isUnknown = ({ why }: NeedRow) => why === 'size_unknown' || why === 'to_choose'
const sections: readonly { key: string; holds: (row: NeedRow) => boolean }[] = [
  { key: 'short', holds: isShort },
  { key: 'unknown', holds: (row) => !isShort(row) && isUnknown(row) },
  { key: 'covered', holds: (row) => !isShort(row) && !isUnknown(row) },
]

/** What all open orders need against what is there: shortages first, then what nobody can tell yet. */
export function NeedsTab({ onOpenItem }: { onOpenItem: (id: string) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { data, error, isPending, refetch } = useQuery(
    api.stock.needs.queryOptions({ input: { campId: camp.id } }),
  )
  if (isPending) return <Loading rows={10} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data.length === 0) {
    return <EmptyState title={t('stock.needs.empty')} hint={t('stock.needs.emptyHint')} />
  }
  return (
    <>
      {sections.map(({ key, holds }) => {
        const rows = data.filter(holds)
        if (rows.length === 0) return null
        return (
          <section key={key} aria-labelledby={`needs-${key}`}>
            <Title order={2} id={`needs-${key}`} mt="sm">
              {t(`stock.needs.${key}`)}
            </Title>
            <ul className={classes.needs}>
              {rows.map((row) => (
                <NeedLine key={row.key} row={row} onOpenItem={onOpenItem} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
