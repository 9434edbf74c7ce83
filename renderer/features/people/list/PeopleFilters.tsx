import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { lazily, Later } from '../../../shared/Later.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { peopleSorts, type PeopleAddress } from '../address.ts'
import classes from '../people.module.css'

/** A pause in typing that is worth a question. */
const PAUSE_MS = 90

const FilterChoices = lazily(async () => (await import('./FilterChoices.tsx')).FilterChoices)

interface PeopleFiltersProps {
  address: PeopleAddress
  onChange: (change: Partial<PeopleAddress>) => void
  input: RefObject<HTMLInputElement | null>
  onDown: () => void
}

/** What the list shows: words, group, only what is to be checked, order. */
export function PeopleFilters({ address, onChange, input, onDown }: PeopleFiltersProps) {
  const { t } = useTranslation()
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
      <Later room={<ChoicesRoom />}>
        <FilterChoices address={address} onChange={onChange} />
      </Later>
    </div>
  )
}

/** As much room as the choices will take. */
function ChoicesRoom() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden className={classes.groupRoom} />
      <span aria-hidden className={classes.flaggedRoom}>
        {t('people.onlyFlagged')}
      </span>
      <span aria-hidden className={classes.sortRoom}>
        {peopleSorts.map((sort) => (
          <span key={sort}>{t(`people.sort.${sort}`)}</span>
        ))}
      </span>
    </>
  )
}
