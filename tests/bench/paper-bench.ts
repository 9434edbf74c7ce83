import type * as RenderStatic from '#renderer/print/render-static.tsx'
import type { DailyListDocument, DailyListRow } from '#domain/lists/daily-list.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { benchPdf } from './bench-pdf.ts'
import { median, p95, sample, type Result } from './measure.ts'
import { openPaperCode } from './read-paper.ts'

/** A list of `count` rows, made of the rehearsal's. */
async function drawList(count: number): Promise<DailyListDocument> {
  const core = openTestCore()
  const camp = await core.owner.camps.startRehearsal()
  const list = await core.owner.lists.preview({
    campId: camp.id,
    date: '2026-11-24',
    scope: { kind: 'camp' },
    sectionBy: 'station',
    language: 'fa',
  })
  core.close()
  const rows = list.sections.flatMap((section) => section.rows)
  const many = Array.from({ length: count }, (_, index): DailyListRow => ({
    ...rows[index % rows.length]!,
    rowCode: `${index + 1}`,
  }))
  return { ...list, sections: [{ heading: '', rows: many }] }
}

/** A daily list of 600 rows as HTML, with the built paper component, and as PDF. */
export async function benchPaper(): Promise<Result[]> {
  const paper = await openPaperCode()
  const { renderDailyListHtml } = await paper.read<typeof RenderStatic>('/renderer/print/render-static.tsx')
  const list = await drawList(600)
  const html = renderDailyListHtml(list, { orientation: 'landscape' })
  const times = await sample(20, () => renderDailyListHtml(list, { orientation: 'landscape' }))
  const bare = await sample(20, () => JSON.stringify(list))
  await paper.close()
  return [
    {
      name: 'daily list of 600 rows to HTML',
      unit: 'ms',
      ours: median(times),
      p95: p95(times),
      bare: median(bare),
      bareIs: 'the same rows to JSON',
      aim: '< 100 ms',
    },
    await benchPdf(html, { name: 'daily list of 600 rows to PDF', aim: '' }),
  ]
}
