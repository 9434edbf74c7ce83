import { describe, expect, it } from 'vitest'
import { languages, type Language } from '#domain/camps/camp.ts'
import { causes, communityStatuses } from '#domain/people/patient.ts'
import { getPaper, paperNames, paperSizes, type PaperName } from '#domain/papers/paper.ts'
import type { PaperRequest, PaperSubject } from '#contract/papers.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { renderPaperHtml } from '#renderer/print/render-static.tsx'
import { wordsIn } from '#renderer/print/words.ts'
import type { TestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const textOf = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

async function openCamp() {
  const core = await openRehearsal()
  const camp = (await core.owner.camps.setup()).camp!
  const { appointments } = await core.owner.appointments.day({ campId: camp.id, date: '2026-11-24' })
  const seen = appointments.find(({ order }) => order?.side)!
  return { core, camp, patientId: seen.patient.id, orderId: seen.order!.id }
}

type Rehearsal = Awaited<ReturnType<typeof openCamp>>

function requestOf(
  { camp, patientId, orderId }: Rehearsal,
  paper: PaperName,
  language: Language,
): PaperRequest {
  const { accepts, sizes } = getPaper(paper)
  const subject: Record<string, PaperSubject> = {
    people: { kind: 'people', ids: [patientId] },
    orders: { kind: 'orders', ids: [orderId] },
    day: { kind: 'day', date: '2026-11-24' },
    camp: { kind: 'camp' },
    blank: { kind: 'blank' },
  }
  return { campId: camp.id, paper, subject: subject[accepts[0]]!, language, size: sizes[0] }
}

const draw = async (core: TestCore, request: PaperRequest) =>
  renderPaperHtml(layOutPaper(await core.owner.papers.issue(request)))

describe('every paper', () => {
  it.each(paperNames)('%s stands alone, in both languages and every size it comes in', async (paper) => {
    const rehearsal = await openCamp()
    for (const language of languages) {
      for (const size of getPaper(paper).sizes) {
        const html = await draw(rehearsal.core, { ...requestOf(rehearsal, paper, language), size })
        const page = pageOf(html)
        const { widthMm, heightMm } = paperSizes[size]
        expect(textOf(page.querySelector('style'))).toContain(`size: ${widthMm}mm ${heightMm}mm`)
        expect(page.documentElement.dir).toBe(language === 'fa' ? 'rtl' : 'ltr')
        expect(html).not.toMatch(/@import|https?:|<script|undefined|\[object/)
        const main = textOf(page.querySelector('main'))
        expect(main).not.toBe('')
        expect(main).not.toContain('{{')
        // Names in the other script, of people, camps and groups, K levels and QADAM-TEST stay as they are; numbers do not.
        if (language === 'fa')
          expect(main.replace(/(?:Qadam|Bus) \d+|QADAM-TEST|A4|\bK[0-4]\b/g, '')).not.toMatch(/[0-9]/)
      }
    }
  })

  it.each(paperNames)('%s says that it is a rehearsal where it names anybody', async (paper) => {
    const rehearsal = await openCamp()
    const request = requestOf(rehearsal, paper, 'en')
    const main = textOf(pageOf(await draw(rehearsal.core, request)).querySelector('main'))
    if (request.subject.kind !== 'blank') expect(main).toContain(wordsIn('en').print.rehearsalMark)
  })

  it('keeps who printed it, and tells so before it is printed again', async () => {
    const rehearsal = await openCamp()
    const { owner } = rehearsal.core
    const request = requestOf(rehearsal, 'workshop-label', 'en')
    expect((await owner.papers.preview(request)).earlier).toBeNull()
    await owner.papers.issue(request)
    rehearsal.core.setNow('2026-11-24T09:00:00.000Z')
    await owner.papers.issue({ ...request, size: 'a4' })
    expect((await owner.papers.preview(request)).earlier).toEqual({
      times: 2,
      at: '2026-11-24T09:00:00.000Z',
      by: 'Command line',
    })
    const other = { ...requestOf(rehearsal, 'registration-card', 'en') }
    expect((await owner.papers.preview(other)).earlier).toBeNull()
  })

  it('refuses what a paper is not about, a size it does not come in, and a role that may not see it', async () => {
    const rehearsal = await openCamp()
    const { owner } = rehearsal.core
    const card = requestOf(rehearsal, 'registration-card', 'en')
    const about: PaperSubject = { kind: 'orders', ids: [rehearsal.orderId] }
    await expect(owner.papers.preview({ ...card, subject: about })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'paper_subject' },
    })
    await expect(owner.papers.preview({ ...card, size: 'slip_80' })).rejects.toMatchObject({
      data: { reason: 'paper_size' },
    })
    const nobody: PaperSubject = { kind: 'people', ids: ['01936f3c-0000-7000-8000-000000000000'] }
    await expect(owner.papers.preview({ ...card, subject: nobody })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('the workshop label', () => {
  it.each(['left', 'right'] as const)('says %s in a word and a mirrored shape', async (side) => {
    const rehearsal = await openCamp()
    const { core, camp } = rehearsal
    const { appointments } = await core.owner.appointments.day({ campId: camp.id, date: '2026-11-24' })
    const { order } = appointments.find((visit) => visit.order?.side === side)!
    const subject: PaperSubject = { kind: 'orders', ids: [order!.id] }
    const page = pageOf(await draw(core, { ...requestOf(rehearsal, 'workshop-label', 'en'), subject }))
    expect(textOf(page.querySelector('.label-number'))).toBe(order!.number)
    expect(textOf(page.querySelector('.label-side'))).toBe(side)
    expect(page.querySelectorAll('.label-side .paper-mirrored')).toHaveLength(side === 'left' ? 1 : 0)
    expect(textOf(page.querySelector('.label-facts'))).toMatch(/Foot (\d\d|___) cm/)
  })
})

describe('papers of an order whose level nobody wrote', () => {
  it.each(['receipt', 'passport', 'job-card'] as const)('%s says the level of the limb', async (paper) => {
    const rehearsal = await openCamp()
    const { core, camp } = rehearsal
    const { cards } = await core.owner.workshop.board({ campId: camp.id })
    const records = await Promise.all(cards.map(({ order: { id } }) => core.owner.orders.get({ id })))
    const { order } = records.find(({ order: { level }, limb }) => !level && limb?.level === 'transtibial')!
    const subject: PaperSubject = { kind: 'orders', ids: [order.id] }
    const page = pageOf(await draw(core, { ...requestOf(rehearsal, paper, 'en'), subject }))
    expect(textOf(page.querySelector('main'))).toContain(wordsIn('en').domain.level.transtibial)
  })

  it('the care sheet says which side it is about', async () => {
    const rehearsal = await openCamp()
    const { order } = await rehearsal.core.owner.orders.get({ id: rehearsal.orderId })
    const page = pageOf(await draw(rehearsal.core, requestOf(rehearsal, 'care-sheet', 'en')))
    expect(textOf(page.querySelector('.form-side'))).toBe(order.side)
  })
})

describe('a token slip', () => {
  it('has a code only where it belongs to somebody: no scanner knows a number of nobody', async () => {
    const rehearsal = await openCamp()
    const issued = await rehearsal.core.owner.papers.issue(requestOf(rehearsal, 'token-slip', 'en'))
    if (issued.paper !== 'token-slip') throw new Error(issued.paper)
    const [first] = issued.slips
    const faces = ['P22-2KP', ''].map((patientNumber) => {
      const html = renderPaperHtml(layOutPaper({ ...issued, slips: [{ ...first!, patientNumber }] }))
      return pageOf(html).querySelectorAll('.token-foot svg').length
    })
    expect(faces).toEqual([1, 0])
  })
})

describe('the registration card', () => {
  it('lies ten on a sheet, in reading order, with marks to cut along', async () => {
    const rehearsal = await openCamp()
    const { core } = rehearsal
    const subject = { kind: 'day', date: '2026-11-24' } as const
    const page = pageOf(await draw(core, { ...requestOf(rehearsal, 'registration-card', 'en'), subject }))
    const sheets = [...page.querySelectorAll('.paper-page')]
    const cards = sheets.map((sheet) => sheet.querySelectorAll('.card').length)
    expect(cards.slice(0, -1).every((count) => count === 10)).toBe(true)
    expect(sheets[0]?.querySelectorAll('.cut-marks path')).toHaveLength(2 * 3 + 2 * 6)
  })

  it('never carries status, identity numbers, cause or notes', async () => {
    const rehearsal = await openCamp()
    const { core } = rehearsal
    const subject = { kind: 'day', date: '2026-11-24' } as const
    for (const paper of ['registration-card', 'workshop-label'] as const) {
      const html = await draw(core, { ...requestOf(rehearsal, paper, 'en'), subject })
      const main = textOf(pageOf(html).querySelector('main')).toLowerCase()
      const { domain } = wordsIn('en')
      const words = [
        ...communityStatuses.filter((status) => status !== 'other').map((status) => domain.community[status]),
        ...causes.filter((cause) => cause !== 'other').map((cause) => domain.cause[cause]),
      ]
      for (const word of words) expect(main, word).not.toContain(word.toLowerCase())
    }
  })
})
