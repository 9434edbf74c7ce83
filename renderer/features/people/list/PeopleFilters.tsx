import { Button, CloseButton, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { namesOf, useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { peopleSorts, type PeopleAddress, type PeopleSort } from '../address.ts'
import classes from '../people.module.css'

/** A pause in typing that is worth a question. */
const PAUSE_MS = 90

interface PeopleFiltersProps {
  address: PeopleAddress
  onChange: (change: Partial<PeopleAddress>) => void
  input: RefObject<HTMLInputElement | null>
  onDown: () => void
}

/** What the list shows: words, group, only what is to be checked, order. */
export function PeopleFilters({ address, onChange, input, onDown }: PeopleFiltersProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const camp = useCamp()
  const groups = useQuery(api.groups.list.queryOptions({ input: { campId: camp.id } }))
  const [typed, setTyped] = useState(address.text)
  const [told, setTold] = useState(address.text)
  const tell = useDebouncedCallback((text: string) => {
    setTold(text)
    onChange({ text })
  }, PAUSE_MS)
  if (address.text !== told) {
    setTold(address.text)
    setTyped(address.text)
  }
  const type = (text: string) => {
    setTyped(text)
    tell(text)
  }
  const isFiltered = address.text !== '' || address.group !== null || address.flagged

  return (
    <div className={classes.filters} role="search" aria-label={t('people.filters')}>
      <TextInput
        ref={input}
        size="sm"
        className={classes.searchBox}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={t('people.searchLabel')}
        placeholder={t('people.searchHint')}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            onDown()
          }
          if (event.key === 'Escape' && typed !== '') type('')
        }}
        rightSection={
          typed === '' ? null : (
            <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => type('')} />
          )
        }
      />
      <Select
        size="sm"
        w={150}
        aria-label={t('people.filterGroup')}
        placeholder={t('people.allGroups')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        value={address.group}
        data={(groups.data ?? []).map((group) => ({
          value: group.id,
          label: format.groupName(namesOf(group)),
        }))}
        onChange={(group) => onChange({ group })}
      />
      <Switch
        size="sm"
        label={t('people.onlyFlagged')}
        checked={address.flagged}
        onChange={(event) => onChange({ flagged: event.currentTarget.checked })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('people.sortLabel')}
        value={address.sort}
        onChange={(sort) => onChange({ sort: sort as PeopleSort })}
        data={peopleSorts.map((sort) => ({ value: sort, label: t(`people.sort.${sort}`) }))}
      />
      {isFiltered ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange({ text: '', group: null, flagged: false })}
        >
          {t('people.clearFilters')}
        </Button>
      ) : null}
    </div>
  )
}
