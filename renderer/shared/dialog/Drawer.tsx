import { Drawer as BareDrawer, type DrawerProps } from '@mantine/core'
import { useTranslation } from '../use-translation.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** A panel at the end of the page; open as long as it is drawn, unless `opened` says otherwise. */
export function Drawer({ opened = true, ...props }: Omit<DrawerProps, 'opened'> & { opened?: boolean }) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <BareDrawer
      opened={opened}
      position="right"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      {...props}
    />
  )
}
