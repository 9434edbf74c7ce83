import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { priorities, type DeviceOrder } from '#domain/orders/device-order.ts'
import { orderTypes } from '#domain/orders/order-type.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { DevicePicker } from '../../../shared/DevicePicker.tsx'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { OneKeyChoice } from '../../../shared/OneKeyChoice.tsx'
import { OrderTypeNote } from './OrderTypeNote.tsx'
import { emptyOrderRow, findRowProblems, isSided, type OrderRow, type RowProblem } from './order-rows.ts'

interface OrderRowsFieldProps {
  initial: readonly OrderRow[]
  /** What the person has on record already. */
  known?: readonly DeviceOrder[]
  onChange: (rows: OrderRow[]) => void
  /** Whether missing devices and sides are told now. */
  isChecked: boolean
}

const MOST = 5
const nothing: readonly DeviceOrder[] = []

/** Devices to be made: which, for which side, how urgent. "Both" makes two orders. */
export function OrderRowsField({ initial, known = nothing, onChange, isChecked }: OrderRowsFieldProps) {
  const { t } = useTranslation()
  const [rows, setRows] = useState<readonly OrderRow[]>(initial)
  const problems = isChecked ? findRowProblems(rows) : []
  // Choosing a device also changes what stands in its field: the second change builds on the first.
  const latest = useRef(rows)
  const put = (next: OrderRow[]) => {
    latest.current = next
    setRows(next)
    onChange(next)
  }
  const change = (index: number, part: Partial<OrderRow>) =>
    put(latest.current.map((other, at) => (at === index ? { ...other, ...part } : other)))

  return (
    <Stack gap="xs" className={classes.orderRows}>
      {rows.map((row, index) => (
        <OrderRowLine
          key={index}
          row={row}
          known={known}
          number={index + 1}
          problem={problems.find((found) => found.index === index)}
          onChange={(part) => change(index, part)}
          onTyped={(deviceTyped) => {
            if (latest.current[index]?.deviceType === null) change(index, { deviceTyped })
          }}
          onRemove={() => put(rows.filter((_, at) => at !== index))}
        />
      ))}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('people.noDevicesYet')}
        </Text>
      ) : null}
      {rows.length < MOST ? (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => put([...rows, emptyOrderRow])}
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
  known: readonly DeviceOrder[]
  number: number
  problem: RowProblem | undefined
  onChange: (part: Partial<OrderRow>) => void
  onTyped: (text: string) => void
  onRemove: () => void
}

function OrderRowLine({ row, known, number, problem, onChange, onTyped, onRemove }: OrderRowLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const errorOf = (field: RowProblem['field']) =>
    problem?.field === field ? t(`people.reason.${problem.reason}`) : undefined
  return (
    <div className={classes.orderRow} role="group" aria-label={t('people.deviceNumber', { number })}>
      <DevicePicker
        size="sm"
        label={t('people.order.device')}
        value={row.deviceType}
        data-path={`orders.${number - 1}.deviceType`}
        error={errorOf('deviceType')}
        onChange={(deviceType) =>
          onChange({ deviceType, deviceTyped: '', side: isSided({ deviceType }) ? row.side : null })
        }
        onTyped={onTyped}
      />
      <div className={classes.orderSide}>
        <OneKeyChoice
          label={t('people.order.sideKeys')}
          value={row.side}
          disabled={!isSided(row)}
          error={errorOf('side')}
          dataPath={`orders.${number - 1}.side`}
          onChange={(side) => onChange({ side })}
          options={[
            {
              value: 'left',
              label: <SideMark of={row.deviceType ?? 'lower'} side="left" />,
              keys: ['l', 'چ'],
            },
            {
              value: 'right',
              label: <SideMark of={row.deviceType ?? 'lower'} side="right" />,
              keys: ['r', 'ر'],
            },
            { value: 'both', label: t('people.order.both'), keys: ['b', 'ه'] },
          ]}
        />
      </div>
      <Select
        size="sm"
        label={t('people.order.type')}
        value={row.orderType}
        onChange={(picked) =>
          onChange({
            orderType: orderTypes.find((one) => one === picked) ?? row.orderType,
            previousOrderId: null,
          })
        }
        data={orderTypes.map((type) => ({ value: type, label: t(`domain.orderType.${type}`) }))}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <Select
        size="sm"
        label={t('people.order.priority')}
        value={row.priority}
        onChange={(picked) =>
          onChange({ priority: priorities.find((one) => one === picked) ?? row.priority })
        }
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
      {row.orderType === 'new' ? null : <OrderTypeNote row={row} known={known} onChange={onChange} />}
    </div>
  )
}
