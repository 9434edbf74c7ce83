import { ActionIcon, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { WaitLine } from '#contract/wait-list.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useStillRows } from '../../../shared/use-still-rows.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { WaitCard } from './WaitCard.tsx'
import { WaitDialog } from './WaitDialog.tsx'
import classes from './wait.module.css'

export interface WaitListProps {
  campId: string
  canBook: boolean
  /** The person or order that is being moved, by the key of the tray. */
  movingKey: string | null
  onBook: (line: WaitLine) => void
  onGrab: (line: WaitLine, event: PointerEvent) => void
  onMoveByKeys: (line: WaitLine) => void
}

const noLines: readonly WaitLine[] = []
const idOf = ({ entry }: WaitLine) => entry.id

/** Everybody who waits for a slot or an earlier one, first who is to be asked first: drag them onto the grid, or press Enter. */
export function WaitList({ campId, canBook, movingKey, onBook, onGrab, onMoveByKeys }: WaitListProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const list = useRef<HTMLUListElement>(null)
  const [focusIndex, setFocusIndex] = useState(0)
  const [edited, setEdited] = useState<WaitLine | null>(null)
  const { data, error, refetch } = useQuery(api.waitList.list.queryOptions({ input: { campId } }))
  const { rows: lines, holding } = useStillRows(data ?? noLines, idOf)

  const focusAt = (index: number) => {
    const to = Math.max(0, Math.min(lines.length - 1, index))
    setFocusIndex(to)
    list.current?.querySelectorAll<HTMLElement>('[data-wait]')[to]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, line: WaitLine, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: lines.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) focusAt(to)
    else if (canBook && event.code === 'KeyM') onMoveByKeys(line)
    else if (canBook && event.code === 'KeyE') setEdited(line)
    else return
    event.preventDefault()
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={5} rowHeight={84} />
  if (lines.length === 0)
    return <EmptyState title={t('calendar.wait.empty')} hint={t('calendar.wait.emptyHint')} />
  return (
    <>
      <Text size="xs" c="dimmed" mb={4}>
        {t('calendar.wait.order')}
      </Text>
      <ul ref={list} className={classes.list} aria-label={t('calendar.wait.title')} {...holding}>
        {lines.map(({ row: line, isGone }, index) => (
          <li key={line.entry.id} className={classes.item}>
            <WaitCard
              line={line}
              isGone={isGone}
              isFocusable={index === Math.min(focusIndex, lines.length - 1)}
              isMoving={movingKey === (line.held?.id ?? line.order?.id ?? line.patient.id)}
              onClick={() => canBook && !isGone && onBook(line)}
              onKeyDown={(event) => !isGone && onKeyDown(event, line, index)}
              onPointerDown={(event) => {
                if (canBook && !isGone && event.button === 0) onGrab(line, event)
              }}
            />
            {canBook && !isGone ? (
              <ActionIcon
                className={classes.edit}
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('calendar.wait.editOf', { name: format.fullName(line.patient) })}
                onClick={() => setEdited(line)}
              >
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {edited ? (
        <WaitDialog
          patient={edited.patient}
          orders={edited.order ? [edited.order] : []}
          entry={edited.entry}
          heldVisits={[]}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  )
}
