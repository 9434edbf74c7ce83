import { Button, Checkbox, SegmentedControl, Text } from '@mantine/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ShelfRow } from '#contract/stock.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { readError } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { CountTable } from './CountTable.tsx'
import { countedOf, countLines } from './count-lines.ts'
import classes from '../stock.module.css'

const reasons = ['opening', 'between', 'closing'] as const
type Reason = (typeof reasons)[number]

interface CountDraft {
  typed: Record<string, string>
  reason: Reason
}

/** Counting by the keyboard alone: type what lies there beside what should, Enter goes on, one operation at the end. */
export function CountTab({ rows, onDone }: { rows: readonly ShelfRow[]; onDone: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const draft = useDraft<CountDraft>(`stock.count.${camp.id}`, t('stock.counting.title'), '/stock?tab=count')
  const isFirst = rows.every(({ balance }) => balance.onHand === 0)
  const [typed, setTyped] = useState<Record<string, string>>(draft.kept?.typed ?? {})
  const [reason, setReason] = useState<Reason>(draft.kept?.reason ?? (isFirst ? 'opening' : 'closing'))
  const [isOnlyOpen, setIsOnlyOpen] = useState(false)
  const table = useRef<HTMLTableElement>(null)

  const lines = countLines(rows)
  const counted = lines.flatMap((line) => {
    const quantity = countedOf(line, typed)
    return quantity === null ? [] : [{ line, quantity }]
  })
  const isReadable = counted.every(({ quantity }) => !Number.isNaN(quantity))
  const differing = counted.filter(({ line, quantity }) => quantity !== line.expected).length
  const shown = isOnlyOpen ? lines.filter((line) => (typed[line.key] ?? '') === '') : lines

  const keep = (next: CountDraft) => {
    setTyped(next.typed)
    setReason(next.reason)
    if (Object.values(next.typed).some(Boolean)) draft.keep(next)
    else draft.forget()
  }
  const latest = useRef({ typed, reason, keep })
  useLayoutEffect(() => {
    latest.current = { typed, reason, keep }
  })
  const type = useCallback((key: string, text: string) => {
    const { keep: keepNow, ...now } = latest.current
    keepNow({ ...now, typed: { ...now.typed, [key]: text } })
  }, [])
  useEffect(() => table.current?.querySelector<HTMLElement>('[data-count]')?.focus(), [])
  const focusKey = (key: string | undefined) =>
    key && table.current?.querySelector<HTMLElement>(`[data-count="${key}"]`)?.focus()
  const clear = () => keep({ typed: {}, reason })

  const count = useAction(api.stock.count.mutationOptions(), {
    done: (saved) => {
      const done = t('stock.counting.done', { count: saved.lines })
      return saved.served > 0 ? t('stock.book.served', { count: saved.served, done }) : done
    },
    onDone: () => {
      clear()
      onDone()
    },
    onRefused: (error) => {
      const { code, data } = readError(error)
      if (code === 'REFUSED' && typeof data.details['line'] === 'number') {
        focusKey(counted[data.details['line']]?.line.key)
      }
      return false
    },
  })

  const save = () => {
    if (counted.length === 0) return focusKey(lines[0]?.key)
    const unreadable = counted.find(({ quantity }) => Number.isNaN(quantity))
    if (unreadable) return focusKey(unreadable.line.key)
    void count.run({
      campId: camp.id,
      reason: t(`stock.counting.${reason}`),
      lines: counted.map(({ line: { item, lot, expected }, quantity }) => ({
        itemId: item.id,
        lot,
        expected,
        counted: quantity,
      })),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }

  return (
    <div onKeyDown={onKeyDown}>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '8px 20px',
          alignItems: 'center',
          marginBlockEnd: 8,
        }}
      >
        <SegmentedControl
          aria-label={t('stock.counting.reason')}
          value={reason}
          onChange={(value) => keep({ typed, reason: reasons.find((one) => one === value) ?? 'closing' })}
          data={reasons.map((value) => ({ value, label: t(`stock.counting.${value}`) }))}
        />
        <Checkbox
          label={t('stock.counting.restFirst')}
          checked={isOnlyOpen}
          onChange={(event) => setIsOnlyOpen(event.currentTarget.checked)}
        />
        <Text c="dimmed">{t('stock.counting.hint')}</Text>
      </div>
      <CountTable ref={table} lines={shown} typed={typed} onType={type} />
      <div className={classes.countBar}>
        <Button loading={count.isRunning} disabled={counted.length === 0 || !isReadable} onClick={save}>
          {t('stock.counting.save')}
        </Button>
        {counted.length > 0 ? (
          <Button variant="subtle" color="gray" onClick={clear}>
            {t('stock.counting.discard')}
          </Button>
        ) : null}
        <Text role="status">
          {t('stock.counting.progress', { done: counted.length, total: lines.length })}
          {differing > 0 ? ` · ${t('stock.counting.differing', { count: differing })}` : ''}
        </Text>
        <Text c="dimmed" size="sm" ms="auto">
          {t('stock.counting.keysHint')}
        </Text>
      </div>
    </div>
  )
}
