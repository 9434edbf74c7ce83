import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useToday } from './CampContext.tsx'
import { readPartialDate, usePartialDateWords } from './partial-date.ts'
import { useTranslation } from './use-translation.ts'

export interface PartialDateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** What is typed. */
  text: string
  /** The text, and what it was understood as: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian; null while it says nothing. */
  onChange: (text: string, value: string | null) => void
}

/**
 * A day, month or year told in either calendar and any digits, with how it was understood beneath. What cannot be read is told quietly
 * while it is typed and as a problem once the field is left.
 */
export function PartialDateField({ text, onChange, error, onBlur, ...props }: PartialDateFieldProps) {
  const { t } = useTranslation()
  const { date: today } = useToday()
  const words = usePartialDateWords()
  const read = readPartialDate(text, today)
  const [isLeft, setLeft] = useState(true)
  const isEmpty = text.trim() === ''
  const refusal = isEmpty || read.ok ? null : t(`common.dateRefused.${read.reason}`)
  const isTold = refusal !== null && (isLeft || Boolean(error))
  const understood = isEmpty ? t('people.amputatedOnHint') : read.ok ? words(read.value) : refusal
  return (
    <TextInput
      autoComplete="off"
      placeholder={t('people.amputatedOnExample')}
      description={isTold ? null : understood}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={60}
      {...props}
      value={text}
      error={isTold ? refusal : error}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setLeft(false)
        const now = readPartialDate(typed, today)
        onChange(typed, typed.trim() !== '' && now.ok ? now.value : null)
      }}
      onBlur={(event) => {
        setLeft(true)
        onBlur?.(event)
      }}
    />
  )
}
