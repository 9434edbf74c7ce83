import { useMemo } from 'react'
import type { DayView } from '#contract/appointments.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { CalendarAddress } from './address.ts'
import { BulkTools } from './bulk/BulkTools.tsx'
import { useSelection } from './bulk/use-selection.ts'
import { FilterBar } from './FilterBar.tsx'
import { filterOf, visitsOf } from './filter-visits.ts'
import { VisitTable } from './VisitTable.tsx'
import classes from './calendar.module.css'

export interface DayListProps {
  day: DayView
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

/** The same day as a list: everything that the grid shows, and cancelled visits too. */
export function DayList({ day, address, onChange }: DayListProps) {
  const { t } = useTranslation()
  const now = useToday()
  const visits = useMemo(() => visitsOf(day.appointments, address, now), [day, address, now])
  const selection = useSelection(visits)
  return (
    <div className={classes.scroll}>
      <FilterBar
        places={day}
        among={day.appointments}
        address={address}
        onChange={onChange}
        count={visits.length}
      >
        <BulkTools visits={visits} selection={selection} places={day} date={day.date} />
      </FilterBar>
      {visits.length === 0 ? (
        <EmptyState title={t('calendar.list.empty')} hint={t('calendar.list.emptyHint')} />
      ) : (
        <VisitTable
          visits={visits}
          among={day.appointments}
          question={JSON.stringify([day.date, filterOf(address)])}
          places={day}
          selectedId={address.visit}
          onOpen={(visit) => onChange({ visit })}
          selection={selection}
        />
      )}
    </div>
  )
}
