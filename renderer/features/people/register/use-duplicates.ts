import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LikelyDuplicate } from '#contract/patients.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { toDraft } from '../form/person-values.ts'
import { usePausedTyping, type Typed } from './typed.ts'

/** A pause in typing that is worth a look through the register. */
const PAUSE_MS = 250
const nobody: readonly LikelyDuplicate[] = []

/** People who may be the one being typed, best first. Asks only once there is something to go by. */
export function useDuplicates(typed: Typed): readonly LikelyDuplicate[] {
  const api = useApi()
  const { sex, birth, phones, documents, province, village, ...rest } = toDraft(
    usePausedTyping(typed, PAUSE_MS),
  )
  const names = {
    givenNameLatin: rest.givenNameLatin,
    familyNameLatin: rest.familyNameLatin,
    fatherNameLatin: rest.fatherNameLatin,
    givenNamePersian: rest.givenNamePersian,
    familyNamePersian: rest.familyNamePersian,
    fatherNamePersian: rest.fatherNamePersian,
  }
  const hasName = Object.values(names).some((name) => name.length > 1)
  const isWorthAsking = hasName || phones.some(({ e164 }) => e164 !== null) || documents.length > 0
  const { data } = useQuery(
    api.patients.findDuplicates.queryOptions({
      input: { draft: { ...names, sex, birth, phones, documents, province, village }, exceptId: null },
      enabled: isWorthAsking,
      placeholderData: keepPreviousData,
    }),
  )
  return isWorthAsking ? (data ?? nobody) : nobody
}
