import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { IconRotateClockwise } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attachment, AttachmentKind } from '#domain/attachments/attachment.ts'
import { refusePhoto } from '#domain/attachments/attachment-rules.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { invalidFields } from '../../api/errors.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useToday } from '../CampContext.tsx'
import type { PatientNames } from '../format.ts'
import { useTranslation } from '../use-translation.ts'
import { CameraView } from './CameraView.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ConsentNotice } from './ConsentNotice.tsx'
import { portraitCrop, WHOLE, type CropBox } from './crop.ts'
import { CropField } from './CropField.tsx'
import { FileFacts, type FileFactsValue } from './FileFacts.tsx'
import { Notice } from './Notice.tsx'
import { PhotoConsent } from './PhotoConsent.tsx'
import { toBase64 } from '../base64.ts'
import { drawPicture, type Picked } from './picture.ts'
import { usePicked } from './use-picked.ts'
import { Modal } from '../dialog/Modal.tsx'

interface AddFileDialogProps {
  person: PatientNames & { id: string }
  /** Devices of the person that it may belong to. */
  orders: readonly DeviceOrder[]
  /** What it shows, where whoever asks for it knows; null lets one say so. */
  about: FileFactsValue | null
  /** A file that was dropped or taken from the list; null asks for one. */
  file: Blob | null
  onAdded?: (attachment: Attachment) => void
  onClose: () => void
}

/** Takes or chooses a photo or paper, cuts it out, says what it shows, and keeps it; asks for consent where that is missing. */
export function AddFileDialog({ person, orders, about, file, onAdded, onClose }: AddFileDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const today = useToday()
  const [isFilming, setIsFilming] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const { picked, problem, isOpening, open } = usePicked(file)
  const [crop, setCrop] = useState<CropBox>(WHOLE)
  const [turns, setTurns] = useState(0)
  const [facts, setFacts] = useState<FileFactsValue>(about ?? { kind: 'portrait', title: '', orderId: null })
  const [refusedFile, setRefusedFile] = useState<string | null>(null)
  const { data } = useQuery(api.attachments.list.queryOptions({ input: { patientId: person.id } }))
  const add = useAction(api.attachments.add.mutationOptions(), {
    done: () => t('files.added'),
    onDone: (attachment) => {
      onAdded?.(attachment)
      onClose()
    },
    onRefused: (error) => {
      const { content } = invalidFields(error)
      setRefusedFile(content ?? null)
      return content !== undefined
    },
  })
  const isPaper = picked?.kind === 'paper'
  const kind: AttachmentKind = isPaper ? 'document' : facts.kind
  const refusal = data ? refusePhoto(kind, data.photoConsent) : null
  const wrong = problem ?? refusedFile ?? (isPaper && about ? 'file_not_image' : null)
  const isReady = picked !== null && data !== undefined && refusal === null && !(isPaper && about)

  const save = async () => {
    if (!picked) return
    const draft = { patientId: person.id, limbId: null, takenOn: today.date, ...facts, kind }
    await add.run({ draft, ...(await encode(picked, crop, turns)) })
  }

  return (
    <Modal
      onClose={onClose}
      title={t(isAsking ? 'consent.recordTitle' : about ? 'files.photoTitle' : 'files.addTitle')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={picked === null && !isAsking}
    >
      {isAsking ? <PhotoConsent patientId={person.id} onDone={() => setIsAsking(false)} /> : null}
      <Stack gap="md" display={isAsking ? 'none' : undefined}>
        {wrong ? (
          <Notice title={t(`files.problem.${wrong}`)} isUrgent>
            {t(`files.problemHint.${wrong}`)}
          </Notice>
        ) : null}
        {isFilming ? (
          <CameraView
            onTaken={(photo) => {
              setIsFilming(false)
              void open(photo)
            }}
            onClose={() => setIsFilming(false)}
          />
        ) : null}
        {isOpening ? (
          <Group gap="xs" role="status">
            <Loader size="sm" aria-hidden />
            <Text>{t('files.opening')}</Text>
          </Group>
        ) : null}
        {!isFilming && !picked && !isOpening ? (
          <ChooseFile onFile={(chosen) => void open(chosen)} onCamera={() => setIsFilming(true)} />
        ) : null}
        {picked?.kind === 'picture' ? (
          <PictureTools
            picked={picked}
            crop={crop}
            onCrop={setCrop}
            turns={turns}
            onTurn={() => setTurns((before) => (before + 1) % 4)}
          />
        ) : null}
        {picked?.kind === 'paper' ? <Text>{t('files.paperPicked', { name: picked.name })}</Text> : null}
        {picked && !about ? (
          <FileFacts value={facts} isPaper={isPaper} orders={orders} onChange={setFacts} />
        ) : null}
        {refusal && (picked ?? about) ? (
          <ConsentNotice refusal={refusal} person={person} onAsk={() => setIsAsking(true)} />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!isReady} loading={add.isRunning} onClick={() => void save()}>
            {t('files.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface PictureToolsProps {
  picked: Extract<Picked, { kind: 'picture' }>
  crop: CropBox
  onCrop: (crop: CropBox) => void
  turns: number
  onTurn: () => void
}

/** The picture with the part that is kept, and its usual shapes. */
function PictureTools({ picked, crop, onCrop, turns, onTurn }: PictureToolsProps) {
  const { t } = useTranslation()
  return (
    <div>
      <CropField url={picked.url} crop={crop} onChange={onCrop} />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => onCrop(WHOLE)}>
          {t('files.cropWhole')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onCrop(portraitCrop(picked.image.width, picked.image.height))}
        >
          {t('files.cropPortrait')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRotateClockwise size={14} aria-hidden />}
          onClick={onTurn}
        >
          {t('files.turnBy', { degrees: turns * 90 })}
        </Button>
        <Text size="xs" c="dimmed" id="crop-hint">
          {t('files.cropHint')}
        </Text>
      </Group>
    </div>
  )
}

async function encode(picked: Picked, crop: CropBox, turns: number) {
  if (picked.kind === 'paper') return { content: await toBase64(picked.bytes), thumbnail: null }
  const { content, thumbnail } = await drawPicture(picked.image, crop, turns)
  return { content: await toBase64(content), thumbnail: await toBase64(thumbnail) }
}
