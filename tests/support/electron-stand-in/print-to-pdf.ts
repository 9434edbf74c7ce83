import type { PrintToPDFOptions } from 'electron'

/** Paper sizes that Electron knows by name, in inches. */
const PAPER_INCHES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
}
const DEFAULT_MARGIN_INCHES = 0.4

/** Parameters of Page.printToPDF; refuses the options that Electron's own checks refuse. */
export function toPdfParameters(options: PrintToPDFOptions | undefined) {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError("Cannot read properties of undefined (reading 'margins')")
  }
  const [paperWidth, paperHeight] = paperInches(options.pageSize ?? 'Letter')
  const { margins = {} } = options
  return {
    paperWidth,
    paperHeight,
    marginTop: numberOr(DEFAULT_MARGIN_INCHES, margins.top, 'margins.top'),
    marginBottom: numberOr(DEFAULT_MARGIN_INCHES, margins.bottom, 'margins.bottom'),
    marginLeft: numberOr(DEFAULT_MARGIN_INCHES, margins.left, 'margins.left'),
    marginRight: numberOr(DEFAULT_MARGIN_INCHES, margins.right, 'margins.right'),
    scale: numberOr(1, options.scale, 'scale'),
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: options.printBackground ?? false,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  }
}

function paperInches(pageSize: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height]
  const inches = PAPER_INCHES[pageSize.toLowerCase()]
  if (!inches) throw new Error(`Invalid pageSize ${pageSize}`)
  return inches
}

function numberOr(fallback: number, value: unknown, name: string): number {
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number`)
  return value
}
