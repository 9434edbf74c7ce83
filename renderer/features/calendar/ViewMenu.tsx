import { Button, Popover, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconLassoPolygon } from '@tabler/icons-react'
import { useTranslation } from '../../shared/use-translation.ts'
import { colourings, type CalendarAddress, type ColourBy } from './address.ts'

/** Index of a lane's height, or as tall as fits. */
export type RowHeight = 'fit' | 0 | 1 | 2

export interface ViewMenuProps {
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  /** Whether a press chooses visits instead of opening them; the day's grid alone. */
  choosing?: { isOn: boolean; set: (isOn: boolean) => void }
  /** How high rows are; the day's grid alone. */
  height?: { value: RowHeight; set: (value: RowHeight) => void }
}

const heights = ['fit', '0', '1', '2'] as const

/** How the grid is drawn, and whether a press chooses. */
export function ViewMenu({ address, onChange, choosing, height }: ViewMenuProps) {
  const { t } = useTranslation()
  return (
    <>
      {choosing ? (
        <Button
          size="xs"
          variant={choosing.isOn ? 'filled' : 'default'}
          leftSection={<IconLassoPolygon size={16} aria-hidden />}
          aria-pressed={choosing.isOn}
          title={t('calendar.view.chooseHint')}
          onClick={() => choosing.set(!choosing.isOn)}
        >
          {t('calendar.view.choose')}
        </Button>
      ) : null}
      <Popover position="bottom-end" withArrow trapFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          >
            {t('calendar.view.title')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Choice label={t('calendar.view.colour')}>
              <SegmentedControl
                size="xs"
                aria-label={t('calendar.view.colour')}
                value={address.colour}
                onChange={(value) => onChange({ colour: value as ColourBy })}
                data={colourings.map((value) => ({ value, label: t(`calendar.view.colours.${value}`) }))}
              />
            </Choice>
            {height ? (
              <Choice label={t('calendar.view.rows')}>
                <SegmentedControl
                  size="xs"
                  aria-label={t('calendar.view.rows')}
                  value={String(height.value)}
                  onChange={(value) => height.set(value === 'fit' ? 'fit' : (Number(value) as RowHeight))}
                  data={heights.map((value) => ({ value, label: t(`calendar.view.heights.${value}`) }))}
                />
              </Choice>
            ) : null}
            <Switch
              label={t('calendar.view.idle')}
              checked={address.idle === 'hide'}
              onChange={(event) => onChange({ idle: event.currentTarget.checked ? 'hide' : null })}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  )
}
