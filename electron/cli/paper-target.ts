import { statSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { languages, type Language } from '#domain/camps/camp.ts'
import type { ParsedArguments } from './parse-arguments.ts'
import { needChromium, printPdf } from './print-pdf.ts'
import { RefusedError, UsageError } from './usage.ts'

/** Where a paper is written. */
export interface PaperTarget {
  file: string
  /** Writes the complete HTML file as it is, or as PDF by its own page rules. */
  write(html: string): Promise<void>
}

/** The language of the paper, English unless told otherwise. */
export function readLanguage(args: ParsedArguments): Language {
  const asked = args.text('lang') ?? 'en'
  const language = languages.find((known) => known === asked)
  if (!language) throw new UsageError(`--lang takes ${languages.join(' or ')}, not "${asked}"`)
  return language
}

/** The file to write; what can be known to fail is told before anything is numbered or logged. */
export function readTarget(args: ParsedArguments): PaperTarget {
  const file = resolve(args.requiredText('out'))
  const extension = extname(file).toLowerCase()
  if (extension !== '.html' && extension !== '.pdf') {
    throw new UsageError(`--out takes a file that ends in .html or .pdf, not "${args.requiredText('out')}"`)
  }
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
    throw new RefusedError(`the folder ${dirname(file)} does not exist`)
  }
  if (extension === '.html') return { file, write: (html) => Promise.resolve(writeFileSync(file, html)) }
  const chromium = needChromium()
  return { file, write: (html) => printPdf(chromium, html, file) }
}
