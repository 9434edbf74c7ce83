import { Select as BareSelect, type SelectProps } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useList } from './use-list.ts'

/** One of a few. Where it may be emptied, Delete and Backspace do so too. */
export function Select<Value extends string = string>(props: SelectProps<Value>) {
  const { searchable, clearable, readOnly, value = null, onChange, onKeyDown } = props
  const mayEmpty = !searchable && !readOnly && clearable && value !== null
  const empty = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event)
    if (!mayEmpty || !['Delete', 'Backspace'].includes(event.key)) return
    event.preventDefault()
    onChange?.(null, { value, label: '' })
  }
  return <BareSelect {...props} {...useList({ ...props, onKeyDown: empty })} />
}
