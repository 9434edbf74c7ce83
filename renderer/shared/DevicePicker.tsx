import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { devices, deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { useFormat } from './format.ts'
import { i18n, useBothTexts } from './i18n.ts'

export interface DevicePickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'defaultValue'> {
  value: DeviceType | null
  onChange: (type: DeviceType | null) => void
}

const groups = [...new Set(devices.map((device) => device.group))]

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

/** A device chosen by name in either language or by its short name. */
export function DevicePicker({ value, onChange, ...props }: DevicePickerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  useBothTexts()
  const words = (type: DeviceType) =>
    [
      i18n.t(`domain.device.${type}`, { lng: 'en' }),
      i18n.t(`domain.device.${type}`, { lng: 'fa' }),
      alsoCalled[type],
    ]
      .join(' ')
      .toLowerCase()

  return (
    <Select
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage={t('common.nothingFound')}
      {...props}
      value={value}
      onChange={(picked) => onChange(deviceTypes.find((type) => type === picked) ?? null)}
      data={groups.map((group) => ({
        group: t(`domain.deviceGroup.${group}`),
        items: devices
          .filter((device) => device.group === group)
          .map((device) => ({ value: device.type, label: format.device(device.type) })),
      }))}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase()
        return options
          .map((option) =>
            'group' in option
              ? {
                  ...option,
                  items: option.items.filter((item) => words(item.value as DeviceType).includes(wanted)),
                }
              : option,
          )
          .filter((option) => !('group' in option) || option.items.length > 0)
      }}
    />
  )
}
