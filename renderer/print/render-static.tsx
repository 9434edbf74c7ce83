import { renderToStaticMarkup } from 'react-dom/server'
import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { DailyList } from './DailyList.tsx'
import { fontFaces } from './fonts.ts'
import { layOutDailyList, type PaperOptions } from './list-layout.ts'
import { dateText, numberText, scopeText } from './list-texts.ts'
import { pageRules } from './page-rules.ts'
import { paperStyles } from './paper-styles.ts'
import { wordsIn } from './words.ts'

/** How the file looks when it is opened in a browser instead of printed. */
const screenStyles = `
@media screen {
  body { margin: 0; background: #ddd }
  .page { inline-size: fit-content; margin: 8mm auto; padding: 10mm; background: #fff }
}
@media print { body { margin: 0 } }`

/**
 * The list as one complete HTML file with everything in it: styles, page rules and the fonts that its texts need.
 * It asks for nothing from anywhere.
 */
export function renderDailyListHtml(document: DailyListDocument, options: PaperOptions): string {
  const { language } = document
  const layout = layOutDailyList(document, options)
  const body = renderToStaticMarkup(<DailyList layout={layout} />)
  const rules = pageRules(layout)
  const title = [
    wordsIn(language).print.title,
    scopeText(document),
    dateText(document),
    numberText(document),
  ].join(' · ')
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{[fontFaces(body + rules, language), rules, paperStyles, screenStyles].join('\n')}</style>
    </head>,
  )
  const direction = language === 'fa' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}">${head}<body><main class="page">${body}</main></body></html>\n`
}
