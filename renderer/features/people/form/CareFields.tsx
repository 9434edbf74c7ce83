import { Checkbox, Group, NumberInput, SimpleGrid, Textarea } from '@mantine/core'
import { LONGEST_NOTES } from '#contract/patients.ts'
import { causes, communityStatuses, consents, needs, spokenLanguages } from '#domain/people/patient.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { ChoiceField } from './ChoiceField.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { OneKeyChoice } from '../../../shared/OneKeyChoice.tsx'
import { AmputatedField } from './ToldField.tsx'
import { useField, type PersonForm } from './use-person-form.ts'

const consentKeys = { given: ['y', 'ب'], refused: ['n', 'خ'], not_asked: ['x', 'ن'] } as const

interface CareFieldsProps {
  form: PersonForm
}

/** What somebody needs while they are here, and whether they agreed to be on file. */
export function NeedFields({ form }: CareFieldsProps) {
  return (
    <>
      <NeedChecks form={form} />
      <div className={classes.careRow}>
        <EscortsField form={form} />
        <ChoiceField form={form} path="language" options={spokenLanguages} words="domain.language" />
        <ConsentField form={form} />
      </div>
    </>
  )
}

function NeedChecks({ form }: CareFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { value, set } = useField(form, 'needs')
  return (
    <Checkbox.Group
      label={t('people.field.needs')}
      value={value}
      onChange={(picked) => set(needs.filter((need) => picked.includes(need)))}
    >
      <Group gap="md" mt={6}>
        {needs.map((need) => (
          <Checkbox key={need} size="sm" value={need} label={format.need(need)} data-path={`needs.${need}`} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

function EscortsField({ form }: CareFieldsProps) {
  const { t } = useTranslation()
  const { value, error, set } = useField(form, 'escorts')
  return (
    <NumberInput
      size="sm"
      label={t('people.field.escorts')}
      data-path="escorts"
      min={0}
      max={20}
      allowDecimal={false}
      value={value}
      error={error}
      onChange={(next) => set(typeof next === 'number' ? next : '')}
    />
  )
}

function ConsentField({ form }: CareFieldsProps) {
  const { t } = useTranslation()
  const { value, set } = useField(form, 'consent')
  return (
    <OneKeyChoice
      label={t('people.field.consent')}
      value={value}
      dataPath="consent"
      onChange={set}
      options={consents.map((one) => ({
        value: one,
        label: t(`people.consent.${one}`),
        keys: consentKeys[one],
      }))}
    />
  )
}

/** Fields that only some roles see: status, papers, cause, notes. */
export function ProtectedFields({ form }: CareFieldsProps) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <ChoiceField
          form={form}
          path="communityStatus"
          options={communityStatuses}
          words="domain.community"
        />
        <ChoiceField form={form} path="cause" options={causes} words="domain.cause" />
        <AmputatedField form={form} />
      </SimpleGrid>
      <DocumentFields form={form} />
      <NotesField form={form} />
    </>
  )
}

function NotesField({ form }: CareFieldsProps) {
  const { t } = useTranslation()
  const { value, error, set } = useField(form, 'notes')
  return (
    <Textarea
      size="sm"
      label={t('people.field.notes')}
      data-path="notes"
      autosize
      minRows={2}
      maxRows={8}
      maxLength={LONGEST_NOTES}
      dir="auto"
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}
