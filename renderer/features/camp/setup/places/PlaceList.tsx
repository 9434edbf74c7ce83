import { Anchor, Button, Checkbox, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../../../shared/format.ts'
import { NumberField } from '../../../../shared/NumberField.tsx'
import { useTranslation } from '../../../../shared/use-translation.ts'
import classes from '../setup.module.css'

/** A station or a machine as the list shows it. */
export interface Place {
  id: string
  name: string
  namePersian: string
  /** What it is for, in words. */
  use: string
  active: boolean
  /** How many people or pieces at once; null while nothing readable is typed. */
  count: number | null
}

interface PlaceListProps {
  title: string
  countLabel: string
  addLabel: string
  places: readonly Place[]
  onChange: (id: string, change: Partial<Pick<Place, 'active' | 'count'>>) => void
  /** An id, or `new`. */
  onOpen: (id: string) => void
  isWrong: (place: Place) => boolean
}

/** What is used and how many at once; the name opens the rest. */
export function PlaceList({
  title,
  countLabel,
  addLabel,
  places,
  onChange,
  onOpen,
  isWrong,
}: PlaceListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      <ul className={classes.places}>
        {places.map((place) => {
          const name = format.stationName(place)
          return (
            <li key={place.id} data-off={!place.active || undefined}>
              <Checkbox
                aria-label={t('camp.setup.use', { name })}
                checked={place.active}
                onChange={(event) => onChange(place.id, { active: event.currentTarget.checked })}
              />
              <span className={classes.placeName}>
                <Anchor component="button" type="button" inherit ta="start" onClick={() => onOpen(place.id)}>
                  <bdi>{name}</bdi>
                </Anchor>
                <small>{place.use}</small>
              </span>
              <NumberField
                size="xs"
                w={64}
                min={1}
                max={50}
                aria-label={`${countLabel}: ${name}`}
                disabled={!place.active}
                value={place.count}
                onChange={(count) => onChange(place.id, { count })}
                error={isWrong(place) ? t('common.invalid.positive') : undefined}
              />
            </li>
          )
        })}
      </ul>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconPlus aria-hidden size={16} />}
        onClick={() => onOpen('new')}
      >
        {addLabel}
      </Button>
    </section>
  )
}
