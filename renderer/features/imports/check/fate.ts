import {
  IconArrowMerge,
  IconBan,
  IconMinus,
  IconQuestionMark,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import type { PreviewRow } from '#contract/imports.ts'

/** What happens with a row; `ask`: it may repeat somebody, and nobody has decided. */
export type RowFate = 'add' | 'merge' | 'skip' | 'refused' | 'ask'

export const fateIcons: Record<RowFate, Icon> = {
  add: IconUserPlus,
  merge: IconArrowMerge,
  skip: IconMinus,
  refused: IconBan,
  ask: IconQuestionMark,
}

export function fateOf({ refused, duplicates, isAnswered, decision }: PreviewRow): RowFate {
  if (refused) return 'refused'
  return duplicates[0]?.verdict === 'likely' && !isAnswered ? 'ask' : decision
}
