import { Modal as BareModal, type ModalProps } from '@mantine/core'
import { useTranslation } from '../use-translation.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** A dialog over the page; open as long as it is drawn, unless `opened` says otherwise. */
export function Modal({ opened = true, ...props }: Omit<ModalProps, 'opened'> & { opened?: boolean }) {
  const { t } = useTranslation()
  useReturnFocus()
  return <BareModal opened={opened} closeButtonProps={{ 'aria-label': t('common.close') }} {...props} />
}
