import { Autocomplete, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { findProvince, provinces } from '#domain/people/provinces.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { GroupField } from './GroupField.tsx'
import { NameFields } from './NameFields.tsx'
import { OneKeyChoice } from './OneKeyChoice.tsx'
import { PhoneFields } from './PhoneFields.tsx'
import { ToldField } from './ToldField.tsx'
import type { PersonForm } from './use-person-form.ts'

const sexKeys = { female: ['f', 'ز'], male: ['m', 'م'], unspecified: ['x', 'ن'] } as const

/** Who somebody is: names, sex, birth. */
export function WhoFields({ form, isFocused = false }: { form: PersonForm; isFocused?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <NameFields form={form} isFocused={isFocused} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <OneKeyChoice
          label={t('people.sexKeys')}
          value={form.values.sex}
          error={form.errors['sex']}
          dataPath="sex"
          onChange={(sex) => form.setFieldValue('sex', sex)}
          options={sexes.map((sex) => ({ value: sex, label: t(`domain.sex.${sex}`), keys: sexKeys[sex] }))}
        />
        <ToldField form={form} field="birth" />
      </SimpleGrid>
    </>
  )
}

/** How somebody is reached and with whom they came. */
export function ContactFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  return (
    <>
      <PhoneFields form={form} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <ProvinceField form={form} />
        <TextInput
          {...form.getInputProps('village')}
          size="sm"
          label={t('people.field.village')}
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        <GroupField form={form} />
      </SimpleGrid>
    </>
  )
}

/** The province, found by its name in either language or its capital; any other place is kept as typed. */
function ProvinceField({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const named = (country: 'IR' | 'AF') =>
    provinces.filter((province) => province.country === country).map((province) => province[language])
  return (
    <Autocomplete
      {...form.getInputProps('province')}
      size="sm"
      label={t('people.field.province')}
      maxLength={200}
      autoComplete="off"
      selectFirstOptionOnChange
      data={[
        { group: t('people.country.IR'), items: named('IR') },
        { group: t('people.country.AF'), items: named('AF') },
      ]}
      filter={({ options, search }) => {
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
