import { Alert, Button, Checkbox, Group, SimpleGrid, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconTool } from '@tabler/icons-react'
import { useState } from 'react'
import type { NewOrderInput, OldDeviceDraft } from '#contract/orders.ts'
import type { NewOrderFindings } from '#domain/orders/check-new-order.ts'
import { oldDeviceConditions, oldDeviceProblems } from '#domain/orders/old-device.ts'
import type { Patient } from '#domain/people/patient.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { PhotoField } from '../../../shared/files/PhotoField.tsx'
import { usePhoto } from '../../../shared/files/use-photo.tsx'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { FormDialog } from '../../../shared/FormDialog.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

export interface OldDeviceDialogProps {
  patient: Patient
  draft: NewOrderInput
  findings: NewOrderFindings
  isRunning: boolean
  /** The old one is mended and nothing is ordered. */
  onRepair: (() => void) | null
  onOrder: (order: NewOrderInput) => void
  onClose: () => void
}

const nothingSeen: OldDeviceDraft = {
  ageMonths: null,
  condition: 'worn',
  problems: [],
  hoursPerDay: null,
  canBeRepaired: null,
  isPreferred: null,
  reasonForNew: '',
  attachmentId: null,
}

const answers = ['yes', 'no', 'unknown'] as const
const toAnswer = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no')
const fromAnswer = (value: string | null) => (value === 'yes' ? true : value === 'no' ? false : null)

/** The old device of somebody who has one is looked at before a new one is ordered; mending it is offered first. */
export function OldDeviceDialog(props: OldDeviceDialogProps) {
  const { patient, draft, findings, isRunning, onRepair, onOrder, onClose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const [seen, setSeen] = useState<OldDeviceDraft>(nothingSeen)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<OldDeviceDraft>) => setSeen((before) => ({ ...before, ...change }))
  const photo = usePhoto({
    person: patient,
    orderId: findings.earlierDeviceId,
    title: t('people.oldDevice.photoTitle', { device: format.device(draft.deviceType) }),
    onTaken: (attachmentId) => set({ attachmentId }),
  })
  const { interval } = findings
  const suggestsRepair = onRepair !== null && seen.canBeRepaired !== false && seen.condition !== 'lost'
  const reason = seen.reasonForNew.trim()

  const submit = () => {
    setTried(true)
    if (reason === '') return
    onOrder({ ...draft, intervalReason: reason, oldDevice: { ...seen, reasonForNew: reason } })
  }
  const yesNo = (key: 'canBeRepaired' | 'isPreferred') => (
    <Select
      label={t(`people.oldDevice.${key}`)}
      data={answers.map((answer) => ({ value: answer, label: t(`people.oldDevice.${answer}`) }))}
      value={toAnswer(seen[key])}
      onChange={(picked) => set({ [key]: fromAnswer(picked) })}
    />
  )

  return (
    <>
      <FormDialog
        title={t('people.oldDevice.title')}
        size="lg"
        submit={t('people.oldDevice.order')}
        submitVariant={suggestsRepair ? 'default' : 'filled'}
        cancel={t('common.back')}
        isRunning={isRunning}
        onSubmit={submit}
        closeOnEscape={!photo.isTaking}
        onClose={onClose}
      >
        <Group gap={6}>
          <Text fw={600}>{format.device(draft.deviceType)}</Text>
          <SideMark of={draft.deviceType} side={draft.side} />
        </Group>
        <Text size="sm">{t('people.order.typeMeans.replacement')}</Text>
        {interval ? (
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('people.oldDevice.lately')}>
            {t('people.oldDevice.latelyText', {
              number: format.digits(interval.number),
              on: format.date(interval.deliveredOn, 'long'),
              due: format.date(interval.dueOn, 'long'),
            })}
          </Alert>
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NumberField
            data-autofocus
            label={t('people.oldDevice.age')}
            max={1200}
            value={seen.ageMonths}
            onChange={(ageMonths) => set({ ageMonths })}
          />
          <Select
            label={t('people.oldDevice.condition')}
            data={oldDeviceConditions.map((value) => ({
              value,
              label: t(`domain.oldDeviceCondition.${value}`),
            }))}
            value={seen.condition}
            onChange={(picked) =>
              set({ condition: oldDeviceConditions.find((known) => known === picked) ?? 'worn' })
            }
          />
          <NumberField
            label={t('people.oldDevice.hours')}
            max={24}
            value={seen.hoursPerDay}
            onChange={(hoursPerDay) => set({ hoursPerDay })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('people.oldDevice.problems')}
          value={seen.problems}
          onChange={(picked) => set({ problems: oldDeviceProblems.filter((one) => picked.includes(one)) })}
        >
          <Group gap="sm" mt={4}>
            {oldDeviceProblems.map((problem) => (
              <Checkbox key={problem} value={problem} label={t(`domain.oldDeviceProblem.${problem}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {yesNo('canBeRepaired')}
          {yesNo('isPreferred')}
        </SimpleGrid>
        <PhotoField
          label={t('people.oldDevice.photo')}
          description={t('people.oldDevice.photoHint')}
          patientId={patient.id}
          value={seen.attachmentId}
          onTake={photo.take}
          onRemove={() => set({ attachmentId: null })}
        />
        {suggestsRepair ? (
          <Alert color="gray" icon={<IconTool aria-hidden />} title={t('people.oldDevice.repairFirst')}>
            <Button size="compact-md" mt={6} loading={isRunning} onClick={onRepair}>
              {t('people.oldDevice.repair')}
            </Button>
          </Alert>
        ) : null}
        <Textarea
          autosize
          dir="auto"
          maxLength={200}
          required
          withAsterisk={false}
          label={t('people.oldDevice.reason')}
          value={seen.reasonForNew}
          onChange={(event) => set({ reasonForNew: event.currentTarget.value })}
          error={tried && reason === '' ? t('people.oldDevice.reasonMissing') : null}
        />
      </FormDialog>
      {photo.dialog}
    </>
  )
}
