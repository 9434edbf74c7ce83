import { hearingFrequencies, hearingMean } from '../derive.ts'
import type { FormSection, MeasurementForm } from '../form.ts'
import { choice, decibel, yesNo } from './field-builders.ts'
import { sources } from './sources.ts'

const ear = (side: 'left' | 'right'): FormSection => ({
  id: side,
  items: [
    yesNo(`otoscopy_clear_${side}`, side, `ear_${side}`, true),
    ...hearingFrequencies.map((hertz) => decibel(`threshold_${hertz}_${side}`, side, `ear_${side}`)),
  ],
})

/** Pure-tone thresholds of both ears and the mould. */
export const hearingAid: MeasurementForm = {
  id: 'hearing_aid',
  version: 1,
  devices: ['hearing_aid'],
  drawing: 'head',
  sections: [
    ear('left'),
    ear('right'),
    { id: 'use', items: [choice('ear_mould', 'person', null, ['standard_dome', 'own_mould'], true)] },
  ],
  pairs: [],
  derived: [hearingMean('left'), hearingMean('right')],
  sources: [sources.hearing, sources.workingFigures],
}
