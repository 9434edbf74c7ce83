import { TextInput, type TextInputProps } from '@mantine/core'
import { useToday } from './CampContext.tsx'
import { readPartialDate, usePartialDateWords } from './partial-date.ts'
import { useTranslation } from './use-translation.ts'

export interface PartialDateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** What is typed. */
  text: string
  /** The text, and what it was understood as: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian; null while it says nothing. */
  onChange: (text: string, value: string | null) => void
}

/** A day, month or year told in either calendar and any digits, with how it was understood beneath. */
export function PartialDateField({ text, onChange, error, ...props }: PartialDateFieldProps) {
  const { t } = useTranslation()
  const { date: today } = useToday()
  const words = usePartialDateWords()
  const read = readPartialDate(text, today)
  const isEmpty = text.trim() === ''
  const understood = isEmpty
    ? t('people.amputatedOnHint')
    : read.ok
      ? words(read.value)
      : t(`common.dateRefused.${read.reason}`)
  return (
    <TextInput
      autoComplete="off"
      placeholder={t('people.amputatedOnExample')}
      description={understood}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={60}
      {...props}
      value={text}
      error={error}
      onChange={(event) => {
        const typed = event.currentTarget.value
        const now = readPartialDate(typed, today)
        onChange(typed, typed.trim() !== '' && now.ok ? now.value : null)
      }}
    />
  )
}
