import { MeasurementsSection } from '../features/measurements/MeasurementsSection.tsx'
import { FilesSection } from '../features/files/FilesSection.tsx'
import { PatientPapers } from '../features/papers/PatientPapers.tsx'
import { PatientScreen } from '../features/people/PatientScreen.tsx'
import type { PatientSections } from '../features/people/patient-sections.ts'
import { LifeLineSection } from '../features/workshop/patient/LifeLineSection.tsx'

/** Under the person's devices, in this order. */
const sections: PatientSections['sections'] = [
  { key: 'lifeLines', Section: LifeLineSection },
  { key: 'measurements', Section: MeasurementsSection },
  { key: 'files', Section: FilesSection },
  { key: 'papers', Section: PatientPapers },
]

/** A person's page with what every part of the clinic knows of them. */
export function PersonScreen() {
  return <PatientScreen sections={sections} />
}
