import { ShortcutList } from '../shared/ShortcutList.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import { Modal } from '../shared/dialog/Modal.tsx'

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={t('shell.shortcuts')}>
      <ShortcutList />
    </Modal>
  )
}
