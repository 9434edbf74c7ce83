import { Autocomplete as BareAutocomplete, type AutocompleteProps } from '@mantine/core'
import { useFirstMatch } from './use-first-match.ts'
import { useList } from './use-list.ts'

/** A text with choices for it: Enter takes the first that fits what is typed. */
export function Autocomplete(props: AutocompleteProps) {
  const typed = useFirstMatch<string>(props)
  return <BareAutocomplete {...props} {...typed} {...useList({ ...props, ...typed }, true)} />
}
