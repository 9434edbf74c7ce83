import { describe, expect, it } from 'vitest'
import { languages } from '#domain/camps/camp.ts'
import { getPaper, paperNames, type PaperName } from '#domain/papers/paper.ts'
import type { PaperSubject } from '#contract/papers.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { renderDailyListHtml, renderPaperHtml } from '#renderer/print/render-static.tsx'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

const DAY = '2026-11-24'

const textOf = (html: string) =>
  (new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.textContent ?? '').replace(
    /\s+/g,
    ' ',
  )

/** The rehearsal's clinic, with somebody who went home with a device from it. */
async function openClinic() {
  const { owner } = await openRehearsal()
  const clinic = (await owner.camps.list()).find(({ kind }) => kind === 'clinic')!
  const { appointments } = await owner.appointments.day({ campId: clinic.id, date: DAY })
  const seen = appointments.find(({ order }) => order?.side)!
  const subjects: Record<string, PaperSubject> = {
    people: { kind: 'people', ids: [seen.patient.id] },
    orders: { kind: 'orders', ids: [seen.order!.id] },
    day: { kind: 'day', date: DAY },
    camp: { kind: 'camp' },
    blank: { kind: 'blank' },
  }
  return { owner, campId: clinic.id, subjectOf: (paper: PaperName) => subjects[getPaper(paper).accepts[0]]! }
}

describe('a clinic’s papers', () => {
  // A slip is of a number that somebody holds.
  const printed = paperNames.filter((paper) => paper !== 'token-slip')

  it.each(printed)('%s speaks of no camp, in both languages', async (paper) => {
    const { owner, campId, subjectOf } = await openClinic()
    for (const language of languages) {
      const request = { campId, paper, language, subject: subjectOf(paper), size: getPaper(paper).sizes[0] }
      const text = textOf(renderPaperHtml(layOutPaper(await owner.papers.issue(request))))
      expect(text).not.toBe('')
      expect(text).not.toMatch(/\bcamps?\b|کمپ|اردو/i)
    }
  })

  it.each(languages)('the daily list in %s speaks of no camp', async (language) => {
    const { owner, campId } = await openClinic()
    const list = await owner.lists.issue({
      ...{ campId, date: DAY, scope: { kind: 'camp' }, sectionBy: 'station', language },
    })
    expect(textOf(renderDailyListHtml(list, { orientation: 'landscape' }))).not.toMatch(
      /\bcamps?\b|کمپ|اردو/i,
    )
  })
})
