import type { Result } from '../result.ts'
import {
  makeShortNumber,
  parseShortNumber,
  shortNumberPrefixes,
  type ShortNumberRefusal,
} from './short-number.ts'

/** The number on a patient's card for the n-th patient (1 and up), for example `P22-23X2`. */
export function makePatientNumber(sequence: number): string {
  return makeShortNumber(shortNumberPrefixes.patient, sequence)
}

/** Reads a patient number however it was typed; see `parseShortNumber`. */
export function parsePatientNumber(
  text: string,
): Result<{ number: string; sequence: number }, ShortNumberRefusal> {
  return parseShortNumber(shortNumberPrefixes.patient, text)
}
