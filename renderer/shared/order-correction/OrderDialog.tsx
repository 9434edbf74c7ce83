import { Group, SimpleGrid, Text, TextInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { isRenamed, isUntouched } from '#domain/orders/correct-order.ts'
import { getDevice } from '#domain/orders/device.ts'
import { priorities, sides, type DeviceOrder } from '#domain/orders/device-order.ts'
import { visitsAfterCorrection } from '#domain/scheduling/visits-after-correction.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { Select } from '../choice/Select.tsx'
import { SetsInTheWay } from '../clinical/SetsInTheWay.tsx'
import { VisitsThatFollow } from '../clinical/VisitsThatFollow.tsx'
import { DevicePicker } from '../DevicePicker.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { useFormat } from '../format.ts'
import { OneKeyChoice } from '../OneKeyChoice.tsx'
import { useFieldWords } from '../record/use-field-words.tsx'
import { VersionDialog } from '../record/VersionDialog.tsx'
import { compareVersions } from '../record/versions.ts'
import { SideMark } from '../SideMark.tsx'
import { useTranslation } from '../use-translation.ts'
import { KindFields } from './KindFields.tsx'
import { useOrderCorrection, type OrderCorrection } from './use-order-correction.ts'

interface OrderDialogProps {
  order: DeviceOrder
  /** Whether the kinds of order are laid open from the start. */
  asksKind?: boolean
  onSaved?: () => void
  onClose: () => void
}

/** Corrects a device order: its device and side, why it was made, how urgent it is, its level and note; saved at once, with one undo. */
export function OrderDialog({ order, asksKind = false, onSaved, onClose }: OrderDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const words = useFieldWords()
  const { data: record } = useQuery(api.orders.get.queryOptions({ input: { id: order.id } }))
  const isBegun = record ? !isUntouched(record.steps, record.measurementSets) : false
  const correction = useOrderCorrection(order, asksKind, () => {
    onSaved?.()
    onClose()
  })
  const { form, kind, stale } = correction
  const changed = { ...order, ...form.values, orderType: kind.picked }
  const isOther = isRenamed(order, changed) || kind.picked !== order.orderType
  const visits = record && isOther ? visitsAfterCorrection(changed, record.visits) : []

  if (stale) {
    return (
      <VersionDialog
        key={stale.version}
        stale={stale}
        differences={compareVersions(stale.before, stale.mine, stale.theirs)}
        words={{ label: words.name, show: words.value }}
        isRunning={correction.isRunning}
        onSave={correction.merge}
        onClose={correction.leaveStale}
      />
    )
  }
  return (
    <FormDialog
      title={t(asksKind ? 'orders.correctType.open' : 'orders.correctType.all')}
      size="lg"
      submit={t('common.save')}
      isRunning={correction.isRunning}
      onSubmit={correction.submit}
      onClose={onClose}
    >
      <DeviceFields order={order} isBegun={isBegun} form={form} />
      <KindFields order={order} kind={kind} />
      <VisitsThatFollow visits={visits} />
      {isBegun ? <SetsInTheWay order={order} /> : null}
      <OtherFields form={form} />
    </FormDialog>
  )
}

const sideKeys = { left: ['l', 'چ'], right: ['r', 'ر'] } as const

interface FieldsProps {
  form: OrderCorrection['form']
}

function DeviceFields({ order, isBegun, form }: FieldsProps & { order: DeviceOrder; isBegun: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { sided } = getDevice(form.values.deviceType)
  return (
    <>
      {isBegun ? (
        <div>
          <Group gap="sm">
            <Text fw={600}>{format.device(order.deviceType)}</Text>
            <SideMark of={order.deviceType} side={order.side} />
          </Group>
          <Text size="sm" c="dimmed">
            {t('people.order.begun')}
          </Text>
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
    </>
  )
}

function OtherFields({ form }: FieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('people.order.priority')}
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
    </>
  )
}
