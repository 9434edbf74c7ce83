import { MultiSelect as BareMultiSelect, type MultiSelectProps } from '@mantine/core'
import { useListOnFocus } from './use-list-on-focus.ts'

export function MultiSelect<Value extends string = string>(props: MultiSelectProps<Value>) {
  return <BareMultiSelect {...props} {...useListOnFocus(props)} />
}
