import { findCell, notice, type RowDesk } from './row-desk.ts'
import { splitScripts, splitWholeName } from './split-name.ts'

/** Fills the names of a row, Latin and Persian apart. False when there is no name at all. */
export function interpretNames(desk: RowDesk): boolean {
  const { patient } = desk
  const given = splitScripts(findCell(desk, 'given_name')?.text ?? '')
  const familyCell = findCell(desk, 'family_name')
  const family = splitScripts(familyCell?.text ?? '')
  const father = splitScripts(findCell(desk, 'father_name')?.text ?? '')
  const whole = splitScripts(findCell(desk, 'name')?.text ?? '')
  const split = { latin: splitWholeName(whole.latin), persian: splitWholeName(whole.persian) }
  patient.givenNameLatin = given.latin || split.latin.given
  patient.givenNamePersian = given.persian || split.persian.given
  patient.familyNameLatin = family.latin || split.latin.family
  patient.familyNamePersian = family.persian || split.persian.family
  patient.fatherNameLatin = father.latin
  patient.fatherNamePersian = father.persian
  if (patient.givenNameLatin || patient.givenNamePersian) return true
  if (!familyCell || !(family.latin || family.persian)) return false
  patient.givenNameLatin = family.latin
  patient.givenNamePersian = family.persian
  patient.familyNameLatin = ''
  patient.familyNamePersian = ''
  notice(desk, familyCell, 'family_as_given')
  return true
}
