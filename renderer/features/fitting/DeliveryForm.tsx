import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import { receiptMarks, type ReceiptMark } from '#domain/fitting/delivery.ts'
import type { DeliveryObstacle } from '#domain/fitting/delivery-gate.ts'
import { spokenLanguages } from '#domain/people/spoken-language.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { PhotoField } from '../../shared/files/PhotoField.tsx'
import { usePhoto } from '../../shared/files/use-photo.tsx'
import { useFormat } from '../../shared/format.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useLeadToProblem } from '../../shared/use-lead-to-problem.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { OneChip } from './ChoiceChips.tsx'
import { ObstacleNotice } from './ObstacleNotice.tsx'
import { OpenPartsLine } from './OpenPartsLine.tsx'
import { drawSignature } from './signature.ts'
import { SignaturePad } from './SignaturePad.tsx'
import { SparesField } from './SparesField.tsx'
import { useDeliveryDraft } from './use-delivery-draft.ts'

interface DeliveryFormProps {
  record: OrderRecord
  obstacle: DeliveryObstacle | null
  onDone: () => void
}

/** The receipt: who took the device over, how they signed, in which language the care sheet goes along. */
export function DeliveryForm({ record, obstacle, onDone }: DeliveryFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayOverride = useMay('overrideClinical')
  const { order, patient, photoConsent } = record
  const { typed, change, forget } = useDeliveryDraft(record, format.fullName(patient))
  const [isChecked, setIsChecked] = useState(false)
  const { form, lead } = useLeadToProblem<HTMLDivElement>()
  const deliver = useAction(api.deliveries.record.mutationOptions(), {
    done: () =>
      t('fitting.deliver.done', {
        device: format.device(order.deviceType),
        name: format.fullName(patient) || t('domain.noName'),
        by: typed.receivedBy.trim(),
      }),
    onDone: () => {
      forget()
      onDone()
    },
  })
  const photo = usePhoto({
    person: patient,
    orderId: order.id,
    title: t('fitting.deliver.title'),
    onTaken: (photoId) => change({ photoId }),
  })
  const missing = {
    receivedBy: typed.receivedBy.trim() === '',
    mark: typed.mark === null,
    override: obstacle !== null && typed.overrideReason.trim() === '',
  }
  const isBlocked = obstacle !== null && !mayOverride
  const save = () => {
    setIsChecked(true)
    lead()
    const { overrideReason, mark, strokes, photoId, ...draft } = typed
    if (isBlocked || Object.values(missing).some(Boolean) || mark === null) return
    void deliver.run({
      orderId: order.id,
      version: order.version,
      overrideReason: obstacle === null ? '' : overrideReason,
      signature: mark === 'signature' ? drawSignature(strokes) : null,
      draft: { ...draft, mark, photoId: photoConsent === 'given' ? photoId : null },
    })
  }
  useShortcut('fitting.save', 'mod+Enter', 'fitting.shortcut.save', save)
  const needed = (isMissing: boolean) => (isChecked && isMissing ? t('common.invalid.required') : null)

  return (
    <Stack ref={form} gap="lg" maw={820}>
      {obstacle === null ? null : (
        <ObstacleNotice
          orderId={order.id}
          obstacle={obstacle}
          reason={mayOverride ? typed.overrideReason : null}
          onReason={(overrideReason) => change({ overrideReason })}
          error={needed(missing.override)}
        />
      )}
      <OpenPartsLine order={order} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('fitting.deliver.receivedBy')}
          required
          size="md"
          maxLength={200}
          dir="auto"
          value={typed.receivedBy}
          onChange={(event) => change({ receivedBy: event.currentTarget.value })}
          error={needed(missing.receivedBy)}
        />
        <TextInput
          label={t('fitting.deliver.relation')}
          description={t('fitting.deliver.relationHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          size="md"
          maxLength={200}
          dir="auto"
          value={typed.relation}
          onChange={(event) => change({ relation: event.currentTarget.value })}
        />
      </SimpleGrid>
      <OneChip<ReceiptMark>
        label={t('fitting.deliver.mark')}
        required
        options={receiptMarks.map((value) => ({ value, label: t(`fitting.mark.${value}`) }))}
        value={typed.mark}
        onChange={(mark) => change({ mark })}
        error={needed(missing.mark)}
      />
      {typed.mark === 'signature' ? (
        <SignaturePad strokes={typed.strokes} onChange={(strokes) => change({ strokes })} />
      ) : null}
      <SparesField order={order} spares={typed.spares} onChange={(spares) => change({ spares })} />
      <Select
        label={t('fitting.deliver.language')}
        description={t('fitting.deliver.languageHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        size="md"
        clearable
        data={spokenLanguages.map((value) => ({ value, label: t(`domain.language.${value}`) }))}
        value={typed.language}
        onChange={(picked) => change({ language: spokenLanguages.find((one) => one === picked) ?? null })}
      />
      <PhotoField
        label={t('fitting.deliver.photo')}
        description={t(`fitting.photo.${photoConsent ?? 'not_asked'}`)}
        patientId={patient.id}
        value={photoConsent === 'given' ? typed.photoId : null}
        onTake={photo.take}
        onRemove={() => change({ photoId: null })}
      />
      {photo.dialog}
      <Textarea
        label={t('people.order.note')}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Group>
        <Button size="md" loading={deliver.isRunning} disabled={isBlocked} onClick={save}>
          {obstacle === null ? t('fitting.deliver.save') : t('fitting.deliver.saveAnyway')}
        </Button>
      </Group>
    </Stack>
  )
}
