import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconCamera, IconFile } from '@tabler/icons-react'
import { canAskForCamera } from '../camera/use-camera.ts'
import { useTranslation } from '../use-translation.ts'
import { useFileDrop } from './use-file-drop.ts'
import classes from './files.module.css'

interface ChooseFileProps {
  onFile: (file: Blob) => void
  onCamera: () => void
}

const TYPES = 'image/*,application/pdf,.heic'

/** Camera, file, or drop. Where the page may not use the camera itself, the tablet's own camera app takes the photo. */
export function ChooseFile({ onFile, onCamera }: ChooseFileProps) {
  const { t } = useTranslation()
  const { isOver, handlers } = useFileDrop(onFile)
  const hasCamera = canAskForCamera()
  const take = (chosen: File | null) => chosen && onFile(chosen)
  return (
    <div className={classes.choose} data-over={isOver || undefined} {...handlers}>
      <Text>{t('files.drop')}</Text>
      <Group justify="center">
        {hasCamera ? (
          <Button leftSection={<IconCamera size={18} aria-hidden />} onClick={onCamera} data-autofocus>
            {t('files.camera')}
          </Button>
        ) : (
          <FileButton accept="image/*" capture="environment" onChange={take}>
            {(props) => (
              <Button {...props} leftSection={<IconCamera size={18} aria-hidden />}>
                {t('files.deviceCamera')}
              </Button>
            )}
          </FileButton>
        )}
        <FileButton accept={TYPES} onChange={take}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFile size={18} aria-hidden />}>
              {t('files.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed">
        {hasCamera ? t('files.formats') : t('files.whyNoCamera')}
      </Text>
    </div>
  )
}
