import { Button, Group, Loader } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice.tsx'
import classes from './files.module.css'

interface CameraViewProps {
  onTaken: (photo: Blob) => void
  onClose: () => void
}

/** Why no camera can be had: the page came over plain HTTP, nobody allowed it, or there is none. */
type NoCamera = 'insecure' | 'denied' | 'none'

/** Whether this page may ask for a camera at all: browsers allow it only where nobody can listen on the way. */
export const canAskForCamera = (): boolean =>
  window.isSecureContext && 'mediaDevices' in navigator && Boolean(navigator.mediaDevices?.getUserMedia)

function reasonOf(error: unknown): NoCamera {
  const name = error instanceof DOMException ? error.name : ''
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'none'
}

/** What the camera sees, and a button that takes it. */
export function CameraView({ onTaken, onClose }: CameraViewProps) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const [isReady, setIsReady] = useState(false)
  const [problem, setProblem] = useState<NoCamera | null>(canAskForCamera() ? null : 'insecure')

  useEffect(() => {
    if (!canAskForCamera()) return undefined
    let isGone = false
    let stream: MediaStream | null = null
    navigator.mediaDevices
      .getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 } } })
      .then((found) => {
        stream = found
        if (isGone) return stopCamera(found)
        if (video.current) video.current.srcObject = found
      })
      .catch((error: unknown) => setProblem(reasonOf(error)))
    return () => {
      isGone = true
      if (stream) stopCamera(stream)
    }
  }, [])

  const take = () => {
    const seen = video.current
    if (!seen) return
    const canvas = document.createElement('canvas')
    canvas.width = seen.videoWidth
    canvas.height = seen.videoHeight
    canvas.getContext('2d')?.drawImage(seen, 0, 0)
    canvas.toBlob((photo) => photo && onTaken(photo), 'image/jpeg', 0.95)
  }

  if (problem) {
    return <Notice title={t(`files.noCamera.${problem}`)}>{t(`files.noCameraHint.${problem}`)}</Notice>
  }
  return (
    <div className={classes.camera}>
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-label={t('files.cameraPicture')}
        onLoadedMetadata={() => setIsReady(true)}
      />
      {isReady ? null : <Loader size="sm" />}
      <Group justify="center">
        <Button
          size="md"
          leftSection={<IconCamera size={18} aria-hidden />}
          disabled={!isReady}
          onClick={take}
          data-autofocus
        >
          {t('files.take')}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  )
}

function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
