import { renderToStaticMarkup } from 'react-dom/server'
import type { PackDocument } from '#domain/emergency/pack-document.ts'
import { toDailyListPaper } from './DailyList.tsx'
import { fontFaces } from './fonts.ts'
import { pageRules } from './page-rules.ts'
import { paperStyles } from './paper-styles.ts'
import { PaperBody } from './PaperBody.tsx'
import type { PrintablePaper } from './paper.ts'
import { layOutPaper } from './papers/lay-out-paper.ts'
import { toPackCover } from './papers/PackCover.tsx'

/** The papers of a pack in the order in which they lie on the table, the cover first. */
export function packPapers(pack: PackDocument): PrintablePaper[] {
  const papers = [
    ...pack.lists.map((list) => toDailyListPaper(list, { orientation: 'landscape', sectionPerPage: true })),
    ...pack.papers.map(layOutPaper),
  ]
  return [toPackCover(pack), ...papers]
}

const nameOf = (index: number) => `part${index}`

/**
 * A whole pack as one complete HTML file: every paper keeps its own size, margins and running texts on pages of its own name, and
 * pages are counted through.
 */
export function renderPackHtml(pack: PackDocument): string {
  const { language } = pack.stamp
  const papers = packPapers(pack)
  const body = renderToStaticMarkup(
    <>
      {papers.map((paper, index) => (
        <div key={nameOf(index)} className="pack-part" style={{ page: nameOf(index) } as object}>
          <PaperBody paper={paper} />
        </div>
      ))}
    </>,
  )
  const rules = papers.map(({ setup }, index) => pageRules(setup, nameOf(index))).join('\n')
  const styles = [
    fontFaces(body + rules, language),
    rules,
    paperStyles,
    '@media screen { body { margin: 0; background: #ddd } .pack-part { inline-size: fit-content; margin: 8mm auto; padding: 8mm; background: #fff } }',
    '@media print { body { margin: 0 } .pack-part + .pack-part { break-before: page } }',
  ]
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{papers[0]?.title}</title>
      <style>{styles.join('\n')}</style>
    </head>,
  )
  const direction = language === 'fa' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}">${head}<body><main>${body}</main></body></html>\n`
}
