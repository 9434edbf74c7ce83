import type { PaperDocument } from '#domain/papers/paper-document.ts'
import type { PrintablePaper } from '../paper.ts'
import { toRegistrationCardPaper } from './RegistrationCard.tsx'
import { toTestPagePaper } from './TestPage.tsx'
import { toWorkshopLabelPaper } from './WorkshopLabel.tsx'

type LayOuts = {
  [Name in PaperDocument['paper']]: (document: Extract<PaperDocument, { paper: Name }>) => PrintablePaper
}

const layOuts: LayOuts = {
  'registration-card': toRegistrationCardPaper,
  'workshop-label': toWorkshopLabelPaper,
  'test-page': toTestPagePaper,
}

/** Lays a document out as the paper that it is for. */
export function layOutPaper(document: PaperDocument): PrintablePaper {
  const layOut = layOuts[document.paper] as (document: PaperDocument) => PrintablePaper
  return layOut(document)
}
