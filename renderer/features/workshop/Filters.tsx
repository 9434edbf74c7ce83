import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconClockExclamation, IconSearch } from '@tabler/icons-react'
import type { BoardView } from '#contract/workshop.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { sides } from '#domain/orders/device-order.ts'
import { Select } from '../../shared/choice/Select.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { WorkshopAddress } from './address.ts'

export interface FiltersProps {
  address: WorkshopAddress
  view: BoardView
  onChange: (change: Partial<WorkshopAddress>) => void
}

/** What narrows the board, as it stands in the address. */
export function Filters({ address, view, onChange }: FiltersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const present = new Set(view.cards.map(({ order }) => order.deviceType))
  const devices = deviceTypes.filter((type) => present.has(type) || type === address.device)
  return (
    <Group gap="xs">
      <TextInput
        w={190}
        aria-label={t('workshop.filter.text')}
        placeholder={t('workshop.filter.text')}
        leftSection={<IconSearch aria-hidden size={15} />}
        value={address.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        w={170}
        clearable
        aria-label={t('workshop.technician')}
        placeholder={t('workshop.technician')}
        clearButtonProps={{ 'aria-label': t('workshop.filter.clear') }}
        data={[
          { value: 'nobody', label: t('workshop.nobody') },
          ...view.staff.map((member) => ({ value: member.id, label: format.staffName(member) })),
        ]}
        value={address.technician}
        onChange={(technician) => onChange({ technician })}
      />
      <Select
        w={190}
        clearable
        aria-label={t('workshop.filter.device')}
        placeholder={t('workshop.filter.device')}
        clearButtonProps={{ 'aria-label': t('workshop.filter.clear') }}
        data={devices.map((type) => ({ value: type, label: format.device(type) }))}
        value={address.device}
        onChange={(picked) => onChange({ device: devices.find((type) => type === picked) ?? null })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('workshop.filter.side')}
        data={[
          { value: '', label: t('workshop.filter.bothSides') },
          ...sides.map((side) => ({ value: side, label: format.side(side) })),
        ]}
        value={address.side ?? ''}
        onChange={(picked) => onChange({ side: sides.find((side) => side === picked) ?? null })}
      />
      <Button
        size="compact-sm"
        variant={address.late ? 'filled' : 'default'}
        aria-pressed={address.late}
        leftSection={<IconClockExclamation aria-hidden size={15} />}
        onClick={() => onChange({ late: !address.late })}
      >
        {t('workshop.filter.late')}
      </Button>
    </Group>
  )
}
