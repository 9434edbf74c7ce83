import { Checkbox, Group, NumberInput, Select, SimpleGrid, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { causes, communityStatuses, consents, needs, spokenLanguages } from '#domain/people/patient.ts'
import { useFormat } from '../../../shared/format.ts'
import { DocumentFields } from './DocumentFields.tsx'
import { OneKeyChoice } from './OneKeyChoice.tsx'
import { ToldField } from './ToldField.tsx'
import type { PersonForm } from './use-person-form.ts'

const consentKeys = { given: ['y', 'ب'], refused: ['n', 'خ'], not_asked: ['x', 'ن'] } as const

/** What somebody needs while they are here, and whether they agreed to be on file. */
export function NeedFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <Checkbox.Group
        label={t('people.field.needs')}
        value={form.values.needs}
        onChange={(picked) =>
          form.setFieldValue(
            'needs',
            needs.filter((need) => picked.includes(need)),
          )
        }
      >
        <Group gap="md" mt={6}>
          {needs.map((need) => (
            <Checkbox key={need} size="sm" value={need} label={format.need(need)} data-path={`needs.${need}`} />
          ))}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NumberInput
          {...form.getInputProps('escorts')}
          size="sm"
          label={t('people.field.escorts')}
          min={0}
          max={20}
          allowDecimal={false}
          onChange={(value) => form.setFieldValue('escorts', typeof value === 'number' ? value : '')}
        />
        <Select
          {...form.getInputProps('language')}
          size="sm"
          label={t('people.field.language')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          data={spokenLanguages.map((one) => ({ value: one, label: t(`domain.language.${one}`) }))}
        />
        <OneKeyChoice
          label={t('people.field.consent')}
          value={form.values.consent}
          dataPath="consent"
          onChange={(consent) => form.setFieldValue('consent', consent)}
          options={consents.map((one) => ({ value: one, label: t(`people.consent.${one}`), keys: consentKeys[one] }))}
        />
      </SimpleGrid>
    </>
  )
}

/** Fields that only some roles see: status, papers, cause, notes. */
export function ProtectedFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const clear = { clearable: true, searchable: true, clearButtonProps: { 'aria-label': t('common.clear') } }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <Select
          {...form.getInputProps('communityStatus')}
          {...clear}
          size="sm"
          label={t('people.field.communityStatus')}
          data={communityStatuses.map((one) => ({ value: one, label: t(`domain.community.${one}`) }))}
        />
        <Select
          {...form.getInputProps('cause')}
          {...clear}
          size="sm"
          label={t('people.field.cause')}
          data={causes.map((one) => ({ value: one, label: t(`domain.cause.${one}`) }))}
        />
        <ToldField form={form} field="amputatedOn" />
      </SimpleGrid>
      <DocumentFields form={form} />
      <Textarea
        {...form.getInputProps('notes')}
        size="sm"
        label={t('people.field.notes')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        dir="auto"
      />
    </>
  )
}
