import type { PaperRequest } from '#contract/papers.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import type * as LayOut from '#renderer/print/papers/lay-out-paper.ts'
import type * as RenderStatic from '#renderer/print/render-static.tsx'
import { openTestCore } from '#tests/support/open-core.ts'
import { benchPdf } from './bench-pdf.ts'
import { median, p95, sample, type Result } from './measure.ts'
import { openPaperCode } from './read-paper.ts'

const CARDS = 100

/** Registration cards of a hundred people of the rehearsal. */
async function drawCards(): Promise<{ document: PaperDocument; preview: number[] }> {
  const core = openTestCore()
  const camp = await core.owner.camps.startRehearsal()
  const { rows } = await core.owner.patients.search({
    text: '',
    campId: camp.id,
    groupId: null,
    onlyFlagged: false,
    sort: 'name',
    offset: 0,
    limit: CARDS,
  })
  const request: PaperRequest = {
    campId: camp.id,
    paper: 'registration-card',
    subject: { kind: 'people', ids: rows.map(({ patient }) => patient.id) },
    language: 'fa',
    size: 'a4',
  }
  const preview = await sample(20, () => core.owner.papers.preview(request))
  const { document } = await core.owner.papers.preview(request)
  core.close()
  return { document, preview }
}

/** A hundred registration cards, ten on a sheet, with their codes: read, as HTML, and as PDF. */
export async function benchCards(): Promise<Result[]> {
  const paper = await openPaperCode()
  const { renderPaperHtml } = await paper.read<typeof RenderStatic>('/renderer/print/render-static.tsx')
  const { layOutPaper } = await paper.read<typeof LayOut>('/renderer/print/papers/lay-out-paper.ts')
  const { document, preview } = await drawCards()
  const draw = () => renderPaperHtml(layOutPaper(document))
  const times = await sample(10, draw)
  const bare = await sample(10, () => JSON.stringify(document))
  const html = draw()
  await paper.close()
  return [
    {
      name: `${CARDS} registration cards from the core`,
      unit: 'ms',
      ours: median(preview),
      p95: p95(preview),
      bare: median(bare),
      bareIs: 'the same cards to JSON',
      aim: '< 100 ms',
    },
    {
      name: `${CARDS} registration cards to HTML`,
      unit: 'ms',
      ours: median(times),
      p95: p95(times),
      bare: median(bare),
      bareIs: 'the same cards to JSON',
      aim: '< 300 ms',
    },
    await benchPdf(html, { name: `${CARDS} registration cards to PDF`, aim: '< 5 s' }),
  ]
}
