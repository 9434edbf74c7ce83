import { Button } from '@mantine/core'
import { useMay } from '../CampContext.tsx'
import { useFormat, type PatientNames } from '../format.ts'
import { useTranslation } from '../use-translation.ts'
import { Notice } from './Notice.tsx'

interface ConsentNoticeProps {
  refusal: 'photo_not_asked' | 'photo_refused'
  person: PatientNames
  onAsk: () => void
}

/** Why no photo of this person may be kept, and the way to ask now; whoever refused may change their mind. */
export function ConsentNotice({ refusal, person, onAsk }: ConsentNoticeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayAsk = useMay('recordConsent')
  const name = format.fullName(person) || t('domain.noName')
  return (
    <Notice title={t(`files.consent.${refusal}`, { name })}>
      {t(`files.consentHint.${refusal}`)}
      {mayAsk ? (
        <div>
          <Button size="compact-md" variant="default" mt={8} onClick={onAsk}>
            {t(`files.askConsent.${refusal}`)}
          </Button>
        </div>
      ) : null}
    </Notice>
  )
}
