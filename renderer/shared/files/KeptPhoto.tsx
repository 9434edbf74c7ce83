import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import classes from './files.module.css'

interface KeptPhotoProps {
  patientId: string
  attachmentId: string
  label: string
}

/** A photo of a person's files, small; nothing where it was struck through, or the person took the consent back. */
export function KeptPhoto({ patientId, attachmentId, label }: KeptPhotoProps) {
  const api = useApi()
  const { data } = useQuery(api.attachments.list.queryOptions({ input: { patientId } }))
  const found = data?.files.find(({ attachment }) => attachment.id === attachmentId)
  if (!found?.thumbnail || found.attachment.struckReason !== '') return null
  if (found.attachment.kind !== 'signature' && data?.photoConsent !== 'given') return null
  return (
    <img
      src={found.thumbnail}
      alt={label}
      className={classes.kept}
      data-kind={found.attachment.kind}
      loading="lazy"
    />
  )
}
