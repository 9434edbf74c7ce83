import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Notice } from '../files/Notice.tsx'
import { useTranslation } from '../use-translation.ts'
import { CameraChoices, CameraPicture } from './CameraPicture.tsx'
import classes from './camera.module.css'
import { useCamera } from './use-camera.ts'
import { useCodes } from './use-codes.ts'
import { Modal } from '../dialog/Modal.tsx'

/** Looks for a tag until it sees one; then it is as if a scanner had read it. */
export function CameraDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const camera = useCamera()
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  const isStrange = useCodes(video, camera.state === 'on', onClose)
  const { state } = camera
  return (
    <Modal onClose={onClose} title={t('scan.camera')}>
      {state === 'starting' || state === 'on' ? (
        <Stack>
          <CameraPicture camera={camera} onVideo={setVideo}>
            <div className={classes.aim} />
          </CameraPicture>
          <div role="status">
            {isStrange ? (
              <Text c="var(--q-warning)" fw={600}>
                {t('scan.strange')}
              </Text>
            ) : (
              <Text>{t('scan.hold')}</Text>
            )}
          </div>
          <Group>
            <CameraChoices camera={camera} />
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Notice isUrgent title={t(`camera.no.${state}`)}>
            {t(`camera.hint.${state}`)} {t('scan.otherwise')}
          </Notice>
          <Group>
            {state === 'insecure' ? null : (
              <Button size="md" data-autofocus onClick={camera.retry}>
                {t('common.tryAgain')}
              </Button>
            )}
            <Button size="md" variant="default" onClick={onClose}>
              {t('common.close')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
