import { describe, expect, it } from 'vitest'
import { attachmentKinds } from '#domain/attachments/attachment.ts'
import {
  checkFile,
  detectMediaType,
  documentCaps,
  isClinical,
  photoCaps,
  refusePhoto,
} from '#domain/attachments/attachment-rules.ts'
import { readPixelSize, stripJpegMetadata } from '#domain/attachments/image-bytes.ts'
import { aJpeg, aPdf, aPng } from '#tests/support/image-bytes.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('what a file is', () => {
  it.each([
    ['image/jpeg', aJpeg()],
    ['image/png', aPng()],
    ['application/pdf', aPdf()],
    ['image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['image/heic', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0', 'latin1')],
    [null, Buffer.from('GIF89a')],
    [null, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [null, Buffer.from([0xff, 0xd8])],
    [null, Buffer.alloc(0)],
  ])('%s by its first bytes', (type, bytes) => expect(detectMediaType(bytes)).toBe(type))

  it.each([
    ['portrait', Buffer.alloc(0), 'file_empty'],
    ['portrait', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'file_heic'],
    ['portrait', Buffer.from('MZ'), 'file_not_image'],
    ['portrait', aPdf(), 'file_not_image'],
    ['portrait', Buffer.concat([aJpeg(), Buffer.alloc(photoCaps.bytes)]), 'photo_too_large'],
    ['document', Buffer.concat([aPdf(), Buffer.alloc(documentCaps.bytes)]), 'document_too_large'],
    ['document', Buffer.concat([aPdf(), Buffer.alloc(documentCaps.bytes / 2)]), null],
    ['document', aJpeg(), null],
    ['limb', aJpeg(), null],
    ['signature', aPng(), null],
  ] as const)('kept as %s, a file is told %#', (kind, bytes, problem) =>
    expect(checkFile(kind, bytes)).toBe(problem),
  )
})

describe('what a camera writes beside the picture', () => {
  it('is taken out, and nothing else', () => {
    const bytes = aJpeg({ exif: 'Exif\0\0GPS 36.2972 N 59.6067 E', comment: 'Samsung SM-A125F', icc: true })
    expect(text(bytes)).toContain('GPS')
    const stripped = stripJpegMetadata(bytes)
    expect(text(stripped)).not.toMatch(/GPS|Exif|Samsung/)
    expect(text(stripped)).toContain('ICC_PROFILE')
    expect(text(stripped)).toBe(text(aJpeg({ icc: true })))
    expect(stripJpegMetadata(stripped)).toBe(stripped)
  })

  it('leaves a broken file as it is instead of running past its end', () => {
    for (const cut of [2, 3, 5, 9, 30]) {
      const bytes = aJpeg({ exif: 'Exif\0\0x' }).subarray(0, cut)
      expect(stripJpegMetadata(bytes).length).toBeLessThanOrEqual(bytes.length)
      expect(readPixelSize(bytes)).toBeNull()
    }
  })

  it('does not hide the size', () => {
    expect(readPixelSize(aJpeg({ width: 1600, height: 1200, exif: 'Exif\0\0x' }))).toEqual({
      width: 1600,
      height: 1200,
    })
    expect(readPixelSize(aPng({ width: 30, height: 20 }))).toEqual({ width: 30, height: 20 })
  })
})

describe('who may keep and see what', () => {
  it('asks for consent where the person is on the picture', () => {
    const told = attachmentKinds.map((kind) => [
      kind,
      isClinical(kind),
      refusePhoto(kind, null),
      refusePhoto(kind, 'refused'),
      refusePhoto(kind, 'withdrawn'),
      refusePhoto(kind, 'given'),
    ])
    const asked = ['photo_not_asked', 'photo_refused', 'photo_refused', null]
    const free = [null, null, null, null]
    expect(told).toEqual([
      ['portrait', false, ...asked],
      ['limb', true, ...asked],
      ['device', false, ...asked],
      ['document', true, ...free],
      ['signature', false, ...free],
    ])
  })
})
