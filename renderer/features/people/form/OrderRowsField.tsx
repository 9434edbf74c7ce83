import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { priorities } from '#domain/orders/device-order.ts'
import { DevicePicker } from '../../../shared/DevicePicker.tsx'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import classes from '../people.module.css'
import { OneKeyChoice } from './OneKeyChoice.tsx'
import { emptyOrderRow, isSided, type OrderRow } from './order-rows.ts'

interface OrderRowsFieldProps {
  rows: readonly OrderRow[]
  onChange: (rows: OrderRow[]) => void
  /** Positions of rows whose side is missing. */
  withoutSide: readonly number[]
}

/** Devices to be made: which, for which side, how urgent. "Both" makes two orders. */
export function OrderRowsField({ rows, onChange, withoutSide }: OrderRowsFieldProps) {
  const { t } = useTranslation()
  const change = (index: number, part: Partial<OrderRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))

  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <OrderRowLine
          key={index}
          row={row}
          number={index + 1}
          isSideMissing={withoutSide.includes(index)}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('people.noDevicesYet')}
        </Text>
      ) : null}
      {rows.length < 5 ? (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...rows, emptyOrderRow])}
          >
            {t('people.addDevice')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

interface OrderRowLineProps {
  row: OrderRow
  number: number
  isSideMissing: boolean
  onChange: (part: Partial<OrderRow>) => void
  onRemove: () => void
}

function OrderRowLine({ row, number, isSideMissing, onChange, onRemove }: OrderRowLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.orderRow} role="group" aria-label={t('people.deviceNumber', { number })}>
      <DevicePicker
        size="sm"
        label={t('people.order.device')}
        value={row.deviceType}
        data-path={`orders.${number - 1}.deviceType`}
        onChange={(deviceType) => onChange({ deviceType, side: isSided({ deviceType }) ? row.side : null })}
      />
      {isSided(row) ? (
        <OneKeyChoice
          label={t('people.order.sideKeys')}
          value={row.side}
          error={isSideMissing ? t('people.reason.side_required') : undefined}
          dataPath={`orders.${number - 1}.side`}
          onChange={(side) => onChange({ side })}
          options={[
            { value: 'left', label: <SideMark side="left" />, keys: ['l', 'چ'] },
            { value: 'right', label: <SideMark side="right" />, keys: ['r', 'ر'] },
            { value: 'both', label: t('people.order.both'), keys: ['b', 'ه'] },
          ]}
        />
      ) : (
        <span />
      )}
      <Select
        size="sm"
        label={t('people.order.priority')}
        allowDeselect={false}
        value={row.priority}
        onChange={(picked) => onChange({ priority: priorities.find((one) => one === picked) ?? row.priority })}
        data={priorities.map((priority) => ({ value: priority, label: format.priority(priority) }))}
      />
      <TextInput
        size="sm"
        label={t('people.order.note')}
        value={row.note}
        maxLength={400}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="input-sm"
        className={classes.orderRemove}
        aria-label={t('people.removeDevice', { number })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
