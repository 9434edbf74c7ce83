import type { AutocompleteProps } from '@mantine/core'
import { useState } from 'react'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { findProvince, provinceName, provinces } from '#domain/people/provinces.ts'
import { Autocomplete } from './choice/Autocomplete.tsx'
import { useLanguage } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

interface ProvinceFieldProps extends Omit<AutocompleteProps, 'value' | 'onChange' | 'data' | 'filter'> {
  /** As it is stored: a known province by its English name, any other place as it was typed. */
  value: string
  onChange: (province: string) => void
}

/** A province in the language of the screen, found by its name in either one or its capital; any other place is kept as typed. */
export function ProvinceField({ value, onChange, onBlur, ...props }: ProvinceFieldProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const named = (country: 'IR' | 'AF') =>
    provinces.filter((province) => province.country === country).map((province) => province[language])
  return (
    <Autocomplete
      maxLength={200}
      autoComplete="off"
      dir="auto"
      {...props}
      value={typed ?? provinceName(value, language)}
      onChange={(text) => {
        setTyped(text)
        onChange(findProvince(text)?.en ?? text)
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
      data={[
        { group: t('people.country.IR'), items: named('IR') },
        { group: t('people.country.AF'), items: named('AF') },
      ]}
      filter={({ options, search }) => {
        // What is chosen already looks for nothing: all of them can be chosen instead.
        if (typed === null) return options
        const wanted = normaliseText(search)
        const known = findProvince(search)?.[language]
        return options.flatMap((option) => {
          if (!('group' in option)) return []
          const items = option.items.filter(
            (item) => item.value === known || normaliseText(item.value).includes(wanted),
          )
          return items.length > 0 ? [{ ...option, items }] : []
        })
      }}
    />
  )
}
