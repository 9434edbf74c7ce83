import { List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import type { Clash } from '#domain/scheduling/clash.ts'
import type { ClashSpeaker } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './booking.module.css'

export interface ClashListProps {
  /** Null while it is being checked for the first time. */
  clashes: readonly Clash[] | null
  speak: ClashSpeaker
}

/** What stands in the way of a booking, in words, as it is being made. */
export function ClashList({ clashes, speak }: ClashListProps) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-live="polite" className={classes.clashes} data-clashes={clashes?.length ?? 0}>
      {clashes?.length === 0 ? (
        <Text size="sm" className={classes.free}>
          <IconCircleCheck aria-hidden size={16} /> {t('calendar.booking.free')}
        </Text>
      ) : null}
      {clashes && clashes.length > 0 ? (
        <List spacing={2} size="sm" listStyleType="none" classNames={{ itemWrapper: classes.clash }}>
          {clashes.map((clash, index) => (
            <List.Item
              key={`${clash.kind}-${index}`}
              icon={
                clash.overridable ? (
                  <IconAlertTriangle
                    size={16}
                    color="var(--q-warning)"
                    role="img"
                    aria-label={t('calendar.booking.warning')}
                  />
                ) : (
                  <IconHandStop
                    size={16}
                    color="var(--q-warning)"
                    role="img"
                    aria-label={t('calendar.booking.never')}
                  />
                )
              }
            >
              {speak(clash)}
            </List.Item>
          ))}
        </List>
      ) : null}
    </div>
  )
}
