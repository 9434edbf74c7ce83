import { type SelectProps } from '@mantine/core'
import { deviceGroups, devices, deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { SearchSelect } from './choice/SearchSelect.tsx'
import { useFormat } from './format.ts'
import { useTexts } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

export interface DevicePickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'defaultValue'> {
  value: DeviceType | null
  onChange: (type: DeviceType | null) => void
  /** What is typed and not chosen yet; kept when the field is left without a choice. */
  onTyped?: (text: string) => void
}

/** What people call a device for short, besides its name in either language. */
const alsoCalled: Partial<Record<DeviceType, string>> = {
  transtibial: 'tt bk below knee زیر زانو',
  transfemoral: 'tf ak above knee بالای زانو',
  knee_disarticulation: 'kd through knee',
  hip_disarticulation: 'hd',
  transradial: 'tr be below elbow زیر آرنج',
  transhumeral: 'th ae above elbow بالای آرنج',
  partial_foot: 'pf chopart lisfranc',
  wheelchair: 'wc ویلچر',
}

/** A device chosen by name in either language or by its short name; leaving the field takes the only one that fits what is typed. */
export function DevicePicker({ value, onChange, onTyped, ...props }: DevicePickerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const english = useTexts('en')
  const persian = useTexts('fa')
  const words = (type: DeviceType) =>
    [english?.(`domain.device.${type}`), persian?.(`domain.device.${type}`), alsoCalled[type]]
      .join(' ')
      .toLowerCase()
  const fits = (type: DeviceType, search: string) => words(type).includes(search.trim().toLowerCase())
  const leave = (typed: string) => {
    if (value !== null || typed.trim() === '') return
    const fitting = deviceTypes.filter((type) => fits(type, typed))
    const [only] = fitting
    if (only && fitting.length === 1) onChange(only)
    else onTyped?.(typed)
  }

  return (
    <SearchSelect
      {...props}
      value={value}
      onChange={(picked) => onChange(deviceTypes.find((type) => type === picked) ?? null)}
      onSearchChange={onTyped}
      onKeyDown={(event) => {
        // Before the focus moves, so that it finds the next field open.
        if (event.key === 'Tab') leave(event.currentTarget.value)
      }}
      onBlur={(event) => leave(event.currentTarget.value)}
      data={deviceGroups.map((group) => ({
        group: t(`domain.deviceGroup.${group}`),
        items: devices
          .filter((device) => device.group === group)
          .map((device) => ({ value: device.type, label: format.device(device.type) })),
      }))}
      filter={({ options, search }) => {
        return options
          .map((option) =>
            'group' in option
              ? {
                  ...option,
                  items: option.items.filter((item) => fits(item.value as DeviceType, search)),
                }
              : option,
          )
          .filter((option) => !('group' in option) || option.items.length > 0)
      }}
    />
  )
}
