import { SimpleGrid } from '@mantine/core'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { findProvince, provinces } from '#domain/people/provinces.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import { Autocomplete } from '../../../shared/choice/Autocomplete.tsx'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { GroupField } from './GroupField.tsx'
import { NameFields } from './NameFields.tsx'
import { OneKeyChoice } from '../../../shared/OneKeyChoice.tsx'
import { PhoneFields } from './PhoneFields.tsx'
import { TextField } from './TextField.tsx'
import { BirthField } from './ToldField.tsx'
import { useField, type PersonForm } from './use-person-form.ts'

const sexKeys = { female: ['f', 'ز'], male: ['m', 'م'], unspecified: ['x', 'ن'] } as const

interface PersonFieldsProps {
  form: PersonForm
}

/** Who somebody is: names, sex, birth. */
export function WhoFields({ form, isFocused = false }: PersonFieldsProps & { isFocused?: boolean }) {
  return (
    <>
      <NameFields form={form} isFocused={isFocused} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SexField form={form} />
        <BirthField form={form} />
      </SimpleGrid>
    </>
  )
}

function SexField({ form }: PersonFieldsProps) {
  const { t } = useTranslation()
  const { value, error, set } = useField(form, 'sex')
  return (
    <OneKeyChoice
      label={t('people.sexKeys')}
      value={value}
      error={error}
      dataPath="sex"
      onChange={set}
      options={sexes.map((sex) => ({ value: sex, label: t(`domain.sex.${sex}`), keys: sexKeys[sex] }))}
    />
  )
}

/** How somebody is reached and with whom they came. */
export function ContactFields({ form }: PersonFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <PhoneFields form={form} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <ProvinceField form={form} />
        <TextField form={form} path="village" label={t('people.field.village')} />
        <GroupField form={form} />
      </SimpleGrid>
    </>
  )
}

/** The province, found by its name in either language or its capital; any other place is kept as typed. */
function ProvinceField({ form }: PersonFieldsProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { value, error, set } = useField(form, 'province')
  const named = (country: 'IR' | 'AF') =>
    provinces.filter((province) => province.country === country).map((province) => province[language])
  return (
    <Autocomplete
      size="sm"
      label={t('people.field.province')}
      data-path="province"
      maxLength={200}
      autoComplete="off"
      dir="auto"
      value={value}
      error={error}
      onChange={set}
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
