import { useSyncExternalStore } from 'react'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { Area } from './area.ts'
import classes from './grid.module.css'

/** What a pointer marks out now; told to one small component, so that the grid is not drawn again. */
export interface AreaStore {
  get: () => Area | null
  set: (area: Area | null) => void
  subscribe: (listener: () => void) => () => void
}

export function createAreaStore(): AreaStore {
  const listeners = new Set<() => void>()
  let area: Area | null = null
  return {
    get: () => area,
    set: (next) => {
      area = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The marked part of the grid: a time to book, or a box with the number of visits in it. */
export function AreaGhost({ store }: { store: AreaStore }) {
  const { t } = useTranslation()
  const format = useFormat()
  const area = useSyncExternalStore(store.subscribe, store.get)
  if (!area) return null
  return (
    <div className={classes.area} data-kind={area.kind} style={area.box}>
      <span>
        {area.kind === 'book'
          ? t('calendar.area.book', { time: format.timeRange(area.startMinute, area.durationMinutes) })
          : t('calendar.list.count', { count: area.ids.length })}
      </span>
    </div>
  )
}
