import { Button, Group, Loader, Text } from '@mantine/core'
import { IconBulb, IconBulbOff, IconCameraRotate } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from '../use-translation.ts'
import classes from './camera.module.css'
import type { Camera } from './use-camera.ts'

interface CameraPictureProps {
  camera: Camera
  /** Is told which element shows it. */
  onVideo: (video: HTMLVideoElement | null) => void
  /** Drawn over the picture. */
  children?: ReactNode
}

/** What the camera sees. */
export function CameraPicture({ camera, onVideo, children }: CameraPictureProps) {
  const { t } = useTranslation()
  const { state, stream } = camera
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  useEffect(() => {
    onVideo(video.current)
    return () => onVideo(null)
  }, [onVideo])
  return (
    <div className={classes.picture}>
      <video ref={video} autoPlay muted playsInline aria-label={t('camera.picture')} />
      {state === 'starting' ? (
        <Group className={classes.starting} role="status">
          <Loader size="sm" color="white" aria-hidden />
          <Text inherit>{t('camera.starting')}</Text>
        </Group>
      ) : (
        children
      )}
    </div>
  )
}

/** The lamp and the other camera, where there are any. */
export function CameraChoices({ camera: { lamp, next } }: { camera: Camera }) {
  const { t } = useTranslation()
  return (
    <>
      {lamp ? (
        <Button
          size="md"
          variant="default"
          leftSection={lamp.isOn ? <IconBulbOff size={18} aria-hidden /> : <IconBulb size={18} aria-hidden />}
          onClick={lamp.turn}
        >
          {t(lamp.isOn ? 'camera.lampOff' : 'camera.lampOn')}
        </Button>
      ) : null}
      {next ? (
        <Button
          size="md"
          variant="default"
          leftSection={<IconCameraRotate size={18} aria-hidden />}
          onClick={next}
        >
          {t('camera.other')}
        </Button>
      ) : null}
    </>
  )
}
