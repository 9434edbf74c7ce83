import { useState } from 'react'
import { pin } from '#contract/session.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useInvalidText } from './invalid-text.ts'
import type { RecordForm } from './record/use-record-form.ts'

/** A PIN that is typed and never kept: it lives as long as the field. */
export function usePinField() {
  const invalidText = useInvalidText()
  const [value, setValue] = useState('')
  const [isRefused, setRefused] = useState(false)
  const isFine = (text: string) => pin.safeParse(toLatinDigits(text)).success

  return {
    value,
    set(text: string) {
      setValue(text)
      setRefused(false)
    },
    error: isRefused ? invalidText('pin') : undefined,
    /** Whether it may be sent; marks the field when not. */
    check(): boolean {
      setRefused(!isFine(value))
      return isFine(value)
    },
    /** The record's form, which is not sent while an unfit PIN stands beside it. */
    guard<Draft>(record: RecordForm<Draft>, isAsked: boolean): RecordForm<Draft> {
      const submit = () => {
        if (isAsked && value !== '' && !isFine(value)) setRefused(true)
        else record.submit()
      }
      return { ...record, submit }
    },
  }
}
