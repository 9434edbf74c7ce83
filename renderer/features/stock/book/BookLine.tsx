import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ShelfRow } from '#contract/stock.ts'
import { freeOf } from '#domain/stock/balance.ts'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { LineProblem, TypedLine } from './use-book.ts'
import classes from '../stock.module.css'

interface BookLineProps {
  line: TypedLine
  number: number
  rows: readonly ShelfRow[]
  problem: LineProblem | undefined
  onChange: (part: Partial<TypedLine>) => void
  /** Null for the only line. */
  onRemove: (() => void) | null
}

/** Item, quantity in the unit it is said in, lot. */
export function BookLine({ line, number, rows, problem, onChange, onRemove }: BookLineProps) {
  const { t } = useTranslation()
  const words = useStockWords()
  const row = rows.find(({ item }) => item.id === line.itemId)
  const isFirst = number === 1
  const facts = row
    ? t('stock.book.facts', {
        onHand: words.quantity(row.balance.onHand, row.item.unit),
        free: words.quantity(freeOf(row.balance), row.item.unit),
        inTransit: words.quantity(row.balance.inTransit, row.item.unit),
      })
    : undefined
  const quantityLabel =
    row && row.item.unit !== 'piece'
      ? t('stock.book.quantityIn', { unit: t(`stock.unitOf.${row.item.unit}`) })
      : t('stock.book.quantity')
  return (
    <div className={classes.bookLine} role="group" aria-label={t('stock.book.line', { number })}>
      <SearchSelect
        data-autofocus={isFirst || undefined}
        label={isFirst ? t('stock.book.item') : undefined}
        aria-label={t('stock.book.item')}
        data={rows
          .filter(({ item }) => item.active || item.id === line.itemId)
          .map(({ item }) => ({ value: item.id, label: `${words.label(item)} (${item.code})` }))}
        value={line.itemId}
        description={facts}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={problem?.item}
        onChange={(itemId) => onChange({ itemId })}
      />
      <TextInput
        autoComplete="off"
        inputMode="decimal"
        label={isFirst ? quantityLabel : undefined}
        aria-label={quantityLabel}
        value={line.quantity}
        error={problem?.quantity}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
      />
      <TextInput
        autoComplete="off"
        label={isFirst ? t('stock.book.lot') : undefined}
        aria-label={t('stock.book.lot')}
        maxLength={200}
        value={line.lot}
        onChange={(event) => onChange({ lot: event.currentTarget.value })}
      />
      {onRemove ? (
        <ActionIcon
          mt={isFirst ? 26 : 4}
          aria-label={t('stock.book.removeLine', { number })}
          onClick={onRemove}
        >
          <IconX aria-hidden size={16} />
        </ActionIcon>
      ) : (
        <span />
      )}
    </div>
  )
}
