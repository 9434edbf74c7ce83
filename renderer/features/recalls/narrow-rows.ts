import type { RecallRow } from '#contract/recalls.ts'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { recallTiming } from '#domain/recalls/recall-rules.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import type { RecallAddress } from './address.ts'

/** The rows that the address asks for: of one timing, and with every typed word in name, number, phone, village or note. */
export function narrowRows(
  rows: readonly RecallRow[],
  { show, text }: RecallAddress,
  today: string,
): RecallRow[] {
  const words = normaliseText(toLatinDigits(text)).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    if (show !== 'all' && show !== 'closed' && recallTiming(row.recall, today) !== show) return false
    const told = wordsOf(row)
    return words.every((word) => told.includes(word))
  })
}

function wordsOf({ recall, patient }: RecallRow): string {
  const phones = patient.phones.flatMap(({ e164, asTyped }) => [e164 ?? '', asTyped])
  const texts = [
    ...[patient.givenNameLatin, patient.familyNameLatin, patient.fatherNameLatin],
    ...[patient.givenNamePersian, patient.familyNamePersian, patient.fatherNamePersian],
    ...[
      patient.number,
      patient.village,
      patient.province,
      patient.groupName,
      patient.groupNamePersian,
      recall.note,
    ],
  ]
  return normaliseText(toLatinDigits([...texts, ...phones].join(' ')))
}
