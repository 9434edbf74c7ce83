import { z } from 'zod'
import { emptyValues, personValues, type PersonValues } from '../form/person-values.ts'
import { orderRow, emptyOrderRow, type OrderRow } from '../form/order-rows.ts'
import { scriptOf } from '../form/name-script.ts'

/** A registration that was not saved yet. */
export const registerDraft = z.object({ values: personValues, orders: z.array(orderRow) })
export interface RegisterDraft {
  values: PersonValues
  orders: OrderRow[]
}

/** What the next person in the queue shares with the one before. */
export interface Carried {
  groupId: string | null
  province: string
}

export function registerKey(campId: string, staffId: string): string {
  return `register.${campId}.${staffId}`
}

/** An empty registration; the words of a vain search become the name. */
export function emptyRegistration(carried: Carried, name: string): RegisterDraft {
  const values = emptyValues(carried)
  const words = name.trim().split(/\s+/)
  const isName = name.trim() !== '' && !/\d/.test(name)
  const script = scriptOf(name)
  const [given = '', family = ''] = isName ? [words[0], words.slice(1).join(' ')] : []
  const names =
    script === 'persian'
      ? { givenNamePersian: given, familyNamePersian: family }
      : { givenNameLatin: given, familyNameLatin: family }
  return { values: { ...values, ...(isName ? names : {}) }, orders: [emptyOrderRow] }
}
