import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperSubject } from '#contract/papers.ts'
import { languages, type Language } from '#domain/camps/camp.ts'
import { countItems } from '#domain/papers/paper-document.ts'
import { getPaper, paperNames, type PaperName } from '#domain/papers/paper.ts'
import { inDigitsOf } from '#renderer/print/papers/paper-texts.ts'
import { takesPlaceAt } from '#domain/scheduling/visit-rules.ts'
import { layOutPaper } from '#renderer/print/papers/lay-out-paper.ts'
import { renderDailyListHtml, renderPaperHtml } from '#renderer/print/render-static.tsx'
import { wordsIn } from '#renderer/print/words.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { aReceipt, checkOut, walk } from '#tests/support/fitting.ts'
import { aMeasurementDraft } from '#tests/support/measurement-builders.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { openPdfPrinter, plainText, whyNoPdfText, type PdfPrinter } from '#tests/support/pdf-text.ts'

const today = '2026-11-24' as const
const reason = whyNoPdfText()

/** Somebody with everything that a list must keep quiet about, a measured limb that went home, and another that waits. */
async function openCamp() {
  const core = openTestCore()
  const { owner } = core
  const camp = await owner.camps.create(aCamp())
  const member = {
    ...{ nameLatin: 'Suresh Meena', namePersian: 'سورش مینا', sex: 'male' as const },
    ...{ roles: ['technician' as const], skills: [], languages: [], active: true },
  }
  const { id: staffId } = await owner.staff.create({ draft: member, pin: '1234' })
  const { patient, orders } = await owner.patients.create({
    campId: camp.id,
    draft: aPerson({
      ...{ givenNameLatin: 'Zahra', familyNameLatin: 'Karimi', fatherNameLatin: 'Hassan' },
      ...{ givenNamePersian: 'زهرا', familyNamePersian: 'کریمی', fatherNamePersian: 'حسن' },
      ...{ sex: 'female', birth: { kind: 'exact', date: '1990-03-21' }, communityStatus: 'amayesh' },
      documents: [{ type: 'passport', number: 'K8812345', issuer: '' }],
      ...{ cause: 'explosive_remnant', notes: 'told in confidence', consent: 'given' },
    }),
    orders: [anOrderDraft(), anOrderDraft({ deviceType: 'transfemoral', side: 'right' })],
  })
  const [made, waiting] = orders
  if (!made || !waiting) throw new Error('two orders')
  const stations = await owner.stations.list({ campId: camp.id })
  const stationId = stations.find((station) => takesPlaceAt('measurement', station))?.id ?? null
  await owner.appointments.book({
    draft: aVisit({ patientId: patient.id, orderId: waiting.id, date: today, startMinute: 900, stationId }),
    overrideReason: 'walked in',
  })
  const subject = {
    ...{ patientId: patient.id, orderId: made.id },
    ...{ deviceType: 'transtibial' as const, side: 'left' as const },
  }
  const begun = await owner.measurements.start({ subject, draft: aMeasurementDraft({ staffId }) })
  const measured = await owner.measurements.complete({
    ...{ id: begun.id, version: begun.version, draft: aMeasurementDraft({ staffId }) },
  })
  await owner.stock.startFromList({})
  const shelf = await owner.stock.shelf({ campId: camp.id })
  const itemOf = (code: string) => shelf.find(({ item }) => item.code === code)?.item.id ?? ''
  const chosen = await owner.stock.chooseParts({
    ...{ orderId: made.id, version: measured.order?.version ?? 1 },
    parts: [
      { role: 'foot', itemId: itemOf('FOOT-24-L'), quantity: 1, description: '' },
      { role: 'suspension', itemId: itemOf('CUFF-L'), quantity: 1, description: '' },
      { role: 'socket', itemId: itemOf('PIPE-90'), quantity: 500, description: '' },
    ],
  })
  const ready = await walk(owner, chosen, ['fabricating', 'assembled', 'trial_fit', 'finishing'])
  const { order: checked } = await checkOut(owner, ready)
  await owner.deliveries.record({
    ...{ orderId: made.id, version: checked.version, overrideReason: '' },
    draft: aReceipt({ receivedBy: 'Maryam', relation: 'sister', mark: 'thumb' }),
  })
  const { limbs } = await owner.assessments.of({ patientId: patient.id })
  const right = limbs.find(({ side }) => side === 'right')
  await owner.assessments.save({
    ...{ patientId: patient.id, id: null, version: null, complete: true },
    draft: {
      ...{
        date: today,
        cause: 'explosive_remnant',
        causeSeen: 'explosive_remnant',
        values: {},
        kLevelNow: null,
      },
      ...{ kLevelExpected: null, decision: 'wait', decisionReason: 'wound', earliestDate: '2026-12-08' },
      ...{ overrideReason: '', note: '' },
      limbs: [
        {
          limb: right ? { id: right.id, version: right.version } : null,
          ...{ region: 'lower', side: 'right', level: 'transfemoral', amputatedOn: '2026-10-20' },
          ...{ isEstimated: false, amputatedAsWritten: '', note: '' },
          values: { wound: 'open', shape: 'conical' },
        },
      ],
    },
  })
  return { core, owner, camp, patient, made }
}

