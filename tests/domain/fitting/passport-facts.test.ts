import { fc } from '#tests/support/fast-check.ts'
import { encodeQR } from 'qr'
import { describe, expect, it } from 'vitest'
import {
  byteLength,
  decodePassport,
  encodePassport,
  passportByteLimit,
  passportText,
  type PassportFacts,
} from '#domain/fitting/passport-facts.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { sides } from '#domain/orders/device-order.ts'

/** A below-knee limb as a camp hands it out. */
const typical: PassportFacts = {
  number: 'D0042-7',
  name: 'Mohammad Reza Hosseini',
  deviceType: 'transtibial',
  side: 'left',
  level: '',
  measuredOn: '2026-11-24',
  deliveredOn: '2026-11-25',
  camp: 'Jaipur Foot camp Mashhad',
  contact: 'Red Crescent Mashhad +98 51 3800 0000',
  parts: [
    { role: 'foot', description: 'Jaipur foot 24 cm L' },
    { role: 'socket', description: 'HDPE 90 mm' },
    { role: 'suspension', description: 'Cuff strap M' },
    { role: 'liner', description: 'EVA 5 mm' },
  ],
  measurements: [
    { code: 'ptb_floor', mm: 432 },
    { code: 'circ_0', mm: 318 },
    { code: 'circ_5', mm: 301 },
    { code: 'circ_10', mm: 287 },
    { code: 'stump_length', mm: 152 },
    { code: 'foot_length', mm: 243 },
  ],
}

const anyFacts: fc.Arbitrary<PassportFacts> = fc.record({
  number: fc.string(),
  name: fc.string({ unit: 'grapheme' }),
  deviceType: fc.constantFrom(...deviceTypes),
  side: fc.constantFrom(null, ...sides),
  level: fc.string(),
  measuredOn: fc.constantFrom(null, '2026-11-24'),
  deliveredOn: fc.constantFrom(null, '2026-11-25'),
  camp: fc.string({ unit: 'binary' }),
  contact: fc.string({ unit: 'grapheme' }),
  parts: fc.array(fc.record({ role: fc.string(), description: fc.string({ unit: 'grapheme' }) }), {
    maxLength: 6,
  }),
  measurements: fc.array(fc.record({ code: fc.string(), mm: fc.nat({ max: 2500 }) }), { maxLength: 20 }),
})

describe("a device's passport in a QR code", () => {
  it('is text that anybody can read', () => {
    expect(encodePassport(typical)).toMatchInlineSnapshot(`
      "QADAM1
      no=D0042-7
      name=Mohammad Reza Hosseini
      dev=transtibial
      iso9999=06 24 09
      side=left
      made=2026-11-24
      given=2026-11-25
      camp=Jaipur Foot camp Mashhad
      call=Red Crescent Mashhad +98 51 3800 0000
      part=foot:Jaipur foot 24 cm L
      part=socket:HDPE 90 mm
      part=suspension:Cuff strap M
      part=liner:EVA 5 mm
      mm=ptb_floor:432,circ_0:318,circ_5:301,circ_10:287,stump_length:152,foot_length:243"
    `)
  })

  it('holds a typical limb whole', () => {
    const text = passportText(typical)
    expect(byteLength(text)).toBeLessThanOrEqual(passportByteLimit)
    expect(decodePassport(text)).toEqual({ ok: true, value: { ...typical, isCut: false } })
  })

  it('fits a QR code that a camp printer can draw', () => {
    // Version v is 17 + 4 v modules wide (ISO/IEC 18004, 5.3.1.2).
    const versionOf = (text: string) => (encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).length - 19) / 4
    expect(versionOf(passportText(typical))).toBeLessThanOrEqual(15)
    expect(versionOf('x'.repeat(passportByteLimit))).toBe(15)
  })

  it('holds a Persian name and place as well', () => {
    const persian = { ...typical, name: 'محمدرضا حسینی', camp: 'کمپ جیپورفوت مشهد' }
    expect(decodePassport(passportText(persian))).toEqual({ ok: true, value: { ...persian, isCut: false } })
  })

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(decodePassport(encodePassport(facts))).toEqual({ ok: true, value: { ...facts, isCut: false } })
      }),
    )
  })

  it('leaves out the last measurements, then the last parts, and says so', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 60, max: 500 }), (facts, limit) => {
        const text = passportText(facts, limit)
        const read = decodePassport(text)
        if (!read.ok) throw new Error(read.reason)
        const { parts, measurements, isCut } = read.value
        expect(parts).toEqual(facts.parts.slice(0, parts.length))
        expect(measurements).toEqual(facts.measurements.slice(0, measurements.length))
        const isWhole =
          parts.length === facts.parts.length && measurements.length === facts.measurements.length
        expect(isCut).toBe(!isWhole)
        if (parts.length > 0) expect(byteLength(text)).toBeLessThanOrEqual(limit)
      }),
    )
  })

  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(byteLength(text)).toBe(Buffer.byteLength(text, 'utf8'))
      }),
    )
  })

  it('refuses what is no passport, is newer, or is damaged', () => {
    expect(decodePassport('https://example.org')).toEqual({ ok: false, reason: 'not_a_passport' })
    expect(decodePassport('')).toEqual({ ok: false, reason: 'not_a_passport' })
    expect(decodePassport('QADAM2\nno=D1')).toEqual({ ok: false, reason: 'newer_version' })
    expect(decodePassport('QADAM1\nno=D1\ndev=wing')).toEqual({ ok: false, reason: 'damaged' })
    expect(decodePassport('QADAM1\nno=D1\ndev=transtibial\nside=up')).toEqual({
      ok: false,
      reason: 'damaged',
    })
    expect(decodePassport('QADAM1\ndev=transtibial\nmm=a:b')).toEqual({ ok: false, reason: 'damaged' })
  })

  it('skips lines that a later clinic may have added', () => {
    expect(decodePassport('QADAM1\nno=D1\ndev=wheelchair\nseat=16 in')).toMatchObject({ ok: true })
  })
})
