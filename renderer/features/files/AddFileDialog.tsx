import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconRotateClockwise } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '#contract/patients.ts'
import type { AttachmentKind } from '#domain/attachments/attachment.ts'
import { refusePhoto } from '#domain/attachments/attachment-rules.ts'
import type { ConsentDecision } from '#domain/consent/consent.ts'
import { invalidFields } from '../../api/errors.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { CameraView } from './CameraView.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ConsentNotice } from './ConsentNotice.tsx'
import { portraitCrop, WHOLE, type CropBox } from './crop.ts'
import { CropField } from './CropField.tsx'
import { FileFacts, type FileFactsValue } from './FileFacts.tsx'
import { Notice } from './Notice.tsx'
import { toBase64 } from '../../shared/base64.ts'
import { drawPicture, type Picked } from './picture.ts'
import { usePicked } from './use-picked.ts'

interface AddFileDialogProps {
  record: PatientRecord
  photoConsent: ConsentDecision | null
  /** A file that was dropped or taken from the list; null asks for one. */
  file: Blob | null
  onClose: () => void
}

/** Takes or chooses a photo or paper, cuts it out, says what it shows, and keeps it. */
export function AddFileDialog({ record, photoConsent, file, onClose }: AddFileDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const today = useToday()
  const [isFilming, setIsFilming] = useState(false)
  const { picked, problem, open } = usePicked(file)
  const [crop, setCrop] = useState<CropBox>(WHOLE)
  const [turns, setTurns] = useState(0)
  const [facts, setFacts] = useState<FileFactsValue>({ kind: 'portrait', title: '', orderId: null })
  const [refusedFile, setRefusedFile] = useState<string | null>(null)
  const add = useAction(api.attachments.add.mutationOptions(), {
    done: () => t('files.added'),
    onDone: onClose,
    onRefused: (error) => {
      const { content } = invalidFields(error)
      setRefusedFile(content ?? null)
      return content !== undefined
    },
  })
  const kind: AttachmentKind = picked?.kind === 'paper' ? 'document' : facts.kind
  const refusal = refusePhoto(kind, photoConsent)
  const wrong = problem ?? refusedFile

  const save = async () => {
    if (!picked) return
    const { patient } = record
    const draft = { patientId: patient.id, limbId: null, takenOn: today.date, ...facts, kind }
    await add.run({ draft, ...(await encode(picked, crop, turns)) })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('files.addTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
      closeOnEscape={picked === null}
    >
      <Stack gap="md">
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
        {!isFilming && !picked ? (
          <ChooseFile onFile={(chosen) => void open(chosen)} onCamera={() => setIsFilming(true)} />
        ) : null}
        {picked?.kind === 'picture' ? (
          <div>
            <CropField url={picked.url} crop={crop} onChange={setCrop} />
            <Group gap="xs" mt="xs">
              <Button size="compact-sm" variant="default" onClick={() => setCrop(WHOLE)}>
                {t('files.cropWhole')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setCrop(portraitCrop(picked.image.width, picked.image.height))}
              >
                {t('files.cropPortrait')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconRotateClockwise size={14} aria-hidden />}
                onClick={() => setTurns((before) => (before + 1) % 4)}
              >
                {t('files.turnBy', { degrees: turns * 90 })}
              </Button>
              <Text size="xs" c="dimmed" id="crop-hint">
                {t('files.cropHint')}
              </Text>
            </Group>
          </div>
        ) : null}
        {picked?.kind === 'paper' ? <Text>{t('files.paperPicked', { name: picked.name })}</Text> : null}
        {picked ? (
          <FileFacts
            value={facts}
            isPaper={picked.kind === 'paper'}
            orders={record.orders}
            onChange={setFacts}
          />
        ) : null}
        {picked && refusal ? <ConsentNotice refusal={refusal} patient={record.patient} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!picked || refusal !== null} loading={add.isRunning} onClick={() => void save()}>
            {t('files.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

async function encode(picked: Picked, crop: CropBox, turns: number) {
  if (picked.kind === 'paper') return { content: await toBase64(picked.bytes), thumbnail: null }
  const { content, thumbnail } = await drawPicture(picked.image, crop, turns)
  return { content: await toBase64(content), thumbnail: await toBase64(thumbnail) }
}
