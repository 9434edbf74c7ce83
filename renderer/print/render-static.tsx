import { renderToStaticMarkup } from 'react-dom/server'
import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { toDailyListPaper } from './DailyList.tsx'
import { fontFaces } from './fonts.ts'
import type { PaperOptions } from './list-layout.ts'
import { pageRules } from './page-rules.ts'
import { paperStyles } from './paper-styles.ts'
import { PaperBody } from './PaperBody.tsx'
import type { PrintablePaper } from './paper.ts'

/** How the file looks when it is opened in a browser instead of printed. */
const screenStyles = (padding: string) => `
@media screen {
  body { margin: 0; background: #ddd }
  .page { inline-size: fit-content; margin: 8mm auto; padding: ${padding}; background: #fff }
}
@media print { body { margin: 0 } }`

/**
 * A paper as one complete HTML file with everything in it: styles, page rules and the fonts that its texts need.
 * It asks for nothing from anywhere.
 */
export function renderPaperHtml(paper: PrintablePaper): string {
  const { setup, title } = paper
  const { language } = setup
  const body = renderToStaticMarkup(<PaperBody paper={paper} />)
  const rules = pageRules(setup)
  const styles = [
    fontFaces(body + rules, language),
    rules,
    paperStyles,
    screenStyles(paper.kind === 'flow' ? '10mm' : '0'),
  ]
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{styles.join('\n')}</style>
    </head>,
  )
  const direction = language === 'fa' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}">${head}<body><main class="page">${body}</main></body></html>\n`
}

/** The daily list as such a file. */
export const renderDailyListHtml = (document: DailyListDocument, options: PaperOptions): string =>
  renderPaperHtml(toDailyListPaper(document, options))
