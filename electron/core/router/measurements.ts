import { readRanges, setRange } from '../services/measurement-ranges.ts'
import * as measurements from '../services/measurements.ts'
import { allowed } from './base.ts'

export const measurementsRouter = {
  ofPatient: allowed('readPatients').measurements.ofPatient.handler(({ context, input }) =>
    measurements.readMeasurementsOf(context, input),
  ),
  get: allowed('readPatients').measurements.get.handler(({ context, input }) =>
    measurements.getMeasurementSet(context, input),
  ),
  start: allowed('measure').measurements.start.handler(({ context, input }) =>
    measurements.startMeasuring(context, input),
  ),
  saveDraft: allowed('measure').measurements.saveDraft.handler(({ context, input }) =>
    measurements.saveMeasurementDraft(context, input),
  ),
  complete: allowed('measure').measurements.complete.handler(({ context, input }) =>
    measurements.completeMeasuring(context, input),
  ),
  strike: allowed('measure').measurements.strike.handler(({ context, input }) =>
    measurements.strikeMeasurementSet(context, input),
  ),
  compare: allowed('readPatients').measurements.compare.handler(({ context, input }) =>
    measurements.compareMeasurements(context, input),
  ),
  ranges: allowed('readPatients').measurements.ranges.handler(({ context }) => readRanges(context.core.db)),
  setRange: allowed('manageCamp').measurements.setRange.handler(({ context, input }) =>
    setRange(context, input),
  ),
}
