import { Skeleton, Stack } from '@mantine/core'
import classes from './shared.module.css'
import { useTranslation } from './use-translation.ts'

export interface LoadingProps {
  /** Rows of the layout that is to come. */
  rows?: number
  /** Height of each, in pixels. */
  rowHeight?: number
}

/** The layout that is to come, shown only when the answer takes longer than 100 ms. */
export function Loading({ rows = 6, rowHeight = 28 }: LoadingProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" className={classes.late} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={rowHeight} radius="sm" />
      ))}
    </Stack>
  )
}
