import type { ConsentPurpose } from '#domain/consent/consent.ts'
import type { ConsentStanding } from '#domain/consent/consent-rules.ts'
import type { Patient } from '#domain/people/patient.ts'
import { ConsentForm } from '../../shared/consent/ConsentForm.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { Modal } from '../../shared/dialog/Modal.tsx'

interface ConsentDialogProps {
  patient: Patient
  standings: readonly ConsentStanding[]
  /** The one purpose that is withdrawn; null asks all of them. */
  withdraw: ConsentPurpose | null
  onClose: () => void
}

/** Asks for every purpose, or withdraws one. */
export function ConsentDialog({ patient, standings, withdraw, onClose }: ConsentDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal onClose={onClose} size="lg" title={t(withdraw ? 'consent.withdrawTitle' : 'consent.recordTitle')}>
      <ConsentForm
        patient={patient}
        standings={standings}
        withdraw={withdraw}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  )
}
