import { useEffect, useState } from 'react'
import { getPreferences, setPreferences } from '../preferences.ts'

/** Why no camera can be had: the page came over plain HTTP, nobody allowed it, there is none, or another program holds it. */
export type NoCamera = 'insecure' | 'denied' | 'none' | 'busy'

export interface Camera {
  state: 'starting' | 'on' | NoCamera
  stream: MediaStream | null
  /** Goes to the next camera and keeps to it; null where there is only one. */
  next: (() => void) | null
  /** The lamp beside the lens; null where there is none. */
  lamp: { isOn: boolean; turn: () => void } | null
  retry: () => void
}

/** Whether this page may ask for a camera at all: browsers allow it only where nobody can listen on the way. */
export const canAskForCamera = (): boolean =>
  window.isSecureContext && 'mediaDevices' in navigator && Boolean(navigator.mediaDevices?.getUserMedia)

const reasons: Record<string, NoCamera> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

const reasonOf = (error: unknown): NoCamera =>
  (error instanceof DOMException ? reasons[error.name] : undefined) ?? 'none'

const stopAll = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop())

/** Opens the camera that was used last, or the one at the back; one that is gone gives way to any other. */
async function openCamera(wanted: string | null): Promise<MediaStream> {
  const ask = (which: MediaTrackConstraints) =>
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { ...which, width: { ideal: 1920 }, height: { ideal: 1080 } },
    })
  const atBack = { facingMode: { ideal: 'environment' } }
  if (wanted === null) return ask(atBack)
  return ask({ deviceId: { exact: wanted } }).catch((error: unknown) => {
    if (reasonOf(error) === 'none') return ask(atBack)
    throw error
  })
}

async function listCameras(): Promise<string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
}

interface Opened {
  stream: MediaStream
  track: MediaStreamTrack
  cameras: string[]
}

/** Holds the camera while shown, and lets go of it with its last picture. */
export function useCamera(): Camera {
  const [turn, setTurn] = useState(0)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<NoCamera | null>(canAskForCamera() ? null : 'insecure')
  const [isLampOn, setIsLampOn] = useState(false)

  useEffect(() => {
    if (!canAskForCamera()) return undefined
    let isGone = false
    let stream: MediaStream | null = null
    const start = async () => {
      stream = await openCamera(getPreferences().camera)
      const cameras = await listCameras()
      const [track] = stream.getVideoTracks()
      if (isGone || !track) return stopAll(stream)
      // Only a camera that is pulled out ends by itself.
      track.addEventListener('ended', () => !isGone && setProblem('none'))
      setOpened({ stream, track, cameras })
    }
    start().catch((error: unknown) => !isGone && setProblem(reasonOf(error)))
    return () => {
      isGone = true
      if (stream) stopAll(stream)
    }
  }, [turn])

  const retry = () => {
    setOpened(null)
    setProblem(null)
    setIsLampOn(false)
    setTurn(turn + 1)
  }
  return {
    state: problem ?? (opened ? 'on' : 'starting'),
    stream: problem ? null : (opened?.stream ?? null),
    next: opened && opened.cameras.length > 1 ? () => nextCamera(opened, retry) : null,
    lamp:
      opened && hasLamp(opened.track)
        ? {
            isOn: isLampOn,
            turn: () =>
              void turnLamp(opened.track, !isLampOn).then(
                () => setIsLampOn(!isLampOn),
                () => {},
              ),
          }
        : null,
    retry,
  }
}

function nextCamera({ track, cameras }: Opened, restart: () => void): void {
  const at = cameras.indexOf(track.getSettings().deviceId ?? '')
  setPreferences({ camera: cameras[(at + 1) % cameras.length] ?? null })
  restart()
}

const hasLamp = (track: MediaStreamTrack): boolean =>
  (track.getCapabilities?.() as { torch?: boolean } | undefined)?.torch === true

/** Image Capture, W3C: `torch`, which the types of the DOM do not know yet. */
const turnLamp = (track: MediaStreamTrack, isOn: boolean): Promise<void> =>
  track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] })
