import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { useTranslation } from './use-translation.ts'

/** The newest portrait of a person, small; nothing where there is none or the person took the consent back. */
export function PatientPortrait({ patientId }: { patientId: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const { data } = useQuery(api.attachments.list.queryOptions({ input: { patientId } }))
  const isAgreed = data?.photoConsent === 'given'
  const portrait = data?.files.find(
    ({ attachment }) => attachment.kind === 'portrait' && attachment.struckReason === '',
  )
  if (!isAgreed || !portrait?.thumbnail) return null
  return (
    <img
      src={portrait.thumbnail}
      alt={t('files.portrait')}
      style={{ inlineSize: 48, blockSize: 60, objectFit: 'cover', borderRadius: 4, flexShrink: 0 }}
    />
  )
}
