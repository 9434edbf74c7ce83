import type { UrlCheck } from './trusted-url.ts'

/** What Electron tells of a page that asks; every part may be missing. */
interface MediaRequest {
  requestingUrl?: string
  securityOrigin?: string
  mediaTypes?: readonly string[]
  mediaType?: string
  isMainFrame?: boolean
}

/** Whether a page may have what it asks for: our own page the camera's picture, and nobody anything else. No microphone. */
export function mayHave(permission: string, request: MediaRequest, isOwnUrl: UrlCheck): boolean {
  if (permission !== 'media' || request.isMainFrame === false) return false
  const url = request.requestingUrl ?? request.securityOrigin
  const types = request.mediaTypes ?? (request.mediaType === undefined ? [] : [request.mediaType])
  return url !== undefined && isOwnUrl(url) && types.length > 0 && types.every((type) => type === 'video')
}
