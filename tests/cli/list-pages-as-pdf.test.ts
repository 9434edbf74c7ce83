import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDailyListHtml } from '#renderer/print/render-static.tsx'
import { wordsIn } from '#renderer/print/words.ts'
import { aList, aRow } from '#tests/support/list-builders.ts'
import { openPdfPrinter, plainText, whyNoPdfText, type PdfPrinter } from '#tests/support/pdf-text.ts'

const reason = whyNoPdfText()

describe.skipIf(reason !== null)(`the pages of a list${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let printer: PdfPrinter
  beforeAll(async () => {
    printer = await openPdfPrinter()
  }, 60_000)
  afterAll(() => printer.close())

  // So many rows fill the pages to where the totals just have no room.
  const cases = [
    [8, 'landscape', 'en'],
    [27, 'portrait', 'en'],
    [8, 'landscape', 'fa'],
    [25, 'portrait', 'fa'],
  ] as const
  it.each(cases)(
    'the totals below %i rows in %s, %s, do not stand alone',
    async (count, orientation, language) => {
      const rows = Array.from({ length: count }, (_, index) =>
        aRow({ rowCode: `${index + 1}`, appointmentId: `visit-${index}` }),
      )
      const scope = { sectionBy: 'none', scopeName: 'Suresh Meena', language } as const
      const list = aList({ ...scope, sections: [{ heading: '', rows }] })
      const { lastPage } = await printer.read(renderDailyListHtml(list, { orientation }))
      const { print } = wordsIn(language)
      expect(lastPage).toContain(plainText(print.totals))
      expect(lastPage).toContain(plainText(print.walkIns))
    },
  )
})
