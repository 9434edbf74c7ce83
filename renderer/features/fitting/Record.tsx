import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

interface RecordProps {
  title: ReactNode
  /** Already written: a date or an instant. */
  when: string
  staffId: string | null
  struckReason: string
  action: ReactNode
  children: ReactNode
}

/** One entry of a section: what, when, by whom; struck through with its reason where it does not stand any more. */
export function Record({ title, when, staffId, struckReason, action, children }: RecordProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const member = useQuery(api.staff.list.queryOptions()).data?.find(({ id }) => id === staffId)
  return (
    <li className={classes.record} data-struck={struckReason !== '' || undefined}>
      <div className={classes.recordHead}>
        <span className={classes.recordTitle}>{title}</span>
        <Text component="span" size="sm" c="dimmed">
          {when}
          {member ? (
            <>
              {' · '}
              <bdi>{format.staffName(member)}</bdi>
            </>
          ) : null}
        </Text>
        {struckReason === '' ? action : null}
      </div>
      {struckReason === '' ? (
        children
      ) : (
        <Text size="sm" c="dimmed">
          {t('fitting.struckBecause')} <bdi>{struckReason}</bdi>
        </Text>
      )}
    </li>
  )
}
