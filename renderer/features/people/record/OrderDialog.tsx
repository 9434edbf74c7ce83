import { Group, Select, SimpleGrid, Text, TextInput, Textarea } from '@mantine/core'
import { useForm, schemaResolver } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orderDraft, type OrderDraft } from '#contract/orders.ts'
import { isRenamed, isUntouched } from '#domain/orders/correct-order.ts'
import { getDevice } from '#domain/orders/device.ts'
import { priorities, sides, type DeviceOrder } from '#domain/orders/device-order.ts'
import { visitsAfterCorrection } from '#domain/scheduling/visits-after-correction.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields, isStale } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { DevicePicker } from '../../../shared/DevicePicker.tsx'
import { useFormat } from '../../../shared/format.ts'
import { SetsInTheWay } from '../../../shared/clinical/SetsInTheWay.tsx'
import { VisitsThatFollow } from '../../../shared/clinical/VisitsThatFollow.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { OneKeyChoice } from '../form/OneKeyChoice.tsx'
import { useReasonText } from '../form/use-person-form.ts'
import { VersionDialog } from '../../../shared/record/VersionDialog.tsx'
import { compareVersions, mergeVersions, type StaleVersions } from '../../../shared/record/versions.ts'
import { useFieldWords } from './use-field-words.tsx'
import { FormDialog } from '../../../shared/FormDialog.tsx'

interface OrderDialogProps {
  order: DeviceOrder
  onSaved: () => void
  onClose: () => void
}

const draftOfOrder = ({ deviceType, side, level, priority, note }: DeviceOrder): OrderDraft => ({
  deviceType,
  side,
  level,
  priority,
  note,
})
const sideKeys = { left: ['l', 'چ'], right: ['r', 'ر'] } as const

/** Corrects a device order. */
export function OrderDialog({ order, onSaved, onClose }: OrderDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useFieldWords()
  const reasonText = useReasonText()
  const [start] = useState(() => ({ version: order.version, before: draftOfOrder(order) }))
  const [stale, setStale] = useState<StaleVersions<OrderDraft> | null>(null)
  const [sent, setSent] = useState(start.before)
  const form = useForm<OrderDraft>({
    initialValues: start.before,
    validate: schemaResolver(orderDraft, { sync: true }),
  })
  const { sided } = getDevice(form.values.deviceType)
  const { data: record } = useQuery(api.orders.get.queryOptions({ input: { id: order.id } }))
  const isBegun = record ? !isUntouched(record.steps, record.measurementSets) : false
  const visits =
    record && isRenamed(order, form.values)
      ? visitsAfterCorrection({ ...order, ...form.values }, record.visits)
      : []
  const update = useAction(api.orders.update.mutationOptions(), {
    done: (saved) => t('people.orderSaved', { device: format.device(saved.deviceType) }),
    onDone: () => {
      onSaved()
      onClose()
    },
    onRefused: (error) => {
      const found = isStale(error)
      if (found) {
        const current = found.current as DeviceOrder
        const { changedBy, changedAt } = found
        setStale({
          before: start.before,
          mine: sent,
          theirs: draftOfOrder(current),
          version: current.version,
          changedBy,
          changedAt,
        })
        return true
      }
      for (const [path, reason] of Object.entries(invalidFields(error))) {
        form.setFieldError(path.replace(/^draft\./, ''), reasonText(reason))
      }
      return false
    },
  })

  const save = (draft: OrderDraft, version: number) => {
    if (sided && draft.side === null) return form.setFieldError('side', reasonText('side_required'))
    setSent(draft)
    void update.run({ id: order.id, version, draft })
  }

  if (stale) {
    return (
      <VersionDialog<OrderDraft>
        key={stale.version}
        stale={stale}
        differences={compareVersions(stale.before, stale.mine, stale.theirs)}
        words={{ label: words.name, show: words.value }}
        isRunning={update.isRunning}
        onSave={(choices) => save(mergeVersions(stale.mine, stale.theirs, choices), stale.version)}
        onClose={() => setStale(null)}
      />
    )
  }
  return (
    <FormDialog
      title={t('people.editOrder')}
      size="lg"
      submit={t('common.save')}
      isRunning={update.isRunning}
      onSubmit={form.onSubmit((draft) => save(draft, start.version))}
      onClose={onClose}
    >
      {isBegun ? (
        <div>
          <Group gap="sm">
            <Text fw={600}>{format.device(order.deviceType)}</Text>
            <SideMark of={order.deviceType} side={order.side} />
          </Group>
          <Text size="sm" c="dimmed">
            {t('people.order.begun')}
          </Text>
          <SetsInTheWay order={order} />
        </div>
      ) : (
        <DevicePicker
          label={t('people.order.device')}
          value={form.values.deviceType}
          onChange={(type) => {
            if (!type) return
            form.setFieldValue('deviceType', type)
            if (!getDevice(type).sided) form.setFieldValue('side', null)
          }}
        />
      )}
      {sided && !(isBegun && order.side) ? (
        <OneKeyChoice
          label={t('people.order.sideKeysOnly')}
          value={form.values.side}
          error={form.errors['side']}
          onChange={(side) => {
            form.clearFieldError('side')
            form.setFieldValue('side', side)
          }}
          options={sides.map((side) => ({
            value: side,
            label: <SideMark of={form.values.deviceType} side={side} />,
            keys: sideKeys[side],
          }))}
        />
      ) : null}
      <VisitsThatFollow visits={visits} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('people.order.priority')}
          allowDeselect={false}
          value={form.values.priority}
          onChange={(picked) =>
            form.setFieldValue('priority', priorities.find((one) => one === picked) ?? 'normal')
          }
          data={priorities.map((priority) => ({ value: priority, label: format.priority(priority) }))}
        />
        <TextInput
          {...form.getInputProps('level')}
          label={t('people.order.level')}
          maxLength={200}
          dir="auto"
        />
      </SimpleGrid>
      <Textarea
        {...form.getInputProps('note')}
        label={t('people.order.note')}
        autosize
        maxLength={4000}
        dir="auto"
      />
    </FormDialog>
  )
}
