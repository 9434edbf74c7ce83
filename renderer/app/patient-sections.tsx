import { AssessmentSection } from '../features/assess/AssessmentSection.tsx'
import { BookingsSection } from '../features/calendar/BookingsSection.tsx'
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

/** What is added to a person's page, in this order. */
const sections: PatientSections['sections'] = [
  { key: 'recalls', under: 'devices', Section: RecallsSection },
  { key: 'bookings', under: 'devices', Section: BookingsSection },
  { key: 'assessment', under: 'devices', Section: AssessmentSection },
  { key: 'lifeLines', under: 'devices', Section: LifeLineSection },
  { key: 'measurements', under: 'devices', Section: MeasurementsSection },
  { key: 'rehab', under: 'devices', Section: PatientRehabSection },
  { key: 'functioning', under: 'person', Section: FunctioningSection },
  { key: 'consent', under: 'person', Section: ConsentSection },
  { key: 'files', under: 'person', Section: FilesSection },
  { key: 'papers', under: 'person', Section: PatientPapers },
]

/** A person's page with what every part of the clinic knows of them. */
export function PersonScreen() {
  return <PatientScreen sections={sections} />
}
