import { AssessmentSection } from '../features/assess/AssessmentSection.tsx'
import { ConsentSection } from '../features/consent/ConsentSection.tsx'
import { FunctioningSection } from '../features/functioning/FunctioningSection.tsx'
import { MeasurementsSection } from '../features/measurements/MeasurementsSection.tsx'
import { FilesSection } from '../features/files/FilesSection.tsx'
import { PatientPapers } from '../features/papers/PatientPapers.tsx'
import { PatientScreen } from '../features/people/PatientScreen.tsx'
import type { PatientSections } from '../features/people/patient-sections.ts'
import { RecallsSection } from '../features/recalls/RecallsSection.tsx'
import { PatientRehabSection } from '../features/rehab/patient/PatientRehabSection.tsx'
import { LifeLineSection } from '../features/workshop/patient/LifeLineSection.tsx'

/** Under the person's devices, in this order. */
const sections: PatientSections['sections'] = [
  { key: 'recalls', Section: RecallsSection },
  { key: 'assessment', Section: AssessmentSection },
  { key: 'lifeLines', Section: LifeLineSection },
  { key: 'measurements', Section: MeasurementsSection },
  { key: 'files', Section: FilesSection },
  { key: 'papers', Section: PatientPapers },
  { key: 'consent', Section: ConsentSection },
  { key: 'functioning', Section: FunctioningSection },
  { key: 'rehab', Section: PatientRehabSection },
]

/** A person's page with what every part of the clinic knows of them. */
export function PersonScreen() {
  return <PatientScreen sections={sections} />
}
