import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import { A4, MARGINS, type DailyListLayout } from './list-layout.ts'
import { numberText, printedText, scopeText } from './list-texts.ts'
import { fill, isolate, wordsIn } from './words.ts'

type Corner = 'topStart' | 'topCenter' | 'topEnd' | 'bottomStart' | 'bottomCenter'

/** What the margins of every page repeat, so that a sheet which got loose still says what it belongs to. */
export function marginTexts(document: DailyListDocument): Record<Corner, string> {
  const { print } = wordsIn(document.language)
  return {
    topStart: `${print.title}: ${isolate(scopeText(document))}`,
    topCenter: document.isRehearsal ? print.rehearsalMark : '',
    topEnd: `${isolate(document.campName)} · ${formatBothCalendars(document.date, document.language)}`,
    bottomStart: printedText(document),
    bottomCenter: numberText(document),
  }
}

/** `Page 2 of 7` where a page knows its number, as on the screen. */
export function pageText({ language }: DailyListDocument, page: number, pages: number): string {
  const numbers = { page: formatNumber(page, language), pages: formatNumber(pages, language) }
  return fill(wordsIn(language).print.page, numbers)
}

/** The same for the printer, who counts the pages itself. */
function pageCounter({ language }: DailyListDocument): string {
  const style = language === 'fa' ? 'persian' : 'decimal'
  return wordsIn(language)
    .print.page.split(/(\{\{\w+\}\})/)
    .map((text) => {
      if (text === '{{page}}') return `counter(page, ${style})`
      if (text === '{{pages}}') return `counter(pages, ${style})`
      return cssString(text)
    })
    .join(' ')
}

/** Quotes a text for a style sheet; nothing in it can end the string, the rule or the `<style>` element. */
function cssString(text: string): string {
  const escaped = text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\\"'<>&]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

/** The `@page` rules of a list: paper size, margins, and what stands in them. Margin boxes know no logical sides. */
export function pageRules({ document, orientation }: DailyListLayout): string {
  const texts = marginTexts(document)
  const isRtl = document.language === 'fa'
  const [start, end] = isRtl ? ['right', 'left'] : ['left', 'right']
  const look = `direction: ${isRtl ? 'rtl' : 'ltr'}; font: 8.5pt/1.3 ${fontsOf(document)}; color: #000;`
  const box = (name: string, content: string, more = '') =>
    `  @${name} { content: ${content}; ${look} ${more}}`
  const { width, height } = A4[orientation]
  return [
    '@page {',
    `  size: ${width}mm ${height}mm;`,
    `  margin: ${MARGINS.top}mm ${MARGINS.side}mm ${MARGINS.bottom}mm;`,
    box(`top-${start}`, cssString(texts.topStart), 'vertical-align: middle; '),
    box('top-center', cssString(texts.topCenter), 'vertical-align: middle; font-weight: 700; '),
    box(`top-${end}`, cssString(texts.topEnd), `vertical-align: middle; text-align: ${end}; `),
    box(`bottom-${start}`, cssString(texts.bottomStart)),
    box('bottom-center', cssString(texts.bottomCenter)),
    box(`bottom-${end}`, pageCounter(document), `text-align: ${end}; `),
    '}',
    `@page :first { margin-top: ${MARGINS.firstTop}mm; @top-${start} { content: none } @top-center { content: none } @top-${end} { content: none } }`,
  ].join('\n')
}

/** The bundled fonts, the paper's own script first. */
export function fontsOf({ language }: Pick<DailyListDocument, 'language'>): string {
  const latin = "'Inter Variable'"
  const persian = "'Vazirmatn Variable'"
  return `${(language === 'fa' ? [persian, latin] : [latin, persian]).join(', ')}, sans-serif`
}
