import { Autocomplete as BareAutocomplete, type AutocompleteProps } from '@mantine/core'
import { useFirstMatch } from './use-first-match.ts'
import { useListOnFocus } from './use-list-on-focus.ts'

/** A text with choices for it: Enter takes the first that fits what is typed. */
export function Autocomplete(props: AutocompleteProps) {
  return <BareAutocomplete {...props} {...useListOnFocus(props)} {...useFirstMatch(props)} />
}
