import { SimpleGrid } from '@mantine/core'
import { sexes } from '#domain/staff/staff-member.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { GroupField } from './GroupField.tsx'
import { NameFields } from './NameFields.tsx'
import { OneKeyChoice } from '../../../shared/OneKeyChoice.tsx'
import { ProvinceField } from '../../../shared/ProvinceField.tsx'
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
        <PersonProvince form={form} />
        <TextField form={form} path="village" label={t('people.field.village')} />
        <GroupField form={form} />
      </SimpleGrid>
    </>
  )
}

function PersonProvince({ form }: PersonFieldsProps) {
  const { t } = useTranslation()
  const { value, error, set } = useField(form, 'province')
  return (
    <ProvinceField
      size="sm"
      label={t('people.field.province')}
      data-path="province"
      value={value}
      error={error}
      onChange={set}
    />
  )
}
