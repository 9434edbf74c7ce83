import { Button, Group, Select } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoorForecast } from '#contract/door.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'

export interface PlaceMoverProps {
  forecast: DoorForecast
  onMove: (from: StationKind, to: StationKind) => void
}

/** "What if one technician went from casting to fitting?" Nothing is saved by it. */
export function PlaceMover({ forecast, onMove }: PlaceMoverProps) {
  const { t } = useTranslation()
  const staffed = forecast.stations.filter(({ servers }) => servers > 0)
  const [chosenFrom, setFrom] = useState<string | null>(null)
  const [chosenTo, setTo] = useState<string | null>(null)
  const idlest = staffed
    .filter(({ stationKind }) => stationKind !== forecast.bottleneck)
    .toSorted((a, b) => a.load - b.load)[0]
  const from = kindOf(forecast, chosenFrom) ?? idlest?.stationKind ?? null
  const to = kindOf(forecast, chosenTo) ?? forecast.bottleneck
  const options = (kinds: readonly { stationKind: StationKind }[]) =>
    kinds.map(({ stationKind }) => ({ value: stationKind, label: t(`domain.stationKind.${stationKind}`) }))
  const canMove = from !== null && to !== null && from !== to
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={t('door.places.from')}
        value={from}
        onChange={setFrom}
        data={options(staffed)}
        w={190}
        allowDeselect={false}
      />
      <Select
        label={t('door.places.to')}
        value={to}
        onChange={setTo}
        data={options(forecast.stations)}
        placeholder={t('door.places.choose')}
        w={190}
        allowDeselect={false}
      />
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={18} aria-hidden />}
        disabled={!canMove}
        onClick={() => {
          if (from && to) onMove(from, to)
        }}
      >
        {t('door.places.try')}
      </Button>
    </Group>
  )
}

const kindOf = (forecast: DoorForecast, value: string | null): StationKind | null =>
  forecast.stations.find(({ stationKind }) => stationKind === value)?.stationKind ?? null
