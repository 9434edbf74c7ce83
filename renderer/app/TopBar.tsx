import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { CameraScanIcon } from '../shared/camera/CameraScan.tsx'
import { Later } from '../shared/Later.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import { CampMark } from './CampMark.tsx'
import classes from './frame.module.css'
import { PersonMenu } from './PersonMenu.tsx'
import { SearchBox } from './search/SearchBox.tsx'

export interface TopBarProps {
  search: RefObject<HTMLInputElement | null>
  openShortcuts: () => void
}

export function TopBar({ search, openShortcuts }: TopBarProps) {
  const { t } = useTranslation()
  return (
    <section className={classes.top} aria-label={t('shell.top')}>
      <Later>
        <SearchBox field={search} />
        <CameraScanIcon />
        <CampMark />
        <Tooltip label={t('shell.shortcuts')}>
          <ActionIcon size="lg" aria-label={t('shell.shortcuts')} onClick={openShortcuts}>
            <IconHelp aria-hidden size={20} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <PersonMenu />
      </Later>
    </section>
  )
}
