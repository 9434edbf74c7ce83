import { Button, Loader, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { useCamp, useMay } from './CampContext.tsx'
import { useFormat } from './format.ts'
import { useLanguage } from './i18n.ts'
import { useScanPersonTarget } from './order-in-hand.ts'
import { PersonName } from './PersonName.tsx'
import classes from './patient-search.module.css'
import { useTranslation } from './use-translation.ts'

export interface PatientSearchProps {
  onPick: (patientId: string) => void
}

const TYPING_MS = 120
const SHOWN = 8

/** Finds the person who is to be booked; arrows and Enter choose, and so does the scan of a card. */
export function PatientSearch({ onPick }: PatientSearchProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const mayRegister = useMay('registerPatients')
  const listId = useId()
  useScanPersonTarget(({ id }) => onPick(id))
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [settled] = useDebouncedValue(text.trim(), TYPING_MS)
  const search = useQuery(
    api.patients.search.queryOptions({
      input: {
        text: settled,
        campId: camp.id,
        groupId: null,
        onlyFlagged: false,
        sort: 'match',
        language,
        offset: 0,
        limit: SHOWN,
      },
      enabled: settled !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const rows = settled === '' ? [] : (search.data?.rows ?? [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = rows[active]
    if (step !== 0) setActive(Math.max(0, Math.min(rows.length - 1, active + step)))
    else if (event.key === 'Enter' && chosen) onPick(chosen.patient.id)
    else return
    event.preventDefault()
  }
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        label={t('calendar.booking.who')}
        description={t('calendar.booking.whoHint')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={search.isFetching && search.isPlaceholderData ? <Loader size="xs" /> : null}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={rows[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
      />
      <div id={listId} role="listbox" aria-label={t('calendar.booking.matches')}>
        {rows.map(({ patient, ...group }, index) => (
          <UnstyledButton
            key={patient.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={classes.match}
            onClick={() => onPick(patient.id)}
          >
            <span>
              <PersonName person={patient} withFather />
            </span>
            <span className={classes.quiet}>
              {[format.digits(patient.number), patient.village, format.groupName(group)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </UnstyledButton>
        ))}
      </div>
      {settled !== '' && rows.length === 0 && search.isSuccess && !search.isPlaceholderData ? (
        <Text c="dimmed">{t('calendar.booking.nobody')}</Text>
      ) : null}
      {mayRegister && settled !== '' ? (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/people/new', search: { name: text.trim() } as never })}
        >
          {t('calendar.booking.register')}
        </Button>
      ) : null}
    </Stack>
  )
}
