import { drawPatient } from '#db/seed/rehearsal-patients.ts'
import { seededRandom } from '#db/seed/random.ts'
import type { Core } from '#core/create-core.ts'
import { operate } from '#core/operate.ts'
import { addOrder, addPatient } from '#core/services/patients.ts'

/** Registers `count` invented people with their orders, a few thousand in each operation. */
export function addPeople(core: Core, campId: string, count: number): void {
  const context = core.connectOwner('Bench')
  const random = seededRandom(count)
  for (let left = count; left > 0; left -= 5000) {
    operate(context, { name: 'imports.apply', campId }, (journal) => {
      for (let index = 0; index < Math.min(5000, left); index += 1) {
        const { groupNumber: _group, orders, importFingerprint, ...draft } = drawPatient(random, '2026-11-24')
        const patient = addPatient(journal, context, campId, { ...draft, groupId: null }, importFingerprint)
        for (const order of orders) addOrder(journal, context, patient, { ...order, level: '', note: '' })
      }
      return {}
    })
  }
}

/** A registration sheet of `count` rows as CSV. */
export function drawSheet(count: number): string {
  const random = seededRandom(7)
  const lines = Array.from({ length: count }, (_, index) => {
    const person = drawPatient(random, '2026-11-24')
    const birth =
      person.birth?.kind === 'exact'
        ? person.birth.date
        : person.birth?.kind === 'year'
          ? person.birth.year
          : ''
    const age = person.birth?.kind === 'age' ? person.birth.years : ''
    const name = `${person.givenNameLatin} ${person.familyNameLatin}`.trim()
    const [order] = person.orders
    return [
      index + 1,
      name,
      person.fatherNameLatin,
      person.sex,
      birth,
      age,
      person.phones[0]?.asTyped ?? '',
      order?.deviceType ?? '',
      order?.side ?? '',
    ].join(',')
  })
  return ["S.No,Name,Father's name,Sex,Date of birth,Age,Mobile,Device,Side", ...lines].join('\n')
}
