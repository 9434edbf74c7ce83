import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ShortcutList } from '../shared/ShortcutList.tsx'

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.shortcuts')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ShortcutList />
    </Modal>
  )
}
