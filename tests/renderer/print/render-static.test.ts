import { describe, expect, it } from 'vitest'
import { causes, communityStatuses } from '#domain/people/patient.ts'
import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { orientations } from '#renderer/print/page-setup.ts'
import { renderDailyListHtml } from '#renderer/print/render-static.tsx'
import { wordsIn } from '#renderer/print/words.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { aList, aRow } from '#tests/support/list-builders.ts'
import { openTestCore } from '#tests/support/open-core.ts'

const htmlOf = (
  list: DailyListDocument,
  orientation: 'portrait' | 'landscape' = 'landscape',
  sectionPerPage = false,
) => renderDailyListHtml(list, { orientation, sectionPerPage })
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
const stylesOf = (html: string) => words(pageOf(html).querySelector('style'))
const firstRow = (html: string) =>
  [...pageOf(html).querySelectorAll('tbody tr:first-child')[0]!.children].map(words)

describe('the daily list as a file', () => {
  it('says everything about a visit in landscape, one fact a column', () => {
    const row = aRow({
      needs: ['interpreter', 'bed'],
      remark: 'brings his mother',
      ageIsEstimate: true,
      rowCode: 'A1',
    })
    const html = htmlOf(aList({ sections: [{ heading: 'Casting', rows: [row] }] }))
    expect(firstRow(html)).toEqual([
      'A1',
      'P22-23X2',
      'Ahmadchild of Karim',
      '~34 M',
      'Bus 2',
      'Below knee left',
      'Casting',
      '09:00 – 09:30',
      'Suresh Meena',
      'interpreter bed',
      'brings his mother',
      '',
    ])
  })

  it('says on every page for which filter it was made', () => {
    const filter = { state: 'arrived', staff: '', group: 'Bus 2', text: 'kar' } as const
    const page = pageOf(htmlOf(aList({ filter })))
    expect(words(page.querySelector('.paper-filter')).replace(/[\u2068\u2069]/g, '')).toBe(
      'Only: Arrived · group Bus 2 · with “kar”',
    )
    expect(stylesOf(htmlOf(aList({ filter })))).toContain('Only: Arrived')
    expect(pageOf(htmlOf(aList())).querySelector('.paper-filter')).toBeNull()
    const persian = pageOf(htmlOf(aList({ language: 'fa', filter: { ...filter, state: 'late' } })))
    expect(words(persian.querySelector('.paper-filter'))).toMatch(/^فقط: دیرکرده/)
  })

  it('puts two facts into a column in portrait', () => {
    const columns = [...pageOf(htmlOf(aList(), 'portrait')).querySelectorAll('thead th[scope="col"]')]
    expect(columns.map((column) => [...column.children].map(words).join(' / '))).toEqual([
      ...[
        'No. / Number',
        "Name / father's name",
        'Age, sex / Group',
        'Device, side / Stage',
        'Time / Technician',
      ],
      ...['Needs / Remark', 'Done'],
      ...[
        'No. / Number',
        "Name / father's name",
        'Age, sex / Group',
        'Device, side / Stage',
        'Time / Technician',
      ],
      ...['Needs / Remark', 'Done'],
    ])
  })

  it('says above the lines what it is, and on every page in the margins', () => {
    const html = htmlOf(aList({ isRehearsal: true }))
    expect(words(pageOf(html).querySelector('.paper-masthead'))).toBe(
      'Daily list: Whole camp, by stationREHEARSAL: not real peopleList no. 3' +
        '\u2068Mashhad camp\u2069 · \u2068Sports hall\u2069Day 2 of 4 · Tue 24 Nov 2026 · 3 Azar 1405' +
        'Printed 24 Nov 2026, 12:00 by \u2068Leila Farahani\u2069',
    )
    const styles = stylesOf(html)
    expect(styles).toContain('size: 297mm 210mm')
    expect(styles).toContain('"Page " counter(page, decimal) " of " counter(pages, decimal)')
    for (const text of [
      'REHEARSAL',
      'List no. 3',
      '24 Nov 2026 · 3 Azar 1405',
      'Printed 24 Nov 2026, 12:00',
    ]) {
      expect(styles).toContain(text)
    }
  })

  it('is written from right to left in Persian, with Persian digits and page numbers', () => {
    const row = aRow({ givenName: 'احمد', fatherName: 'کریم', rowCode: 'A12', side: 'right' })
    const html = htmlOf(
      aList({ language: 'fa', sections: [{ heading: 'قالب‌گیری', rows: [row] }] }),
      'portrait',
    )
    const page = pageOf(html)
    expect(page.documentElement.dir).toBe('rtl')
    expect(page.documentElement.lang).toBe('fa')
    expect(firstRow(html).slice(0, 5)).toEqual([
      'A۱۲P۲۲-۲۳X۲',
      'احمدفرزند کریم',
      '۳۴ مBus 2',
      'زیر زانو راستقالب‌گیری',
      '۰۹:۰۰ تا ۰۹:۳۰Suresh Meena',
    ])
    expect(words(page.querySelector('.paper-facts'))).toContain(
      'روز ۲ از ۴ · سه‌شنبه ۳ آذر ۱۴۰۵ · ۲۴ نوامبر ۲۰۲۶',
    )
    expect(stylesOf(html)).toContain('counter(page, persian) " از " counter(pages, persian)')
    expect(stylesOf(html)).toContain('size: 210mm 297mm')
    expect(words(page.querySelector('main')).replaceAll(/Bus 2/g, '')).not.toMatch(/[0-9]/)
  })

  it.each(orientations)(
    'stands alone in %s: it asks for nothing, and carries the fonts of its script',
    (orientation) => {
      for (const language of ['en', 'fa'] as const) {
        const html = htmlOf(aList({ language }), orientation)
        const page = pageOf(html)
        expect(page.querySelectorAll('link, script, img, iframe, [src], [href]')).toHaveLength(0)
        const sources = [...html.matchAll(/url\(([^)]{0,30})/g)].map(([, source]) => source)
        expect(sources.length).toBeGreaterThan(0)
        for (const source of sources) expect(source).toMatch(/^data:font\/woff2;base64,/)
        expect(html).not.toMatch(/@import|https?:/)
        expect(html.length).toBeLessThan(500_000)
      }
      expect(htmlOf(aList(), orientation)).not.toContain("'Vazirmatn Variable'; font-weight")
      const mixed = aList({ sections: [{ heading: 'Casting', rows: [aRow({ givenName: 'گل آغا' })] }] })
      expect(htmlOf(mixed, orientation)).toContain("'Vazirmatn Variable'; font-weight")
    },
  )

  it('tells the sides by word and mirrored shape, and asks for one that is not known', () => {
    const rows = [
      aRow({ side: 'left', rowCode: '1' }),
      aRow({ side: 'right', rowCode: '2' }),
      aRow({ side: null, rowCode: '3' }),
      aRow({ side: null, deviceType: 'wheelchair', rowCode: '4' }),
      aRow({ side: null, deviceType: null, rowCode: '5' }),
    ]
    const devices = [
      ...pageOf(htmlOf(aList({ sections: [{ heading: '', rows }] }))).querySelectorAll('td .paper-device'),
    ]
    const told = devices
      .slice(0, 5)
      .map((device) => [words(device), device.querySelectorAll('.paper-mirrored').length])
    expect(told).toEqual([
      ['Below knee left', 1],
      ['Below knee right', 0],
      ['Below knee side?', 0],
      ['Wheelchair', 0],
      ['', 0],
    ])
  })

  it('says on a list of changes what read differently, also what only a heading tells', () => {
    const row = aRow({
      ...{ group: 'Bus 3', side: 'right', needs: ['meals'], change: 'changed' },
      was: { rowCode: '4', group: 'Bus 2', side: 'left', needs: [], station: 'Fitting 1' },
    })
    const html = htmlOf(aList({ sinceList: 2, sections: [{ heading: 'Casting', rows: [row] }] }))
    const told = [...pageOf(html).querySelectorAll('tbody .paper-was')].map(words)
    expect(told).toEqual(['was Bus 2', 'was Below knee left', 'was Fitting 1', 'was –'])
    const byGroup = htmlOf(
      aList({ sinceList: 2, sectionBy: 'group', sections: [{ heading: 'Bus 3', rows: [row] }] }),
    )
    expect([...pageOf(byGroup).querySelectorAll('tbody .paper-was')].map(words)).toEqual([
      ...['was Below knee left', 'was Bus 2', 'was Fitting 1', 'was –'],
    ])
    expect(words(pageOf(byGroup).querySelector('thead'))).not.toContain('Group')
    const joined = aRow({ group: 'Bus 3', change: 'changed', was: { rowCode: '4', group: '' } })
    const nowInBus = htmlOf(
      aList({ sinceList: 2, sectionBy: 'group', sections: [{ heading: 'Bus 3', rows: [joined] }] }),
    )
    expect(words(pageOf(nowInBus).querySelector('tbody .paper-was'))).toBe('was Without a group')
  })

  it('shows what was known when it was printed in the boxes', () => {
    const rows = (['booked', 'done', 'no_show'] as const).map((status, index) =>
      aRow({ status, rowCode: `${index}` }),
    )
    const page = pageOf(htmlOf(aList({ sections: [{ heading: 'Casting', rows }] })))
    const boxes = [...page.querySelectorAll('td .paper-tick')]
    expect(boxes.map((box) => box.querySelectorAll('path').length)).toEqual([0, 1, 1, 0, 0, 0, 0, 0])
    expect([...page.querySelectorAll('td .paper-remark')].map(words).slice(0, 3)).toEqual([
      '',
      '',
      'did not come',
    ])
  })

  it('has five empty lines for people without a booking, and the totals', () => {
    const page = pageOf(htmlOf(aList({ totals: { booked: 12, people: 11, done: 4, noShow: 1 } })))
    const last = [...page.querySelectorAll('table')].at(-1)
    expect(words(last?.querySelector('thead tr'))).toBe('Came without a booking')
    expect([...(last?.tBodies[0]?.rows ?? [])].map((row) => words(row))).toEqual([
      '+1',
      '+2',
      '+3',
      '+4',
      '+5',
    ])
    expect(words(page.querySelector('.paper-totals p'))).toBe(
      'Totals when printedBooked 12People 11Done 4Did not come 1',
    )
  })

  it('says so when nobody is booked, and that it is only a preview', () => {
    const page = pageOf(htmlOf(aList({ sections: [], listNumber: null, dayNumber: null })))
    expect(words(page.querySelector('.paper-empty'))).toBe('No visits are booked for this list on this day.')
    expect(words(page.querySelector('.paper-masthead'))).toContain('Preview, no number yet')
    expect(words(page.querySelector('.paper-masthead'))).toContain('No camp day')
  })

  it('starts a page with every section but the first where that is asked for', () => {
    const sections = ['Casting', '', 'Fitting'].map((heading) => ({ heading, rows: [aRow()] }))
    const tables = [...pageOf(htmlOf(aList({ sections }), 'landscape', true)).querySelectorAll('table')]
    expect(tables.map((table) => table.classList.contains('paper-starts-page'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(words(tables[1]?.querySelector('.paper-heading'))).toContain('No station yet')
  })

  it('lets no text out of its place', () => {
    const hostile = '</style><script>alert(1)</script>"}\\ @page{size:A5}\n'
    const row = aRow({ givenName: hostile, remark: hostile, group: hostile })
    const list = aList({
      ...{ campName: hostile, campPlace: hostile, scopeName: hostile, printedBy: hostile },
      sections: [{ heading: hostile, rows: [row] }],
    })
    const html = htmlOf(list)
    const page = pageOf(html)
    expect(page.querySelectorAll('script')).toHaveLength(0)
    expect(page.querySelectorAll('style')).toHaveLength(1)
    expect(words(page.querySelector('td .paper-name'))).toBe(hostile.trim())
    const rules = stylesOf(html)
    expect(rules.slice(rules.indexOf('@page'), rules.indexOf('@page :first'))).not.toMatch(
      /[^\\]"\s*}\\ @page/,
    )
    expect(rules).not.toContain('"}\\ @page')
  })
})

describe('what is protected', () => {
  it.each(['en', 'fa'] as const)(
    'is never on a list in %s, even when it was typed into the remark',
    async (language) => {
      const core = openTestCore()
      const { owner } = core
      const camp = await owner.camps.create(aCamp())
      const stations = await owner.stations.list({ campId: camp.id })
      const stationId = stations.find(({ kind }) => kind === 'casting')!.id
      for (const [index, cause] of causes.entries()) {
        const { patient, orders } = await owner.patients.create({
          campId: camp.id,
          draft: aPerson({
            givenNamePersian: 'احمد',
            communityStatus: communityStatuses[index % communityStatuses.length]!,
            cause,
            documents: [
              { type: 'national_code', number: '0010000021', issuer: 'Registry office of Tehran' },
              { type: 'passport', number: 'P98765432', issuer: 'Kabul' },
            ],
            amputatedOn: '2019-05',
            province: 'Sistan',
            village: 'Zabol-e-Kohne',
            phones: [{ e164: '+989168125354', asTyped: '09168125354', owner: 'self' }],
            notes: 'osteomyelitis',
            flags: [{ field: 'cause', value: 'landmine in 2019', reason: 'unknown' }],
          }),
          orders: [anOrderDraft({ level: 'short stump', note: 'neuroma' })],
        })
        const note = `code ۰۰۱۰۰۰۰۰۲۱ and p-98765432, row ${index}`
        const time = { startMinute: 480 + index * 20, durationMinutes: 20 }
        const draft = aVisit({ patientId: patient.id, orderId: orders[0]!.id, stationId, ...time, note })
        await owner.appointments.book({ draft, overrideReason: 'secret override' })
      }
      const request = {
        campId: camp.id,
        date: '2026-11-25',
        scope: { kind: 'camp' },
        sectionBy: 'none',
        language,
      } as const
      const list = await owner.lists.issue(request)
      core.close()
      expect(list.sections[0]?.rows).toHaveLength(causes.length)
      const { domain } = wordsIn(language)
      const forbidden = [
        ...communityStatuses
          .filter((status) => status !== 'other')
          .flatMap((status) => [status, domain.community[status]]),
        ...causes.filter((cause) => cause !== 'other').flatMap((cause) => [cause, domain.cause[cause]]),
        ...[
          '0010000021',
          '۰۰۱۰۰۰۰۰۲۱',
          '98765432',
          '۹۸۷۶۵۴۳۲',
          'Registry',
          'Kabul',
          '2019',
          '۲۰۱۹',
          'Sistan',
          'Zabol',
        ],
        ...['9168125354', '۹۱۶۸۱۲۵۳۵۴', 'osteomyelitis', 'landmine', 'stump', 'neuroma', 'secret override'],
      ]
      for (const orientation of orientations) {
        const page = pageOf(htmlOf(list, orientation))
        const shown =
          `${words(page.querySelector('main'))} ${words(page.querySelector('title'))}`.toLowerCase()
        expect(shown).toContain('row 3')
        expect(shown).toContain('code … and …')
        for (const word of forbidden) expect(shown, word).not.toContain(word.toLowerCase())
      }
      const kept = JSON.stringify(list)
      for (const word of ['0010000021', '۰۰۱۰۰۰۰۰۲۱', '98765432', 'undocumented', 'osteomyelitis']) {
        expect(kept, word).not.toContain(word)
      }
    },
  )
})
