import { Combobox, useCombobox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { parseOrderNumber } from '#domain/orders/order-number.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useErrorText } from '../../api/errors.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { FoundPerson } from './FoundPerson.tsx'
import classes from './search.module.css'
import { SearchField } from './SearchField.tsx'
import type { TypedAhead } from './typed-ahead.ts'
import { useOpenOrder } from './use-open-order.ts'
import { useSearch } from './use-search.ts'

const ALL = 'all'
const REGISTER = 'register'
const ORDER = 'order'

/** Names hold no digits; numbers and phones do. */
const isName = (text: string) => !/\p{Nd}/u.test(text)

/** The one search: anybody by name in either script, father, phone, number or village; an order by the number on its tag. */
export function SearchBox({
  field,
  ahead,
}: {
  field: RefObject<HTMLInputElement | null>
  ahead: TypedAhead
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const openOrder = useOpenOrder()
  const mayRegister = useMay('registerPatients')
  const [text, setText] = useState(ahead.text)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { found, total, isRecent, isPending, error, findFirst } = useSearch(text, combobox.dropdownOpened)
  const typed = text.trim()
  const order = parseOrderNumber(typed)

  const leave = () => {
    combobox.closeDropdown()
    setText('')
    field.current?.blur()
  }
  const choose = (value: string) => {
    leave()
    if (value === ORDER) openOrder(order ?? '')
    else if (value === ALL) void navigate({ to: '/people', search: { text: typed } as never })
    else if (value === REGISTER) void navigate({ to: '/people/new', search: { name: typed } as never })
    else void navigate({ to: '/people/$id', params: { id: value } })
  }

  const isSettled = !isPending || found.length > 0
  const selectFirst = useEffectEvent(() => {
    if (!isRecent && !isPending) combobox.selectFirstOption()
  })
  useEffect(() => selectFirst(), [found, isPending, order])

  /** Enter before the answer has come opens the first match of what stands in the box now. */
  const openFirst = async () => {
    const first = await findFirst(text)
    if (first && field.current?.value.trim() === typed) choose(first.id)
  }

  const enter = () => {
    if (order) choose(ORDER)
    else void openFirst()
  }
  const goOn = useEffectEvent(() => (ahead.isEntered && typed ? enter() : undefined))
  useEffect(() => {
    const timer = setTimeout(() => goOn())
    return () => clearTimeout(timer)
  }, [])

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <SearchField
          ref={field}
          autoFocus={ahead.hasFocus}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave()
            if (event.key === 'Enter' && isPending && typed) enter()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && order === null && (isRecent || isPending)}>
        <Combobox.Options aria-label={t('shell.search')} mah="70vh" style={{ overflowY: 'auto' }}>
          {isRecent ? <div className={classes.label}>{t('shell.recent')}</div> : null}
          {order ? (
            <Combobox.Option value={ORDER}>
              {t('shell.searchOrder', { number: format.digits(order) })}
            </Combobox.Option>
          ) : null}
          {found.map((person) => (
            <Combobox.Option key={person.patient.id} value={person.patient.id}>
              <FoundPerson person={person} />
            </Combobox.Option>
          ))}
          {!isRecent && found.length === 0 && !isPending && order === null ? (
            <Combobox.Empty>
              {error ? errorText(error) : t('shell.searchNothing', { text: typed })}
            </Combobox.Empty>
          ) : null}
          {!isRecent && total > found.length ? (
            <Combobox.Option value={ALL}>{t('shell.searchAll', { count: total })}</Combobox.Option>
          ) : null}
          {!isRecent && mayRegister && isSettled && isName(typed) ? (
            <Combobox.Option value={REGISTER}>{t('shell.searchRegister', { text: typed })}</Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
