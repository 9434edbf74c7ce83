import { Button, Group, Stack } from '@mantine/core'
import { IconArrowsMove } from '@tabler/icons-react'
import { useState } from 'react'
import type { BulkMoveLine, UnsettledLine } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CalendarAddress } from '../address.ts'
import { BookingDialog } from '../booking/BookingDialog.tsx'
import { requestToChange, type BookingRequest } from '../booking/request.ts'
import { CalendarHeader } from '../CalendarHeader.tsx'
import { FilterBar } from '../FilterBar.tsx'
import { visitsOf } from '../filter-visits.ts'
import { MovedCalls } from '../hand-out/MovedCalls.tsx'
import { usePlaces } from '../use-places.ts'
import { UnsettledTable } from './UnsettledTable.tsx'
import { useUnsettled } from './use-unsettled.ts'
import calendar from '../calendar.module.css'

export interface UnsettledScreenProps {
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

/** Everybody whose visit lost its place, its person or its hours, until each is moved: nobody is lost by a change of the plan. */
export function UnsettledScreen({ date, address, onChange }: UnsettledScreenProps) {
  const camp = useCamp()
  const places = usePlaces()
  const { data, error, refetch } = useUnsettled()
  const now = useToday()
  const [request, setRequest] = useState<BookingRequest | null>(null)
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={12} rowHeight={36} />
  const lineOf = new Map(data.map((line) => [line.appointment.id, line]))
  const lines = visitsOf(data, address, now).flatMap(({ appointment }) => lineOf.get(appointment.id) ?? [])
  return (
    <div className={calendar.screen}>
      <CalendarHeader
        camp={camp}
        date={date}
        address={address}
        onChange={onChange}
        zoom={{ in: null, out: null }}
        onBook={null}
        onFill={null}
      />
      <div className={calendar.body} data-wide>
        <div className={calendar.main}>
          <div className={calendar.scroll}>
            <FilterBar
              places={places}
              among={data}
              address={address}
              onChange={onChange}
              count={lines.length}
              printsNothing
            >
              <MoveAll lines={lines} />
            </FilterBar>
            <Lines
              lines={lines}
              isFiltered={data.length > 0}
              onOther={(line) => setRequest(requestToChange(line.appointment))}
            />
          </div>
        </div>
      </div>
      {request ? (
        <BookingDialog
          request={request}
          places={places}
          date={date < now.date ? now.date : date}
          onClose={() => setRequest(null)}
          onBooked={() => setRequest(null)}
        />
      ) : null}
    </div>
  )
}

interface LinesProps {
  lines: readonly UnsettledLine[]
  isFiltered: boolean
  onOther: (line: UnsettledLine) => void
}

function Lines({ lines, isFiltered, onOther }: LinesProps) {
  const { t } = useTranslation()
  const undecided = lines.filter(({ isUndecided }) => isUndecided)
  const sections = {
    broken: undecided.filter(({ isLapsed }) => !isLapsed),
    lapsed: undecided.filter(({ isLapsed }) => isLapsed),
    decided: lines.filter(({ isUndecided }) => !isUndecided),
  }
  if (lines.length === 0)
    return isFiltered ? (
      <EmptyState title={t('calendar.list.empty')} hint={t('calendar.list.emptyHint')} />
    ) : (
      <EmptyState title={t('calendar.unsettled.none')} hint={t('calendar.unsettled.noneHint')} />
    )
  return (
    <Stack gap="md">
      {(['broken', 'lapsed', 'decided'] as const).map((key) =>
        sections[key].length > 0 ? (
          <UnsettledTable
            key={key}
            title={t(`calendar.unsettled.section.${key}`, { count: sections[key].length })}
            lines={sections[key]}
            onOther={onOther}
          />
        ) : null,
      )}
    </Stack>
  )
}

/** Moves everybody to where the list says, in one step with one undo; whoever was moved, also one by one, can then be called. */
function MoveAll({ lines }: { lines: readonly UnsettledLine[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const mayBook = useMay('book')
  const action = useAction(api.appointments.moveMany.mutationOptions(), {
    done: (result) => t('calendar.bulk.done', { count: placed(result.lines).length }),
  })
  const ready = placed(lines.filter(({ isUndecided }) => isUndecided))
  if (!mayBook) return null
  return (
    <Group gap="xs">
      <MovedCalls />
      {ready.length > 0 ? (
        <Button
          size="xs"
          leftSection={<IconArrowsMove size={16} aria-hidden />}
          loading={action.isRunning}
          onClick={() =>
            void action.run({
              campId: camp.id,
              visits: ready.map(({ appointment: { id, version } }) => ({ id, version })),
              change: {
                shiftMinutes: 0,
                toDate: null,
                toStationId: null,
                toStaffId: null,
                spread: true,
                anyPlace: true,
              },
              apply: true,
              reason: '',
            })
          }
        >
          {t('calendar.unsettled.moveAll', { count: ready.length })}
        </Button>
      ) : null}
    </Group>
  )
}

const placed = <L extends BulkMoveLine>(lines: readonly L[]) => lines.filter(({ draft }) => draft !== null)
