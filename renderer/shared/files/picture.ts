import { detectMediaType, photoCaps, type FileProblem } from '#domain/attachments/attachment-rules.ts'
import { fitInto, type CropBox } from './crop.ts'

/** A picture that was taken or chosen, decoded, upright. */
export interface Picture {
  kind: 'picture'
  image: ImageBitmap
  /** Address for `<img>`; to be given back with `releasePicture`. */
  url: string
}

/** A paper that is kept as it is. */
export interface Paper {
  kind: 'paper'
  bytes: Blob
  name: string
}

export type Picked = Picture | Paper

/** Largest file that is opened at all: a phone's photo is far below. */
const LARGEST_BYTES = 40 * 1024 * 1024

/** Opens a file by its bytes. Tells in words what is wrong with one that is neither picture nor paper. */
export async function openFile(file: Blob & { name?: string }): Promise<Picked | FileProblem> {
  if (file.size === 0) return 'file_empty'
  if (file.size > LARGEST_BYTES) return 'photo_too_large'
  const type = detectMediaType(new Uint8Array(await file.slice(0, 32).arrayBuffer()))
  if (type === 'application/pdf') return { kind: 'paper', bytes: file, name: file.name ?? '' }
  try {
    return await toPicture(await createImageBitmap(file), file)
  } catch {
    return type === 'image/heic' ? 'file_heic' : 'file_not_image'
  }
}

/** A part that is cut out of it still fills what is kept; beyond this every move of the cut would draw a hundred million points anew. */
const WORKING_EDGE_PX = 2 * photoCaps.edgePx
const WORKING_QUALITY = 0.92

async function toPicture(full: ImageBitmap, file: Blob): Promise<Picture> {
  if (Math.max(full.width, full.height) <= WORKING_EDGE_PX)
    return { kind: 'picture', image: full, url: URL.createObjectURL(file) }
  const canvas = toCanvas(full, { x: 0, y: 0, width: 1, height: 1 }, 0, WORKING_EDGE_PX)
  full.close()
  const [image, shown] = await Promise.all([createImageBitmap(canvas), encode(canvas, WORKING_QUALITY)])
  return { kind: 'picture', image, url: URL.createObjectURL(shown) }
}

export function releasePicked(picked: Picked | null): void {
  if (picked?.kind !== 'picture') return
  picked.image.close()
  URL.revokeObjectURL(picked.url)
}

export interface Drawn {
  content: Blob
  thumbnail: Blob
}

const QUALITIES = [0.86, 0.78, 0.68, 0.55]
const SHRINK = 0.8

/**
 * The part of a picture as JPEG within the caps, turned by quarter turns, with its small picture. Drawn anew, so that nothing
 * of what the camera wrote beside the picture is left.
 */
export async function drawPicture(image: ImageBitmap, crop: CropBox, quarterTurns: number): Promise<Drawn> {
  const draw = (edgePx: number) => toCanvas(image, crop, quarterTurns, edgePx)
  return {
    content: await toJpeg(draw, photoCaps.edgePx, photoCaps.bytes),
    thumbnail: await toJpeg(draw, photoCaps.thumbnailEdgePx, photoCaps.thumbnailBytes),
  }
}

async function toJpeg(
  draw: (edgePx: number) => HTMLCanvasElement,
  edgePx: number,
  bytes: number,
): Promise<Blob> {
  for (let edge = edgePx; ; edge = Math.round(edge * SHRINK)) {
    const canvas = draw(edge)
    for (const quality of QUALITIES) {
      const blob = await encode(canvas, quality)
      if (blob.size <= bytes) return blob
    }
  }
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
      'image/jpeg',
      quality,
    )
  })
}

function toCanvas(
  image: ImageBitmap,
  { x, y, width, height }: CropBox,
  quarterTurns: number,
  edgePx: number,
): HTMLCanvasElement {
  const part = { width: width * image.width, height: height * image.height }
  const size = fitInto(part, edgePx)
  const isAcross = quarterTurns % 2 === 1
  const canvas = document.createElement('canvas')
  canvas.width = isAcross ? size.height : size.width
  canvas.height = isAcross ? size.width : size.height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((quarterTurns * Math.PI) / 2)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(
    image,
    x * image.width,
    y * image.height,
    part.width,
    part.height,
    -size.width / 2,
    -size.height / 2,
    size.width,
    size.height,
  )
  return canvas
}
