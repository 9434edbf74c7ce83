import type { PaperStamp } from './paper.ts'
import type { RegistrationCards } from './registration-card.ts'
import type { WorkshopLabels } from './workshop-label.ts'

/** A page by which a person sees with a ruler whether the printer keeps the scale. */
export interface TestPage {
  paper: 'test-page'
  stamp: PaperStamp
}

/** Everything that one paper prints, by the paper's name. */
export type PaperDocument = RegistrationCards | WorkshopLabels | TestPage

/** How many cards, labels or rows it has; a single sheet is one. */
export function countItems(document: PaperDocument): number {
  if ('cards' in document) return document.cards.length
  if ('labels' in document) return document.labels.length
  return 1
}
