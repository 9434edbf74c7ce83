const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

export interface JpegParts {
  width?: number
  height?: number
  exif?: string
  comment?: string
  icc?: boolean
}

/** The skeleton of a JPEG: every segment well formed, the picture itself a few bytes that nobody decodes. */
export function aJpeg({ width = 40, height = 30, exif, comment, icc = false }: JpegParts = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(exif === undefined ? [] : [segment(0xe1, Buffer.from(exif, 'latin1'))]),
    ...(icc ? [segment(0xe2, Buffer.from('ICC_PROFILE\0', 'latin1'))] : []),
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment, 'latin1'))]),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ])
}

/** The head of a PNG. */
export function aPng({ width = 40, height = 30 } = {}): Buffer {
  const head = Buffer.alloc(33)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

export const aPdf = (): Buffer => Buffer.from('%PDF-1.4\n%%EOF\n', 'latin1')
