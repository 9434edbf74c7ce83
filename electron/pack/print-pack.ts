import type { PackPrinter } from '#core/context.ts'

/** Makes a PDF of a complete HTML file by its own page rules. */
type ToPdf = (html: string) => Promise<Uint8Array>

/** Prints packs by `toPdf`; without it the pages are kept as one HTML file that any browser prints. */
export function packPrinter(toPdf: ToPdf | null): PackPrinter {
  return async (pack) => {
    // React and the fonts are read only where they are needed.
    const { renderPackHtml } = await import('#renderer/print/render-pack.tsx')
    const html = renderPackHtml(pack)
    return toPdf
      ? { extension: 'pdf', bytes: await toPdf(html) }
      : { extension: 'html', bytes: Buffer.from(html, 'utf8') }
  }
}
