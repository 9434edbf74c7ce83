import { ActionIcon, Button, Modal, Stack, Text, Tooltip, type ButtonProps } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerScan } from './offer-scan.ts'

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

const detectorClass = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** Why no camera can scan here; null when one can. Browsers give cameras to secure pages only. */
function whyNot(): 'insecure' | 'unsupported' | null {
  if (!globalThis.isSecureContext) return 'insecure'
  return detectorClass() ? null : 'unsupported'
}

const LOOK_EVERY_MS = 200

/** Scans a tag by camera; where that cannot be, the control says why. */
export function CameraScan({ size = 'sm' }: { size?: ButtonProps['size'] }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const why = whyNot()
  const hint = useId()
  return (
    <>
      <Button
        size={size}
        variant="default"
        leftSection={<IconCamera aria-hidden size={20} />}
        disabled={why !== null}
        aria-describedby={why ? hint : undefined}
        onClick={() => setIsOpen(true)}
      >
        {t('scan.camera')}
      </Button>
      {why ? (
        <Text id={hint} size="xs" c="dimmed" maw={320}>
          {t(`scan.${why}`)}
        </Text>
      ) : null}
      {isOpen ? <CameraDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

/** The same as an icon beside the search; nothing where no camera can scan. */
export function CameraScanIcon() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  if (whyNot() !== null) return null
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

function CameraDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const [isRefused, setIsRefused] = useState(false)

  useEffect(() => {
    const Detect = detectorClass()
    if (!Detect) return undefined
    const detector = new Detect({ formats: ['qr_code', 'code_128', 'code_39'] })
    let stream: MediaStream | null = null
    let isOver = false
    const look = async () => {
      const seen = video.current?.readyState === 4 ? await detector.detect(video.current) : []
      if (!isOver && seen.some(({ rawValue }) => offerScan(rawValue))) onClose()
    }
    const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS)
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (opened) => {
        stream = opened
        if (isOver) opened.getTracks().forEach((track) => track.stop())
        else if (video.current) video.current.srcObject = opened
      },
      () => setIsRefused(true),
    )
    return () => {
      isOver = true
      clearInterval(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [onClose])

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scan.camera')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {isRefused ? (
          <Text role="alert" c="var(--q-warning)">
            {t('scan.refused')}
          </Text>
        ) : (
          <Text>{t('scan.hold')}</Text>
        )}
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          style={{ inlineSize: '100%' }}
          aria-label={t('scan.picture')}
        />
      </Stack>
    </Modal>
  )
}
