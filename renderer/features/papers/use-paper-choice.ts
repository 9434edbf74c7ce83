import type { PaperRequest, PaperSubject } from '#contract/papers.ts'
import type { Language } from '#domain/camps/camp.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import { getPaper, type PaperName, type PaperSizeName } from '#domain/papers/paper.ts'
import { useCamp, useToday } from '../../shared/CampContext.tsx'
import { useLanguage } from '../../shared/i18n.ts'
import { useSearchState } from '../../shared/search-state.ts'
import { parsePaperAddress, subjectKindOf, type PaperAddress } from './address.ts'

export interface PaperChoiceState {
  paper: PaperName
  language: Language
  size: PaperSizeName
  sizes: readonly PaperSizeName[]
  /** Days of the camp, where the paper is of a day. */
  days: readonly string[]
  date: string
  change: (parts: { lang?: Language; size?: PaperSizeName; date?: string }) => void
  /** Null when the address names nobody and the paper needs somebody. */
  request: PaperRequest | null
}

/** Which paper of whom is shown, from the address and what the camp has. */
export function usePaperChoice(paper: PaperName): PaperChoiceState {
  const camp = useCamp()
  const today = useToday()
  const screen = useLanguage()
  const [address, set] = useSearchState<PaperAddress>(parsePaperAddress)
  const { sizes } = getPaper(paper)
  const open = daysToChoose(camp, address.date ?? today.date)
  const date = address.date ?? open.find((day) => day >= today.date) ?? open.at(-1) ?? today.date
  const language = address.lang ?? screen.language
  const size = address.size && sizes.includes(address.size) ? address.size : sizes[0]
  const kind = subjectKindOf(paper, address)
  const subject = kind && toSubject(kind, address, date)
  const request = subject && { campId: camp.id, paper, subject, language, size }
  const days = open.includes(date) ? open : [...open, date].toSorted()
  return { paper, language, size, sizes, days: kind === 'day' ? days : [], date, change: set, request }
}

function toSubject(
  kind: NonNullable<ReturnType<typeof subjectKindOf>>,
  { people, orders, tokens }: PaperAddress,
  date: string,
): PaperSubject {
  if (kind === 'people') return { kind, ids: people }
  if (kind === 'orders') return { kind, ids: orders }
  if (kind === 'tokens') return { kind, ids: tokens }
  return kind === 'day' ? { kind, date } : { kind }
}
