import { Text, TextInput } from '@mantine/core'
import type { OrderPartRow } from '#contract/stock.ts'
import { parseQuantity } from '#domain/stock/quantity.ts'
import { outOf } from '#domain/orders/order-parts.ts'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { ChosenPart } from './chosen-parts.ts'
import classes from '../stock.module.css'

interface PartsFieldProps {
  rows: readonly OrderPartRow[]
  /** What is chosen for each row, row by row. */
  chosen: readonly ChosenPart[]
  /** Null where nothing may be changed. */
  onChange: ((index: number, part: ChosenPart) => void) | null
  /** The device was handed over or its order ended: what nobody chose will not be chosen any more. */
  isOver: boolean
}

/** The bill of parts of one order: for each role what is taken, how much, and how it stands. */
export function PartsField({ rows, chosen, onChange, isOver }: PartsFieldProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.scroller}>
      <table className={classes.items} style={{ minInlineSize: 560 }} aria-label={t('stock.parts.title')}>
        <tbody>
          {rows.map((row, index) => (
            <PartLine
              key={`${row.part.role}/${index}`}
              row={row}
              chosen={chosen[index] ?? { itemId: null, quantity: '' }}
              onChange={onChange && ((part) => onChange(index, part))}
              isOver={isOver}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PartLineProps {
  row: OrderPartRow
  chosen: ChosenPart
  onChange: ((part: ChosenPart) => void) | null
  isOver: boolean
}

function PartLine({ row, chosen, onChange, isOver }: PartLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const { part, choices, isOptional, isSizeUnknown } = row
  const role = t(`stock.role.${part.role}`)
  const item = choices.find((choice) => choice.item.id === chosen.itemId)?.item
  const unit = item?.unit ?? 'piece'
  const label = (choice: OrderPartRow['choices'][number]) => {
    const free = words.quantity(Math.max(0, choice.free), choice.item.unit)
    const inTransit = words.quantity(choice.inTransit, choice.item.unit)
    const facts =
      choice.inTransit > 0
        ? t('stock.parts.freeAndComing', { free, inTransit })
        : t('stock.parts.free', { free })
    return `${words.label(choice.item)} (${facts})`
  }
  const groupOf = (isSubstitute: boolean) =>
    choices
      .filter((choice) => choice.isSubstitute === isSubstitute)
      .map((choice) => ({ value: choice.item.id, label: label(choice) }))

  return (
    <tr>
      <th scope="row">
        {role} {isOptional ? <span className={classes.code}>{t('stock.parts.optional')}</span> : null}
      </th>
      <td style={{ inlineSize: '50%' }}>
        {onChange ? (
          <SearchSelect
            size="xs"
            clearable
            aria-label={role}
            placeholder={t(isOptional ? 'stock.parts.none' : 'stock.parts.choose')}
            data={[
              { group: t('stock.parts.fitting'), items: groupOf(false) },
              { group: t('stock.parts.substitutes'), items: groupOf(true) },
            ].filter(({ items }) => items.length > 0)}
            value={chosen.itemId}
            onChange={(itemId) => {
              const next = choices.find((choice) => choice.item.id === itemId)?.item
              const isSameUnit = next?.unit === unit && chosen.quantity !== ''
              const usual = next?.unit === 'mm' ? 500 : part.itemId ? part.quantity : 1
              onChange({
                itemId,
                quantity: isSameUnit
                  ? chosen.quantity
                  : words.amount(next ? usual : part.quantity, next?.unit ?? 'piece'),
              })
            }}
          />
        ) : (
          <bdi>{item ? words.label(item) : words.size(part.description)}</bdi>
        )}
      </td>
      <td>
        {onChange && chosen.itemId ? (
          <TextInput
            size="xs"
            w={80}
            inputMode="decimal"
            autoComplete="off"
            aria-label={t('stock.parts.quantityOf', { role })}
            rightSection={
              unit === 'piece' ? null : (
                <Text size="xs">{t(`stock.unit.${unit === 'mm' ? 'm' : unit === 'g' ? 'kg' : unit}`)}</Text>
              )
            }
            value={chosen.quantity}
            error={Number.isNaN(parseQuantity(chosen.quantity, unit) ?? Number.NaN)}
            onChange={(event) => onChange({ ...chosen, quantity: event.currentTarget.value })}
          />
        ) : item ? (
          format.digits(words.quantity(part.quantity, unit))
        ) : null}
      </td>
      <td>
        <PartMark
          row={row}
          isChanged={chosen.itemId !== part.itemId}
          isSizeUnknown={isSizeUnknown}
          isOver={isOver}
        />
      </td>
    </tr>
  )
}

function PartMark({
  row,
  isChanged,
  isSizeUnknown,
  isOver,
}: {
  row: OrderPartRow
  isChanged: boolean
  isSizeUnknown: boolean
  isOver: boolean
}) {
  const { t } = useTranslation()
  const words = useStockWords()
  const { part, status, held, isOptional, choices } = row
  if (isChanged) return null
  if (status === 'open') {
    if (isOptional) return null
    if (isOver) return <span className={classes.code}>{t('stock.parts.notRecorded')}</span>
    return (
      <span className={classes.low}>
        {t(isSizeUnknown ? 'stock.parts.sizeUnknown' : 'stock.parts.status.open')}
      </span>
    )
  }
  if (status === 'missing') {
    const unit = choices.find(({ item }) => item.id === part.itemId)?.item.unit ?? 'piece'
    const quantity = words.quantity(part.quantity - held.reserved - outOf(held), unit)
    return <span className={classes.short}>{t('stock.parts.missingBy', { quantity })}</span>
  }
  return <span className={classes.code}>{t(`stock.parts.status.${status}`)}</span>
}
