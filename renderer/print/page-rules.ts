import { formatNumber } from '#domain/time/format-date.ts'
import type { PageSetup } from './page-setup.ts'
import { fill, wordsIn } from './words.ts'

type WithLanguage = Pick<PageSetup, 'language'>

/** `Page 2 of 7` where a page knows its number, as on the screen. */
export function pageText({ language }: WithLanguage, page: number, pages: number): string {
  const numbers = { page: formatNumber(page, language), pages: formatNumber(pages, language) }
  return fill(wordsIn(language).print.page, numbers)
}

/** The same for the printer, who counts the pages itself. */
function pageCounter({ language }: WithLanguage): string {
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

/**
 * The `@page` rules of a paper: size, margins, and what stands in them. Margin boxes know no logical sides. With a `name` they hold
 * for the pages of that name only, which all carry the running texts: nothing there is the first page of the whole.
 */
export function pageRules(setup: PageSetup, name = ''): string {
  const { size, margins, running, language } = setup
  const page = [
    `  size: ${size.width}mm ${size.height}mm;`,
    `  margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;`,
  ]
  const begin = name ? `@page ${name} {` : '@page {'
  if (!running) return [begin, ...page, '}'].join('\n')
  const isRtl = language === 'fa'
  const [start, end] = isRtl ? ['right', 'left'] : ['left', 'right']
  const look = `direction: ${isRtl ? 'rtl' : 'ltr'}; font: 8.5pt/1.3 ${fontsOf(setup)}; color: #000;`
  const box = (name: string, content: string, more = '') =>
    `  @${name} { content: ${content}; ${look} ${more}}`
  const rules = [
    begin,
    ...page,
    box(`top-${start}`, cssString(running.topStart), 'vertical-align: middle; '),
    box('top-center', cssString(running.topCenter), 'vertical-align: middle; font-weight: 700; '),
    box(`top-${end}`, cssString(running.topEnd), `vertical-align: middle; text-align: ${end}; `),
    box(`bottom-${start}`, cssString(running.bottomStart)),
    box('bottom-center', cssString(running.bottomCenter)),
    box(`bottom-${end}`, pageCounter(setup), `text-align: ${end}; `),
    '}',
  ]
  const first = `@page :first { margin-top: ${margins.firstTop}mm; @top-${start} { content: none } @top-center { content: none } @top-${end} { content: none } }`
  return (name ? rules : [...rules, first]).join('\n')
}

/** The bundled fonts, the paper's own script first. */
export function fontsOf({ language }: WithLanguage): string {
  const latin = "'Inter Variable'"
  const persian = "'Vazirmatn Variable'"
  return `${(language === 'fa' ? [persian, latin] : [latin, persian]).join(', ')}, sans-serif`
}
