import { Select as BareSelect, type SelectProps } from '@mantine/core'
import { useListOnFocus } from './use-list-on-focus.ts'

export function Select<Value extends string = string>(props: SelectProps<Value>) {
  return <BareSelect {...props} {...useListOnFocus(props)} />
}
