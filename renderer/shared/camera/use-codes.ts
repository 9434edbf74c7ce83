import { useEffect, useEffectEvent, useState } from 'react'
import { offerScan } from '../offer-scan.ts'

const LOOK_EVERY_MS = 150

/** Looks at what a video shows and hands over the first number of ours. Answers whether another's code is before the camera. */
export function useCodes(video: HTMLVideoElement | null, isOn: boolean, onFound: () => void): boolean {
  const [isStrange, setIsStrange] = useState(false)
  const take = useEffectEvent((text: string | null) => {
    if (text !== null && offerScan(text)) onFound()
    else setIsStrange(text !== null)
  })
  useEffect(() => {
    if (!isOn) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const canvas = document.createElement('canvas')
    const start = async () => {
      const { findCode } = await import('./find-code.ts')
      const look = () => {
        if (isOver) return
        const picture = readPicture(video, canvas)
        if (picture) take(findCode(picture))
        timer = setTimeout(look, LOOK_EVERY_MS)
      }
      look()
    }
    void start()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isOn, video])
  return isStrange
}

function readPicture(video: HTMLVideoElement | null, canvas: HTMLCanvasElement): ImageData | null {
  if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(video, 0, 0)
  return pen?.getImageData(0, 0, canvas.width, canvas.height) ?? null
}
