import { fitAndPain } from './fit-and-pain.ts'
import type { Instrument } from './instrument.ts'
import { mobilityScales } from './mobility-scales.ts'
import { timedTests } from './timed-tests.ts'

const all = [...timedTests, ...mobilityScales, ...fitAndPain] as const

export type InstrumentCode = (typeof all)[number]['code']
export const instrumentCodes = all.map(({ code }) => code) as [InstrumentCode, ...InstrumentCode[]]

/** Every instrument that the program knows, in the order in which it offers them. */
export const instruments: readonly (Instrument & { code: InstrumentCode })[] = all

const byCode = new Map<string, Instrument & { code: InstrumentCode }>(
  instruments.map((instrument) => [instrument.code, instrument]),
)

/** The definition, or null for a code that this program does not know. */
export function findInstrument(code: string): (Instrument & { code: InstrumentCode }) | null {
  return byCode.get(code) ?? null
}

/** The definition. Throws when there is none. */
export function getInstrument(code: InstrumentCode): Instrument & { code: InstrumentCode } {
  const found = findInstrument(code)
  if (!found) throw new Error(`no instrument ${code}`)
  return found
}
