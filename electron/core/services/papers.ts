import type { PaperPreview, PaperRequest } from '#contract/papers.ts'
import { findEarlierPrints, findNumbered } from '#db/printed-papers.ts'
import { getPaper, type PaperStamp } from '#domain/papers/paper.ts'
import { countItems, type PaperDocument } from '#domain/papers/paper-document.ts'
import { campNameIn, campPlaceIn, supportersOf } from '#domain/camps/camp.ts'
import { inScriptOf } from '#domain/papers/paper-person.ts'
import { parseShortNumber } from '#domain/people/short-number.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { entities } from '#db/entities.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, operate } from '../operate.ts'
import { ownerName } from '../session.ts'
import { notFound, refused, RefusalError } from '../refusal.ts'
import { paperGatherers } from './papers/paper-gatherers.ts'

/** A paper as it stands now, and whether it was printed before for any of the same people or orders. */
export function previewPaper(context: Context, request: PaperRequest): PaperPreview {
  assertFits(context, request)
  const stamp = stampOf(context, request)
  const document = paperGatherers[request.paper]({ context, request, stamp })
  const ids = subjectIdsOf(request)
  return { document, earlier: findEarlierPrints(context.core.db, request.paper, ids) }
}

/** The paper for handing out. What carries a person out of the program is written into the log. */
export function issuePaper(context: Context, request: PaperRequest): PaperDocument {
  const { document } = previewPaper(context, request)
  if (!getPaper(request.paper).isLogged) return document
  const { core } = context
  operate(context, { name: 'papers.issue', campId: request.campId }, (journal) => {
    journal.create('printedPapers', {
      id: core.newId(),
      campId: request.campId,
      paper: request.paper,
      size: request.size,
      language: request.language,
      subjectKind: request.subject.kind,
      subjectIds: subjectIdsOf(request),
      itemCount: countItems(document),
      printedAt: journal.head.at,
      printedBy: document.stamp.printedBy,
    })
    return {}
  })
  return document
}

/** The person or order with this number, however it was typed. Refuses with `NOT_FOUND`. */
export function findNumberedSubject({ core }: Context, text: string) {
  for (const prefix of ['P', 'D'] as const) {
    const read = parseShortNumber(prefix, text)
    const found = read.ok ? findNumbered(core.db, read.value.number) : null
    if (found) return found
  }
  throw notFound('patients')
}

function assertFits({ session }: Context, { paper, subject, size }: PaperRequest): void {
  const { permission, accepts, sizes } = getPaper(paper)
  if (!isAllowed(session.principal?.roles ?? [], permission)) {
    throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission } })
  }
  if (!accepts.includes(subject.kind)) throw refused('paper_subject', { paper, kind: subject.kind })
  if (!sizes.includes(size)) throw refused('paper_size', { paper, size })
}

function subjectIdsOf({ subject }: PaperRequest): string[] {
  return 'ids' in subject ? subject.ids : []
}

/** What a paper says of itself. */
export function stampOf(
  context: Context,
  { campId, language, size }: Pick<PaperRequest, 'campId' | 'language' | 'size'>,
): PaperStamp {
  const camp = load(context, 'camps', campId)
  const { date, minute } = campNow(context.core, camp)
  const { principal } = context.session
  const member = principal?.staffId ? entities.staff.find(context.core.db, principal.staffId) : null
  return {
    language,
    size,
    campName: campNameIn(camp, language),
    campPlace: campPlaceIn(camp, language),
    campKind: camp.kind,
    supporters: supportersOf(camp, language),
    campDates: [camp.firstDate, camp.lastDate],
    printedAt: { date, minute },
    printedBy: member
      ? inScriptOf(language, member.nameLatin, member.namePersian)
      : ownerName(context.session, language),
    isRehearsal: camp.isRehearsal,
  }
}
