import { notifications } from '@mantine/notifications'
import { i18n } from './i18n.ts'

/** A sentence that needs no answer. */
export function notifyPlainly(message: string): void {
  notifications.show({
    message,
    color: 'gray',
    withBorder: true,
    role: 'status',
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
  })
}
