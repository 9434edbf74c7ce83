import { ActionIcon, Button, Text, Tooltip, type ButtonProps } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from '../use-translation.ts'
import { CameraDialog } from './CameraDialog.tsx'
import { canAskForCamera } from './use-camera.ts'

/** Scans a tag by camera; where that cannot be, the control says why. */
export function CameraScan({ size = 'sm' }: { size?: ButtonProps['size'] }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const canAsk = canAskForCamera()
  const hint = useId()
  return (
    <>
      <Button
        size={size}
        variant="default"
        leftSection={<IconCamera aria-hidden size={20} />}
        disabled={!canAsk}
        aria-describedby={canAsk ? undefined : hint}
        onClick={() => setIsOpen(true)}
      >
        {t('scan.camera')}
      </Button>
      {canAsk ? null : (
        <Text id={hint} size="xs" c="dimmed" maw={320}>
          {t('scan.insecure')}
        </Text>
      )}
      {isOpen ? <CameraDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

/** The same as an icon beside the search; nothing where no camera can be had. */
export function CameraScanIcon() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  if (!canAskForCamera()) return null
  return (
    <>
      <Tooltip label={t('scan.camera')}>
        <ActionIcon size="lg" aria-label={t('scan.camera')} onClick={() => setIsOpen(true)}>
          <IconCamera aria-hidden size={20} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {isOpen ? <CameraDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}
