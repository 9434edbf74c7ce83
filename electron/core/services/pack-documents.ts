import { listGroups } from '#db/camps.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { EmergencySettings } from '#domain/emergency/emergency-pack.ts'
import type { PackDocument } from '#domain/emergency/pack-document.ts'
import type { SectionBy } from '#domain/lists/daily-list.ts'
import { countItems, type PaperDocument } from '#domain/papers/paper-document.ts'
import type { PaperName, PaperSizeName } from '#domain/papers/paper.ts'
import type { TokenBlock } from '#domain/queue/token-block.ts'
import type { PaperSubject } from '#contract/papers.ts'
import type { Context } from '../context.ts'
import { issueDailyList } from './daily-lists.ts'
import { paperGatherers } from './papers/paper-gatherers.ts'
import { stampOf } from './papers.ts'

/** Which papers a pack holds after the lists, and how each lies on the sheet. */
const contents: readonly {
  paper: PaperName
  size: PaperSizeName
  subject: (date: string) => PaperSubject
}[] = [
  { paper: 'workshop-list', size: 'a4_landscape', subject: () => ({ kind: 'camp' }) },
  { paper: 'bed-and-meal-list', size: 'a4_landscape', subject: (date) => ({ kind: 'day', date }) },
  { paper: 'delivery-register', size: 'a4_landscape', subject: () => ({ kind: 'blank' }) },
  { paper: 'registration-form', size: 'a4', subject: () => ({ kind: 'blank' }) },
  { paper: 'measurement-form', size: 'a4', subject: () => ({ kind: 'blank' }) },
  { paper: 'follow-up-form', size: 'a4', subject: () => ({ kind: 'blank' }) },
]

/** The papers of a day without computers: the numbered lists, what the workshop and the dormitory need, and blank forms. */
export function gatherPack(
  context: Context,
  camp: Camp,
  date: string,
  block: TokenBlock,
  settings: EmergencySettings,
): PackDocument {
  const { language } = settings
  const issue = (sectionBy: SectionBy) =>
    issueDailyList(context, { campId: camp.id, date, scope: { kind: 'camp' }, sectionBy, language })
  const hasGroups = listGroups(context.core.db, camp.id).some(({ people }) => people > 0)
  const daily = issue('station')
  const lists = hasGroups ? [daily, issue('group')] : [daily]
  const papers = contents.map(({ paper, size, subject }): PaperDocument => {
    const request = { campId: camp.id, paper, subject: subject(date), language, size }
    return paperGatherers[paper]({ context, request, stamp: stampOf(context, request) })
  })
  const slips = {
    campId: camp.id,
    paper: 'token-slip',
    subject: { kind: 'day', date },
    language,
    size: 'a4',
  } as const
  return {
    stamp: stampOf(context, slips),
    date,
    lists,
    papers: [
      ...papers.map((paper) => inCopies(paper, settings)).filter((paper) => countItems(paper) > 0),
      ownSlips(
        paperGatherers['token-slip']({ context, request: slips, stamp: stampOf(context, slips) }),
        block,
      ),
    ],
    block,
    visits: daily.totals.booked,
  }
}

/** Blank forms as often as they are wanted. */
function inCopies(
  paper: PaperDocument,
  { registrationForms, followUpForms }: EmergencySettings,
): PaperDocument {
  if (paper.paper === 'registration-form') return { ...paper, copies: registrationForms }
  if (paper.paper === 'follow-up-form') return { ...paper, copies: followUpForms }
  return paper
}

/** Only the numbers of this block: others of the day were printed before. */
function ownSlips(paper: PaperDocument, { firstNumber, lastNumber }: TokenBlock): PaperDocument {
  if (paper.paper !== 'token-slip') return paper
  return {
    ...paper,
    slips: paper.slips.filter(({ number }) => firstNumber <= number && number <= lastNumber),
  }
}