type Camp = Awaited<ReturnType<typeof openCamp>>

/** What a paper must say, in its own language, with digits of that language. */
const facts: Record<PaperName, (known: Known) => string[]> = {
  'registration-card': ({ name, person, words }) => [name, person, words.print.device.transtibial],
  'workshop-label': ({ name, made, words, parts }) => [name, made, words.domain.side.left, parts.foot],
  'job-card': ({ name, made, words, digits, parts }) => [
    ...[name, made, words.domain.side.left, words.measure.field.tt_residual_length.name, digits('14.0')],
    words.print.job.steps,
    ...Object.values(parts),
  ],
  'checkout-sheet': ({ name, made, words }) => [name, made, words.print.checkout.results.pass],
  receipt: ({ name, made, words, parts }) => [
    ...[name, made, 'Maryam', 'sister', words.print.receipt.handedOverBy, ...Object.values(parts)],
  ],
  passport: ({ name, made, words, dates, parts }) => [
    ...[name, made, words.domain.side.left, ...dates(today), ...Object.values(parts)],
  ],
  'care-sheet': ({ name, made, words }) => [name, made, words.domain.device.transtibial],
  'come-back-slip': ({ name, person, words, dates }) => [
    ...[name, person, words.domain.limb.lower_right, words.print.slip.clock.wound_open],
    ...dates('2026-12-08'),
  ],
  'delivery-register': ({ name, made, words, parts }) => [
    ...[name, made, words.domain.side.left, 'Maryam', parts.foot.slice(0, 2)],
  ],
  'people-count': ({ words }) => [words.papers.names['people-count']],
  'stock-ledger': ({ words }) => [words.papers.names['stock-ledger']],
  'measurement-form': ({ name, made, words }) => [
    ...[name, made, words.domain.side.left, words.measure.field.tt_residual_length.name],
  ],
  'assessment-form': ({ name, person, words }) => [
    ...[name, person, words.assess.item.endBearing, words.domain.decision.wait],
  ],
  'call-sheet': ({ words }) => [words.papers.names['call-sheet']],
  'referral-letter': ({ name, person }) => [name, person],
  'token-slip': () => [],
  'workshop-list': ({ words }) => [words.papers.names['workshop-list']],
  'bed-and-meal-list': ({ words }) => [words.papers.names['bed-and-meal-list']],
  'registration-form': ({ words }) => [words.papers.names['registration-form']],
  'follow-up-form': ({ words }) => [words.papers.names['follow-up-form']],
  'camp-report': ({ words }) => [words.papers.names['camp-report']],
  'test-page': ({ words }) => [words.print.test.steps.square],
}

/** What takes front and back of a sheet; all else takes one side. A second sheet is torn off and lost. */
const pageCounts: Partial<Record<PaperName, number>> = {
  ...{ 'job-card': 2, 'checkout-sheet': 2, passport: 2, 'care-sheet': 2, 'people-count': 2 },
  ...{ 'assessment-form': 2 },
}

interface Known {
  name: string
  person: string
  made: string
  words: ReturnType<typeof wordsIn>
  digits: (text: string) => string
  /** The foot's size, and the belt and the pipe as they are called. */
  parts: { foot: string; belt: string; pipe: string; length: string }
  /** A day in both calendars. */
  dates: (date: keyof (typeof days)['en']) => string[]
}

const parts = {
  en: { foot: '24 cm', belt: 'Cuff strap L', pipe: 'HDPE pipe 90 mm', length: '0.5 m' },
  fa: {
    ...{ foot: '۲۴ سانتی‌متر', belt: 'زانو بزرگ', pipe: 'لوله پلی‌اتیلن ۹۰ میلی‌متر' },
    length: '۰٫۵ متر',
  },
}

const days = {
  en: { [today]: ['24 Nov 2026', '3 Azar 1405'], '2026-12-08': ['8 Dec 2026', '17 Azar 1405'] },
  fa: { [today]: ['۳ آذر ۱۴۰۵', '۲۴ نوامبر ۲۰۲۶'], '2026-12-08': ['۱۷ آذر ۱۴۰۵', '۸ دسامبر ۲۰۲۶'] },
}

