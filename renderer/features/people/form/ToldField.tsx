import { Button, Group, TextInput } from '@mantine/core'
import { useToday } from '../../../shared/CampContext.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { keepAsWritten } from './person-values.ts'
import { readBirth } from './read-birth.ts'
import { readPartialDate } from '../../../shared/partial-date.ts'
import { useField, type PersonForm } from './use-person-form.ts'
import { useBirthWords } from '../../../shared/birth-words.ts'
import { usePartialDateWords } from '../../../shared/partial-date.ts'

/** A birth as date, year or age, with how it was understood beneath. */
export function BirthField({ form }: { form: PersonForm }) {
  const { date: today } = useToday()
  const words = useBirthWords()
  const { value, set } = useField(form, 'birth')
  return (
    <ToldInput
      form={form}
      field="birth"
      text={value.text}
      understood={value.value && words(value.value)}
      onType={(text) => {
        const before = form.getInitialValues().birth
        const read = readBirth(text, today)
        set(text === before.text ? before : { text, value: read.ok ? read.value : null })
      }}
    />
  )
}

/** When a limb was lost, as exactly as it is known. */
export function AmputatedField({ form }: { form: PersonForm }) {
  const { date: today } = useToday()
  const words = usePartialDateWords()
  const { value, set } = useField(form, 'amputatedOn')
  return (
    <ToldInput
      form={form}
      field="amputatedOn"
      text={value.text}
      understood={value.value && words(value.value)}
      onType={(text) => {
        const before = form.getInitialValues().amputatedOn
        const read = readPartialDate(text, today)
        set(text === before.text ? before : { text, value: read.ok ? read.value : null })
      }}
    />
  )
}

interface ToldInputProps {
  form: PersonForm
  field: 'birth' | 'amputatedOn'
  text: string
  /** How it was understood, or null. */
  understood: string | null
  onType: (text: string) => void
}

/** A time told in whatever way people tell it. What cannot be read may be kept as written. */
function ToldInput({ form, field, text, understood, onType }: ToldInputProps) {
  const { t } = useTranslation()
  const error = form.errors[field]
  const isUnread = text.trim() !== '' && understood === null
  return (
    <div>
      <TextInput
        size="sm"
        label={t(`people.field.${field}`)}
        placeholder={t(`people.${field}Example`)}
        description={understood ?? t(isUnread ? 'people.notUnderstoodYet' : `people.${field}Hint`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        maxLength={60}
        data-path={field}
        value={text}
        error={error}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={() => {
          if (isUnread) form.validateField(field)
        }}
      />
      {error && isUnread ? (
        <Group mt={4}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => form.setValues(keepAsWritten(form.getValues(), field))}
          >
            {t('people.keepAsWritten')}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}
