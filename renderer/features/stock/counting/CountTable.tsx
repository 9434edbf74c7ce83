import { TextInput } from '@mantine/core'
import { memo, type KeyboardEvent, type Ref } from 'react'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { regionOfItem } from '../../../shared/side-shapes.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { countedOf, type CountLine } from './count-lines.ts'
import classes from '../stock.module.css'

interface CountTableProps {
  ref: Ref<HTMLTableElement>
  lines: readonly CountLine[]
  typed: Readonly<Record<string, string>>
  onType: (key: string, text: string) => void
}

/** Enter and the arrows go from shelf to shelf. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isBack = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)
  if (!isBack && event.key !== 'Enter' && event.key !== 'ArrowDown') return
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-count]')]
  const at = fields.indexOf(event.target as HTMLInputElement)
  if (at < 0) return
  event.preventDefault()
  const next = fields[at + (isBack ? -1 : 1)]
  next?.focus()
  next?.select()
  next?.scrollIntoView({ block: 'nearest' })
}

export function CountTable({ ref, lines, typed, onType }: CountTableProps) {
  const { t } = useTranslation()
  return (
    <table
      ref={ref}
      className={`${classes.items} ${classes.counting}`}
      aria-label={t('stock.counting.title')}
      onKeyDown={moveOn}
    >
      <thead>
        <tr>
          <th scope="col">{t('stock.col.item')}</th>
          <th scope="col">{t('stock.col.size')}</th>
          <th scope="col">{t('stock.col.side')}</th>
          <th scope="col" className={classes.number}>
            {t('stock.counting.expected')}
          </th>
          <th scope="col">{t('stock.counting.counted')}</th>
          <th scope="col">{t('stock.counting.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <CountRow key={line.key} line={line} text={typed[line.key] ?? ''} onType={onType} />
        ))}
      </tbody>
    </table>
  )
}

interface CountRowProps {
  line: CountLine
  text: string
  onType: CountTableProps['onType']
}

const CountRow = memo(
  function CountRow({ line, text, onType }: CountRowProps) {
    const { t } = useTranslation()
    const format = useFormat()
    const words = useStockWords()
    const { item, lot, expected, key } = line
    const counted = countedOf(line, { [key]: text })
    const isUnreadable = counted !== null && Number.isNaN(counted)
    const difference = counted === null || isUnreadable ? null : counted - expected
    return (
      <tr>
        <th scope="row">
          <bdi>{words.name(item)}</bdi>{' '}
          <span className={classes.code}>
            <bdi>{item.code}</bdi>
            {lot ? ` · ${t('stock.book.lot')} ${lot}` : ''}
          </span>
        </th>
        <td>
          <bdi>{words.size(item.size)}</bdi>
        </td>
        <td>
          <SideMark of={regionOfItem(item)} side={item.side} />
        </td>
        <td className={classes.number}>{words.quantity(expected, item.unit)}</td>
        <td>
          <TextInput
            className={classes.countField}
            size="xs"
            autoComplete="off"
            inputMode="decimal"
            data-count={key}
            aria-label={t('stock.counting.countOf', {
              name: [words.label(item), lot].filter(Boolean).join(' · '),
            })}
            value={text}
            error={isUnreadable ? t('common.invalid.not_a_number') : undefined}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => onType(key, event.currentTarget.value)}
          />
        </td>
        <td>
          {difference === null ? (
            ''
          ) : difference === 0 ? (
            <span className={classes.code}>{t('stock.counting.same')}</span>
          ) : (
            <span className={classes.short}>
              <bdi>{`${difference > 0 ? '+' : '−'}${format.digits(words.quantity(Math.abs(difference), item.unit))}`}</bdi>
            </span>
          )}
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.text === after.text &&
    before.line.key === after.line.key &&
    before.line.expected === after.line.expected,
)
