import { CloseButton, Group, Text, TextInput, Title, useDirection } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import type { TrayEntry } from '#contract/appointments.ts'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { useStillRows } from '../../../shared/use-still-rows.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { TrayCard } from './TrayCard.tsx'
import { entryKey } from '../grid/subject.ts'
import { useTray } from './use-tray.ts'
import classes from './tray.module.css'

export interface TrayProps {
  campId: string
  date: string
  /** Whether the person may book; otherwise the tray only tells who waits. */
  canBook: boolean
  /** The entry that is being moved, by its key. */
  movingKey: string | null
  onBook: (entry: TrayEntry) => void
  onGrab: (entry: TrayEntry, event: PointerEvent) => void
  onMoveByKeys: (entry: TrayEntry) => void
  /** Puts the person on the wait list. */
  onWait: (entry: TrayEntry) => void
}

const CARD_HEIGHT = 72
const CARD_LEAST_WIDTH = 208
const GAP_PX = 5

/** Everybody who waits for a visit: drag them onto the grid, or press Enter. */
export function Tray({ campId, date, canBook, movingKey, onBook, onGrab, onMoveByKeys, onWait }: TrayProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [focusIndex, setFocusIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const listRef = useMergedRef(list, sized)
  const columns = Math.max(1, Math.floor((width + GAP_PX) / (CARD_LEAST_WIDTH + GAP_PX)))
  const tray = useTray(campId, date, text)
  const { rows: entries, holding } = useStillRows(tray.entries, entryKey, { question: tray.question })
  const { readOn } = tray
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
    lanes: columns,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= entries.length - 10) readOn()
  }, [last, entries.length, readOn])

  const forward = useDirection().dir === 'rtl' ? -1 : 1
  const entryAt = (target: EventTarget): { entry: TrayEntry; index: number } | null => {
    const card = target instanceof Element ? target.closest('[data-tray-index]') : null
    const index = Number(card?.getAttribute('data-tray-index') ?? -1)
    const entry = entries[index]
    return entry && !entry.isGone ? { entry: entry.row, index } : null
  }
  const focusAt = (index: number) => {
    const to = Math.max(0, Math.min(entries.length - 1, index))
    setFocusIndex(to)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-tray-index="${to}"]`)?.focus(),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = entryAt(event.target)
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, number> = {
      ArrowDown: columns,
      ArrowUp: -columns,
      ...(columns > 1 ? { ArrowRight: forward, ArrowLeft: -forward } : {}),
      Home: -entries.length,
      End: entries.length,
    }
    const step = steps[event.key]
    if (step !== undefined) focusAt(at.index + step)
    else if (canBook && event.code === 'KeyB') onBook(at.entry)
    else if (canBook && event.code === 'KeyM') onMoveByKeys(at.entry)
    else if (canBook && event.code === 'KeyW') onWait(at.entry)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const at = entryAt(event.target)
    if (at && canBook) onBook(at.entry)
  }
  const onPointerDown = (event: PointerEvent) => {
    const at = entryAt(event.target)
    if (at && canBook && event.button === 0) onGrab(at.entry, event)
  }

  return (
    <section className={classes.tray} aria-label={t('calendar.tray.title')}>
      <div className={classes.head}>
        <Group justify="space-between" gap="xs">
          <Title order={2}>{t('calendar.tray.title')}</Title>
          <Text c="dimmed" aria-live="polite">
            {tray.people === null ? null : t('calendar.tray.count', { count: tray.people })}
          </Text>
        </Group>
        <TextInput
          size="xs"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-label={t('calendar.tray.search')}
          placeholder={t('calendar.tray.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={
            text ? <CloseButton size="xs" aria-label={t('common.clear')} onClick={() => setText('')} /> : null
          }
        />
      </div>
      {tray.error ? <ErrorState error={tray.error} onRetry={tray.retry} /> : null}
      {tray.isLoading ? <Loading rows={8} rowHeight={CARD_HEIGHT - 6} /> : null}
      {!tray.isLoading && !tray.error && entries.length === 0 ? (
        <EmptyState
          title={t(text ? 'calendar.tray.noMatch' : 'calendar.tray.empty')}
          hint={t(text ? 'calendar.tray.noMatchHint' : 'calendar.tray.emptyHint')}
        />
      ) : null}
      <div
        ref={listRef}
        className={classes.list}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={onPointerDown}
        {...holding}
        role="presentation"
      >
        <ul style={{ blockSize: virtual.getTotalSize(), margin: 0, padding: 0, listStyle: 'none' }}>
          {items.map(({ index, start, size, lane }) => {
            const entry = entries[index]
            return entry ? (
              <li
                key={entryKey(entry.row)}
                className={classes.item}
                style={
                  {
                    '--lane': lane,
                    '--columns': columns,
                    insetBlockStart: start,
                    blockSize: size,
                  } as CSSProperties
                }
                aria-setsize={entries.length}
                aria-posinset={index + 1}
              >
                <TrayCard
                  entry={entry.row}
                  isGone={entry.isGone}
                  index={index}
                  isFocusable={index === Math.min(focusIndex, entries.length - 1)}
                  isMoving={movingKey === entryKey(entry.row)}
                />
              </li>
            ) : null
          })}
        </ul>
      </div>
    </section>
  )
}
