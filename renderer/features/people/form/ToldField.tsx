import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../shared/CampContext.tsx'
import { keepAsWritten } from './person-values.ts'
import { readBirth, readPartialDate } from './read-birth.ts'
import type { PersonForm } from './use-person-form.ts'
import { useBirthWords, usePartialDateWords } from './use-words.ts'

interface ToldFieldProps {
  form: PersonForm
  field: 'birth' | 'amputatedOn'
}

/** A time told in whatever way people tell it, with how it was understood beneath. What cannot be read may be kept as written. */
export function ToldField({ form, field }: ToldFieldProps) {
  const { t } = useTranslation()
  const { date: today } = useToday()
  const birthWords = useBirthWords()
  const partialDateWords = usePartialDateWords()
  const { birth, amputatedOn } = form.values
  const { text } = form.values[field]

  const type = (typed: string) => {
    form.clearFieldError(field)
    if (field === 'birth') {
      const read = readBirth(typed, today)
      form.setFieldValue('birth', { text: typed, value: read.ok ? read.value : null })
    } else {
      const read = readPartialDate(typed, today)
      form.setFieldValue('amputatedOn', { text: typed, value: read.ok ? read.value : null })
    }
  }

  const understood =
    field === 'birth'
      ? birth.value && birthWords(birth.value)
      : amputatedOn.value && partialDateWords(amputatedOn.value)
  const error = form.errors[field]

  return (
    <div>
      <TextInput
        size="sm"
        label={t(`people.field.${field}`)}
        placeholder={t(`people.${field}Example`)}
        description={understood || (text.trim() ? t('people.notUnderstoodYet') : t(`people.${field}Hint`))}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        maxLength={60}
        data-path={field}
        value={text}
        error={error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (text.trim() !== '' && form.values[field].value === null) form.validateField(field)
        }}
      />
      {error && text.trim() !== '' ? (
        <Group mt={4}>
          <Button size="compact-xs" variant="default" onClick={() => form.setValues(keepAsWritten(form.getValues(), field))}>
            {t('people.keepAsWritten')}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}
