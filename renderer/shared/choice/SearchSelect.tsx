import { getOptionsLockup, getParsedComboboxData, type SelectProps } from '@mantine/core'
import { useState, type FocusEvent, type MouseEvent } from 'react'
import { useTranslation } from '../use-translation.ts'
import { Select } from './Select.tsx'
import { useFirstMatch } from './use-first-match.ts'

type SearchSelectProps<Value extends string> = Omit<SelectProps<Value>, 'searchable' | 'searchValue'>

/** One of many, found by typing: Enter takes the first that fits. Where it may be emptied, a text that was erased empties it. */
export function SearchSelect<Value extends string = string>(props: SearchSelectProps<Value>) {
  const { t } = useTranslation()
  const { value = null, data, clearable, onChange, onSearchChange, onOptionSubmit, onBlur, onClick } = props
  const labelOf = (one: Value | null) =>
    one === null ? '' : (getOptionsLockup(getParsedComboboxData(data))[one]?.label ?? '')
  const [search, setSearch] = useState(() => labelOf(value))
  const write = (text: string) => {
    setSearch(text)
    onSearchChange?.(text)
  }
  const typed = useFirstMatch<Value>({
    ...props,
    onOptionSubmit(picked) {
      // Mantine writes the name of a new choice only.
      if (picked === value) write(labelOf(value))
      onOptionSubmit?.(picked)
    },
  })
  return (
    <Select
      nothingFoundMessage={t('common.nothingFound')}
      {...props}
      {...typed}
      searchable
      searchValue={search}
      onSearchChange={write}
      onClick={(event: MouseEvent<HTMLInputElement>) => {
        // What is typed next replaces the choice.
        if (search === labelOf(value)) event.currentTarget.select()
        onClick?.(event)
      }}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        if (clearable && value !== null && search.trim() === '') onChange?.(null, { value, label: '' })
        onBlur?.(event)
      }}
    />
  )
}