function knownIn(language: Language, { patient, made }: Camp): Known {
  const digits = (text: string) => inDigitsOf(text, language)
  return {
    name: language === 'fa' ? 'زهرا کریمی' : 'Zahra Karimi',
    person: digits(patient.number),
    made: digits(made.number),
    words: wordsIn(language),
    digits,
    parts: parts[language],
    // A reader of the file gives the two days of a line back in another order.
    dates: (date) => days[language][date].flatMap((day) => day.split(' ')),
  }
}

/** What stands on no paper of anybody: status, identity numbers, notes. */
const secretsIn = (language: Language) => [
  wordsIn(language).domain.community.amayesh,
  'K8812345',
  inDigitsOf('K8812345', language),
  'told in confidence',
]

describe.skipIf(reason)(`papers as PDF${reason ? ` (left out: ${reason})` : ''}`, () => {
  let camp: Camp
  let printer: PdfPrinter
  beforeAll(async () => {
    ;[camp, printer] = await Promise.all([openCamp(), openPdfPrinter()])
  }, 60_000)
  afterAll(async () => {
    await printer.close()
    camp.core.close()
  })

  const subjectOf = (paper: PaperName): PaperSubject => {
    const subjects: Record<string, PaperSubject> = {
      people: { kind: 'people', ids: [camp.patient.id] },
      orders: { kind: 'orders', ids: [camp.made.id] },
      day: { kind: 'day', date: today },
      camp: { kind: 'camp' },
      blank: { kind: 'blank' },
    }
    return subjects[getPaper(paper).accepts[0]] ?? { kind: 'blank' }
  }
  const expectAll = (text: string, wanted: readonly string[]) => {
    for (const fact of wanted) expect(text, fact).toContain(plainText(fact))
  }
  const expectNone = (text: string, secrets: readonly string[]) => {
    for (const secret of secrets) expect(text, secret).not.toContain(plainText(secret))
  }

  it.each(languages.flatMap((language) => paperNames.map((paper) => [paper, language] as const)))(
    '%s in %s says what it is for, and nothing that is nobody’s business',
    async (paper, language) => {
      const request = { campId: camp.camp.id, paper, subject: subjectOf(paper), language }
      const document = await camp.owner.papers.issue({ ...request, size: getPaper(paper).sizes[0] })
      const { text, pages } = await printer.read(renderPaperHtml(layOutPaper(document)))
      expect(pages, 'pages').toBe(pageCounts[paper] ?? 1)
      expectAll(text, facts[paper](knownIn(language, camp)))
      expectNone(text, secretsIn(language))
      // The blank assessment asks for the cause; nothing else names one.
      if (paper !== 'assessment-form') expectNone(text, [wordsIn(language).domain.cause.explosive_remnant])
    },
  )

  it.each(languages)(
    'every measurement form in %s takes one side of a sheet, the longest with its person too',
    async (language) => {
      const draw = async (subject: PaperSubject) => {
        const request = { campId: camp.camp.id, paper: 'measurement-form', language, size: 'a4' } as const
        const sheets = await camp.owner.papers.issue({ ...request, subject })
        const { pages } = await printer.read(renderPaperHtml(layOutPaper(sheets)))
        return { sheets: countItems(sheets), pages }
      }
      const blank = await draw({ kind: 'blank' })
      expect(blank.sheets).toBeGreaterThan(10)
      expect(blank.pages).toBe(blank.sheets)
      const { orders } = await camp.owner.orders.create({
        patientId: camp.patient.id,
        drafts: [{ ...anOrderDraft(), deviceType: 'hkafo', side: 'right' }],
      })
      expect(await draw({ kind: 'orders', ids: [orders[0]!.id] })).toEqual({ sheets: 1, pages: 1 })
    },
  )

  it.each(languages)(
    'the daily list in %s names people, devices and times, and nothing more',
    async (language) => {
      const list = await camp.owner.lists.issue({
        ...{ campId: camp.camp.id, date: today, scope: { kind: 'camp' }, sectionBy: 'station', language },
      })
      const { text } = await printer.read(renderDailyListHtml(list, { orientation: 'landscape' }))
      const { words, digits } = knownIn(language, camp)
      const person = { en: ['Zahra', 'Hassan'], fa: ['زهرا', 'حسن'] }[language]
      expectAll(text, [...person, digits('15:00'), words.domain.side.right])
      expectNone(text, [...secretsIn(language), words.domain.cause.explosive_remnant])
    },
  )
})
