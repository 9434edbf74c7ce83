import { MultiSelect as BareMultiSelect, type MultiSelectProps } from '@mantine/core'
import { useFirstMatch } from './use-first-match.ts'
import { useList } from './use-list.ts'

/** Some of many. */
export function MultiSelect<Value extends string = string>(props: MultiSelectProps<Value>) {
  const typed = useFirstMatch<Value>(props)
  return <BareMultiSelect {...props} {...typed} {...useList({ ...props, ...typed })} />
}
