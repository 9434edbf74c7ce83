import { Modal } from '@mantine/core'
import { ShortcutList } from '../shared/ShortcutList.tsx'
import { useTranslation } from '../shared/use-translation.ts'

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
