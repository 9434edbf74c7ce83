import type { ComponentType } from 'react'
import type { PatientRecord } from '#contract/patients.ts'

/** Parts of a person's page that other words of the house bring; each gets the record. */
export interface PatientSections {
  sections?: readonly { key: string; Section: ComponentType<{ record: PatientRecord }> }[]
}
