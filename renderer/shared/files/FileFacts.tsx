import { Radio, Stack, TextInput } from '@mantine/core'
import { attachmentKinds, type AttachmentKind } from '#domain/attachments/attachment.ts'
import { isClinical } from '#domain/attachments/attachment-rules.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useMay } from '../CampContext.tsx'
import { Select } from '../choice/Select.tsx'
import { useFormat } from '../format.ts'
import { useTranslation } from '../use-translation.ts'

export interface FileFactsValue {
  kind: AttachmentKind
  title: string
  orderId: string | null
}

interface FileFactsProps {
  value: FileFactsValue
  /** A PDF can only be a paper. */
  isPaper: boolean
  orders: readonly DeviceOrder[]
  onChange: (value: FileFactsValue) => void
}

/** What the photo or file shows, what it is called, and which device it belongs to. */
export function FileFacts({ value, isPaper, orders, onChange }: FileFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayClinical = useMay('readClinicalFiles')
  const kinds = attachmentKinds.filter((kind) => mayClinical || !isClinical(kind))
  const nameOf = ({ deviceType, side, number }: DeviceOrder) =>
    [format.device(deviceType), format.side(side), format.digits(number)].filter(Boolean).join(' ')
  return (
    <Stack gap="sm">
      {isPaper ? null : (
        <Radio.Group
          label={t('files.kind')}
          value={value.kind}
          onChange={(kind) =>
            onChange({ ...value, kind: kinds.find((known) => known === kind) ?? value.kind })
          }
        >
          <Stack gap={6} mt={4}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`files.kinds.${kind}`)} size="sm" />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        label={t('files.title')}
        description={t('files.titleHint')}
        value={value.title}
        maxLength={200}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      {orders.length > 0 ? (
        <Select
          label={t('files.order')}
          placeholder={t('files.noOrder')}
          data={orders.map((order) => ({ value: order.id, label: nameOf(order) }))}
          value={value.orderId}
          onChange={(orderId) => onChange({ ...value, orderId })}
          clearable
        />
      ) : null}
    </Stack>
  )
}
