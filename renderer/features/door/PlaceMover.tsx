import { Button, Group } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import type { DoorForecast, DoorMove } from '#contract/door.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { SearchSelect } from '../../shared/choice/SearchSelect.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface PlaceMoverProps {
  forecast: DoorForecast
  /** `staffId` is null where only a place is moved. */
  onMove: (from: StationKind | null, to: StationKind, staffId: DoorMove['staffId'] | null) => void
}

const NOBODY = 'place'

/** "What if this technician went from casting to fitting?" Nothing is saved by it. */
export function PlaceMover({ forecast, onMove }: PlaceMoverProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [who, setWho] = useState<string>(NOBODY)
  const [chosenFrom, setFrom] = useState<string | null>(null)
  const [chosenTo, setTo] = useState<string | null>(null)
  const hands = forecast.team.find(({ staffId }) => staffId === who) ?? null
  const staffed = forecast.stations.filter(({ servers }) => servers > 0)
  const idlest = staffed
    .filter(({ stationKind }) => stationKind !== forecast.bottleneck)
    .toSorted((a, b) => a.load - b.load)[0]
  const from = hands ? hands.at : (kindOf(forecast, chosenFrom) ?? idlest?.stationKind ?? null)
  const targets = forecast.stations
    .map(({ stationKind }) => stationKind)
    .filter((kind) => kind !== from && (!hands || hands.able.includes(kind)))
  const wanted = kindOf(forecast, chosenTo) ?? forecast.bottleneck
  const to = targets.find((kind) => kind === wanted) ?? (hands ? (targets[0] ?? null) : null)
  const place = (kind: StationKind) => t(`domain.stationKind.${kind}`)
  const options = (kinds: readonly StationKind[]) => kinds.map((value) => ({ value, label: place(value) }))
  const people = forecast.team
    .filter(({ able, at }) => able.some((kind) => kind !== at))
    .map((member) => ({
      value: member.staffId,
      label: [
        format.staffName(member),
        member.at
          ? t('door.hands.at', { place: place(member.at), count: member.visits })
          : t('door.hands.free'),
      ].join(' · '),
    }))
  return (
    <Group gap="sm" align="flex-end">
      <SearchSelect
        label={t('door.hands.who')}
        value={hands ? who : NOBODY}
        onChange={(value) => setWho(value ?? NOBODY)}
        data={[{ value: NOBODY, label: t('door.hands.place') }, ...people]}
        w={330}
      />
      {hands ? null : (
        <Select
          label={t('door.places.from')}
          value={from}
          onChange={setFrom}
          data={options(staffed.map(({ stationKind }) => stationKind))}
          w={190}
        />
      )}
      <Select
        label={t('door.places.to')}
        value={to}
        onChange={setTo}
        data={options(targets)}
        placeholder={t('door.places.choose')}
        w={190}
      />
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={18} aria-hidden />}
        disabled={to === null || (!hands && from === null)}
        onClick={() => {
          if (to) onMove(from, to, hands?.staffId ?? null)
          setWho(NOBODY)
        }}
      >
        {t('door.places.try')}
      </Button>
    </Group>
  )
}

const kindOf = (forecast: DoorForecast, value: string | null): StationKind | null =>
  forecast.stations.find(({ stationKind }) => stationKind === value)?.stationKind ?? null
