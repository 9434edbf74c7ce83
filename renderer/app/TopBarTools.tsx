import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { CameraScanIcon } from '../shared/camera/CameraScan.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import { CampMark } from './CampMark.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { SearchBox } from './search/SearchBox.tsx'
import type { TypedAhead } from './search/typed-ahead.ts'

interface TopBarToolsProps {
  search: RefObject<HTMLInputElement | null>
  /** What was done in the search before. */
  ahead: TypedAhead
  openShortcuts: () => void
}

/** The one search, the camera, which camp and day, the keys, who is here. */
export function TopBarTools({ search, ahead, openShortcuts }: TopBarToolsProps) {
  const { t } = useTranslation()
  return (
    <>
      <SearchBox field={search} ahead={ahead} />
      <CameraScanIcon />
      <CampMark />
      <Tooltip label={t('shell.shortcuts')}>
        <ActionIcon size="lg" aria-label={t('shell.shortcuts')} onClick={openShortcuts}>
          <IconHelp aria-hidden size={20} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <PersonMenu />
    </>
  )
}
