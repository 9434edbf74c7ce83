import { useTranslation } from 'react-i18next'
import type { Patient } from '#domain/people/patient.ts'
import { useFormat } from '../../shared/format.ts'
import { Notice } from './Notice.tsx'

interface ConsentNoticeProps {
  refusal: 'photo_not_asked' | 'photo_refused'
  patient: Patient
}

/** Why no photo of this person may be kept, and what to do. */
export function ConsentNotice({ refusal, patient }: ConsentNoticeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = format.fullName(patient) || t('domain.noName')
  return <Notice title={t(`files.consent.${refusal}`, { name })}>{t(`files.consentHint.${refusal}`)}</Notice>
}
