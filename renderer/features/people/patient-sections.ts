import type { ComponentType } from 'react'
import type { PatientRecord } from '#contract/patients.ts'

export interface PatientSection {
  key: string
  /** Under who the person is, or under their devices, where their care goes on. */
  under: 'person' | 'devices'
  Section: ComponentType<{ record: PatientRecord }>
}

/** Parts of a person's page that other words of the house bring; each gets the record. */
export interface PatientSections {
  sections?: readonly PatientSection[]
}
