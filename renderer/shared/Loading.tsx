import { Skeleton, Stack } from '@mantine/core'
import { useConnectionState } from '../api/ApiProvider.tsx'
import { EmptyState } from './EmptyState.tsx'
import classes from './shared.module.css'
import { useTranslation } from './use-translation.ts'

export interface LoadingProps {
  /** Rows of the layout that is to come. */
  rows?: number
  /** Height of each, in pixels. */
  rowHeight?: number
}

/** The layout that is to come, shown only when the answer takes longer than 100 ms; without a connection, that it has to wait. */
export function Loading({ rows = 6, rowHeight = 28 }: LoadingProps) {
  const { t } = useTranslation()
  const connection = useConnectionState()
  if (connection === 'down' || connection === 'strange')
    return <EmptyState title={t('common.loadingDown')} hint={t('common.loadingDownHint')} />
  return (
    <Stack gap="xs" className={classes.late} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={rowHeight} radius="sm" />
      ))}
    </Stack>
  )
}
