import { Alert, Anchor } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { isCampDay } from '#domain/camps/day-hours.ts'
import { useCamp, useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Says before anybody presses anything that the camp gives out no numbers, or receives nobody today. */
export function ClosedNotice({ date }: { date: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const camp = useCamp()
  const mayManage = useMay('manageCamp')
  if (camp.closedAt === null && isCampDay(camp, date)) return null
  const text =
    camp.closedAt === null
      ? t('door.noDay')
      : t('door.closed', { at: format.instant(camp.closedAt), name: camp.closedBy })
  return (
    <Alert color="yellow" icon={<IconLock aria-hidden />} mb="md" role="note">
      {text}{' '}
      {mayManage ? (
        <Anchor
          inherit
          c="inherit"
          underline="always"
          renderRoot={(props) => (
            <Link
              {...props}
              to={'/camp' as never}
              search={{ tab: camp.closedAt === null ? 'details' : 'closeout' } as never}
            />
          )}
        >
          {t(camp.closedAt === null ? 'door.toDays' : 'door.toClosing')}
        </Anchor>
      ) : null}
    </Alert>
  )
}
