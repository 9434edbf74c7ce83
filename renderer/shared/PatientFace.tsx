import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { useTranslation } from './use-translation.ts'

const ANSWERS_HOLD_MS = 60 * 60_000

/** A small face in a long line, by the id of a portrait that may be shown; its place stays empty until the picture is there. */
export function PatientFace({ portraitId }: { portraitId: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const { data } = useQuery(
    api.attachments.thumbnail.queryOptions({ input: { id: portraitId }, staleTime: ANSWERS_HOLD_MS }),
  )
  const size = { inlineSize: 32, blockSize: 40, borderRadius: 3, flexShrink: 0 }
  return data?.thumbnail ? (
    <img src={data.thumbnail} alt={t('files.portrait')} style={{ ...size, objectFit: 'cover' }} />
  ) : (
    <span aria-hidden style={size} />
  )
}
