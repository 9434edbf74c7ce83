import { Anchor } from '@mantine/core'
import { IconCircleDot, IconPencil, IconPlugConnectedX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useConnectionState } from '../api/ApiProvider.tsx'
import { useToday } from '../shared/CampContext.tsx'
import { useUnsavedDrafts } from '../shared/drafts.ts'
import { useFormat } from '../shared/format.ts'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'

/** What is offline, behind or not saved; quiet when nothing is. */
export function StatusLine() {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const connection = useConnectionState()
  const drafts = useUnsavedDrafts()
  const { minute } = useToday()
  return (
    <footer className={classes.status}>
      <span role="status" className={connection === 'live' ? undefined : classes.behind}>
        {connection === 'live' ? (
          <IconCircleDot aria-hidden size={14} stroke={1.5} />
        ) : (
          <IconPlugConnectedX aria-hidden size={14} stroke={1.5} />
        )}
        {t(`shell.connection.${connection}`)}
      </span>
      {drafts.length > 0 ? (
        <span className={classes.unsaved}>
          <IconPencil aria-hidden size={14} stroke={1.5} />
          {t('shell.unsaved')}{' '}
          {drafts.map(({ key, title, address }) => (
            <Anchor
              key={key}
              component="button"
              type="button"
              inherit
              onClick={() => void navigate({ href: address })}
            >
              <bdi>{title}</bdi>
            </Anchor>
          ))}
        </span>
      ) : null}
      <span className={classes.clock}>{t('shell.clock', { time: format.minute(minute) })}</span>
    </footer>
  )
}
