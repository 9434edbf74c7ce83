import { expect, test } from 'vitest'
import { aPerson } from '#tests/support/drafts.ts'
import { buildReferralLetter, letterKinds } from '#domain/timeline/referral-letter.ts'
import type { TimelineEntry } from '#domain/timeline/timeline.ts'

const patient = {
  ...aPerson({
    cause: 'diabetes',
    amputatedOn: '2022',
    communityStatus: 'undocumented',
    documents: [{ type: 'tazkira', number: '77', issuer: '' }],
  }),
  id: 'p',
  number: 'P22-2AB',
  campId: 'c',
  importFingerprint: '',
  version: 1,
}
const entry = (key: string, kind: TimelineEntry['kind'], date: string, struckReason = ''): TimelineEntry => ({
  key,
  kind,
  date,
  minute: null,
  orderId: null,
  staffId: null,
  struckReason,
  facts: {},
})
const entries = [
  entry('3', 'outcome', '2026-11-24'),
  entry('2', 'outcome', '2026-11-23', 'wrong person'),
  entry('1', 'outcome', '2026-08-01'),
  entry('0', 'call', '2026-07-01'),
]
const all = { kinds: letterKinds, withDiagnosis: true, withIdentity: true }

test('diagnosis and identity are in it only when the reader may see them and chose to', () => {
  expect(buildReferralLetter(patient, entries, all, true)).toMatchObject({
    diagnosis: { cause: 'diabetes' },
    identity: { communityStatus: 'undocumented' },
  })
  const none = { kinds: letterKinds, withDiagnosis: false, withIdentity: false }
  for (const letter of [
    buildReferralLetter(patient, entries, none, true),
    buildReferralLetter(patient, entries, all, false),
  ]) {
    expect(letter).toMatchObject({ diagnosis: null, identity: null })
    expect(JSON.stringify(letter)).not.toMatch(/diabetes|undocumented|tazkira/)
  }
})

test('it runs from the oldest on and leaves out what was struck through', () => {
  const { sections } = buildReferralLetter(patient, entries, { ...all, kinds: ['outcome'] }, true)
  expect(sections).toEqual([{ kind: 'outcome', entries: [entries[2], entries[0]] }])
})
