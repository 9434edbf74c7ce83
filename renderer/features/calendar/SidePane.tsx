import { ActionIcon, SegmentedControl } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type PointerEvent, type ReactNode } from 'react'
import type { DayAppointment, TrayEntry } from '#contract/appointments.ts'
import type { WaitLine } from '#contract/wait-list.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useFormat } from '../../shared/format.ts'
import type { Places } from '../../shared/clash-text.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { Subject } from './grid/subject.ts'
import { HeldCard } from './tray/HeldCard.tsx'
import { Tray } from './tray/Tray.tsx'
import { SlotOffers } from './wait/SlotOffers.tsx'
import { WaitDialog } from './wait/WaitDialog.tsx'
import { WaitList } from './wait/WaitList.tsx'
import classes from './wait/wait.module.css'

export interface SidePaneProps {
  campId: string
  date: string
  places: Places
  canBook: boolean
  /** What is being moved, by its key. */
  movingKey: string | null
  /** The order that was brought along. */
  holdId: string | null
  onPutDown: () => void
  /** The open visit, which takes the place of the lists. */
  panel: ReactNode
  onBook: (entry: TrayEntry) => void
  onEdit: (item: DayAppointment) => void
  onGrab: (subject: Subject, event: PointerEvent) => void
  onMoveByKeys: (subject: Subject) => void
}

const entryOf = ({ patient, order, entry }: WaitLine): TrayEntry => ({
  patient,
  order,
  kind: entry.kind,
  durationMinutes: entry.durationMinutes,
})

/** Somebody on the wait list who has a visit moves that one; the others get a new one. */
function subjectOf(line: WaitLine): Subject {
  const { held, patient, order } = line
  return held
    ? { kind: 'visit', item: { appointment: held, patient, order } }
    : { kind: 'tray', entry: entryOf(line) }
}

/** Beside the calendar: slots that were left, then the open visit, or who has none and who waits. */
export function SidePane({ panel, ...props }: SidePaneProps) {
  return (
    <div className={classes.pane}>
      <SlotOffers campId={props.campId} places={props.places} />
      {panel ?? <Lists {...props} />}
    </div>
  )
}

type ListsProps = Omit<SidePaneProps, 'panel' | 'places'>

function Lists(props: ListsProps) {
  const { campId, date, canBook, movingKey, onBook, onEdit, onGrab, onMoveByKeys } = props
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [shown, setShown] = useLocalStorage({ key: 'qadam.calendar.side', defaultValue: 'tray' })
  const [fold, setFold] = useLocalStorage({ key: 'qadam.calendar.fold', defaultValue: 'open' })
  const isFolded = fold === 'folded'
  const [waiter, setWaiter] = useState<TrayEntry | null>(null)
  const waiting = useQuery(api.waitList.list.queryOptions({ input: { campId } })).data
  const count = waiting ? ` (${format.number(waiting.length)})` : ''
  return (
    <div className={classes.rest} data-folded={isFolded || undefined}>
      {props.holdId && canBook ? (
        <HeldCard
          orderId={props.holdId}
          movingKey={movingKey}
          onBook={onBook}
          onEdit={onEdit}
          onGrab={onGrab}
          onMoveByKeys={onMoveByKeys}
          onPutDown={props.onPutDown}
        />
      ) : null}
      <div className={classes.head}>
        <SegmentedControl
          fullWidth
          size="xs"
          className={classes.which}
          aria-label={t('calendar.wait.lists')}
          value={shown}
          onChange={(list) => {
            setShown(list)
            setFold('open')
          }}
          data={[
            { value: 'tray', label: t('calendar.wait.tray') },
            { value: 'wait', label: `${t('calendar.wait.title')}${count}` },
          ]}
        />
        <ActionIcon
          className={classes.fold}
          variant="default"
          size="md"
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'calendar.wait.unfold' : 'calendar.wait.fold')}
          onClick={() => setFold(isFolded ? 'open' : 'folded')}
        >
          {isFolded ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
        </ActionIcon>
      </div>
      <div className={classes.lists}>
        {shown === 'wait' ? (
          <WaitList
            campId={campId}
            canBook={canBook}
            movingKey={movingKey}
            onBook={(line) => {
              const subject = subjectOf(line)
              if (subject.kind === 'visit') onEdit(subject.item)
              else onBook(subject.entry)
            }}
            onGrab={(line, event) => onGrab(subjectOf(line), event)}
            onMoveByKeys={(line) => onMoveByKeys(subjectOf(line))}
          />
        ) : (
          <Tray
            campId={campId}
            date={date}
            canBook={canBook}
            movingKey={movingKey}
            onBook={onBook}
            onGrab={(entry, event) => onGrab({ kind: 'tray', entry }, event)}
            onMoveByKeys={(entry) => onMoveByKeys({ kind: 'tray', entry })}
            onWait={setWaiter}
          />
        )}
      </div>
      {waiter ? (
        <WaitDialog
          patient={waiter.patient}
          orders={waiter.order ? [waiter.order] : []}
          entry={null}
          heldVisits={[]}
          wanted={{ orderId: waiter.order?.id ?? null, kind: waiter.kind }}
          onClose={() => setWaiter(null)}
        />
      ) : null}
    </div>
  )
}
