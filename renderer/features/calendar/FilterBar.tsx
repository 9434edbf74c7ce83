import { ActionIcon, Group, TextInput } from '@mantine/core'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { listSearchOf } from './filter-visits.ts'
import { FilterChips, FilterMenu, type FilterMenuProps } from './FilterMenu.tsx'
import classes from './calendar.module.css'

interface FilterBarProps extends FilterMenuProps {
  /** How many visits pass. */
  count: number
  /** The days that are shown, each of which has a list; none for a single day. */
  days?: readonly string[]
  /** Where what is shown is no list of a day. */
  printsNothing?: boolean
  /** What can be done with those that pass. */
  children?: ReactNode
}

/** One set of filters, kept in the address, for every view; it also decides what is printed and taken along. */
export function FilterBar(props: FilterBarProps) {
  const { places, among, address, onChange, count, days, printsNothing = false, children } = props
  const { t } = useTranslation()
  const mayPrint = useMay('printLists')
  return (
    <Group gap="xs" mb="xs" className={classes.filterBar}>
      <TextInput
        size="xs"
        className={classes.search}
        type="search"
        aria-label={t('calendar.list.search')}
        placeholder={t('calendar.list.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={address.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <FilterMenu places={places} among={among} address={address} onChange={onChange} />
      <FilterChips places={places} among={among} address={address} onChange={onChange} />
      <Group gap="xs" wrap="nowrap">
        <span role="status">{t('calendar.list.count', { count })}</span>
        {mayPrint && !printsNothing ? <PrintLink address={address} days={days ?? []} /> : null}
      </Group>
      {children ? (
        <Group gap="xs" className={classes.tools}>
          {children}
        </Group>
      ) : null}
    </Group>
  )
}

/** Leads to the daily lists of the same days under the same filters. */
function PrintLink({ address, days }: Required<Pick<FilterBarProps, 'address' | 'days'>>) {
  const { t } = useTranslation()
  const label = days.length > 1 ? t('calendar.list.printDays') : t('calendar.list.print')
  return (
    <ActionIcon
      variant="default"
      size="input-xs"
      aria-label={label}
      title={label}
      renderRoot={(props) => (
        <Link {...props} to={'/lists' as never} search={listSearchOf(address, days) as never} />
      )}
    >
      <IconPrinter size={16} aria-hidden />
    </ActionIcon>
  )
}
