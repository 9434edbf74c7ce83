import { useState } from 'react'
import type { SeriesVisit } from '#contract/series.ts'
import type { SeriesLine } from '#domain/scheduling/plan-series.ts'
import { readError } from '../../../api/errors.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'

/** One date of a plan is named by the visit that moves, else by its date. */
export const lineKey = ({ visit, wanted }: SeriesLine) => visit?.id ?? wanted.date

/** Where a line goes unless it is left out: as wanted, else the nearest free slot; null when there is none. */
export const slotOf = ({ wanted, clashes, nearest }: SeriesLine) => (clashes.length === 0 ? wanted : nearest)

/** The visits of a plan that are written, those left out and those without a slot omitted. */
export function visitsOf(lines: readonly SeriesLine[], leftOut: ReadonlySet<string>): SeriesVisit[] {
  return lines.flatMap((line) => {
    const slot = leftOut.has(lineKey(line)) ? null : slotOf(line)
    if (!slot) return []
    const { date, startMinute, durationMinutes, stationId, staffId } = slot
    const visit = line.visit && { id: line.visit.id, version: line.visit.version }
    return [{ visit, date, startMinute, durationMinutes, stationId, staffId }]
  })
}

/** Which dates of a plan are left out. */
export function useLeftOut() {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  return {
    leftOut,
    toggle: (key: string) => {
      const next = new Set(leftOut)
      if (!next.delete(key)) next.add(key)
      setLeftOut(next)
    },
  }
}

/** Writes a plan. What was taken in the meantime is said in the dialog, whose plan has been asked for again. */
export function useSeriesSave(done: () => string, onDone: () => void) {
  const api = useApi()
  const [wasTaken, setTaken] = useState(false)
  const save = useAction(api.series.save.mutationOptions(), {
    done,
    onDone,
    onRefused: (error) => {
      const { code, data } = readError(error)
      const isTaken = code === 'REFUSED' && data.reason === 'series_clash'
      setTaken(isTaken)
      return isTaken
    },
  })
  return { ...save, wasTaken }
}
