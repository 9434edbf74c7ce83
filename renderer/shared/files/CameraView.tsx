import { Button, Group } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { CameraChoices, CameraPicture } from '../camera/CameraPicture.tsx'
import { useCamera } from '../camera/use-camera.ts'
import { useTranslation } from '../use-translation.ts'
import { Notice } from './Notice.tsx'
import classes from './files.module.css'

interface CameraViewProps {
  onTaken: (photo: Blob) => void
  onClose: () => void
}

/** What the camera sees, and a button that takes it. */
export function CameraView({ onTaken, onClose }: CameraViewProps) {
  const { t } = useTranslation()
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  const camera = useCamera()
  const { state } = camera

  const take = () => {
    if (!video) return
    const canvas = document.createElement('canvas')
    canvas.width = video.videoWidth
    canvas.height = video.videoHeight
    canvas.getContext('2d')?.drawImage(video, 0, 0)
    canvas.toBlob((photo) => photo && onTaken(photo), 'image/jpeg', 0.95)
  }

  if (state !== 'starting' && state !== 'on') {
    return (
      <Notice title={t(`camera.no.${state}`)}>
        {t(`camera.hint.${state}`)} {t('files.otherwise')}
      </Notice>
    )
  }
  return (
    <div className={classes.camera}>
      <CameraPicture camera={camera} onVideo={setVideo} />
      <Group justify="center">
        <Button
          size="md"
          leftSection={<IconCamera size={18} aria-hidden />}
          disabled={state === 'starting'}
          onClick={take}
          data-autofocus
        >
          {t('files.take')}
        </Button>
        <CameraChoices camera={camera} />
        <Button size="md" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  )
}
