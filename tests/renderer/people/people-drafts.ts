import type { PatientDraft } from '#contract/patients.ts'
import type { TestCore } from '../../support/open-core.ts'

/** A person of whom only what is given is known. */
export function aPerson(part: Partial<PatientDraft> = {}): PatientDraft {
  return {
    givenNameLatin: 'Najib',
    familyNameLatin: 'Wardaki',
    fatherNameLatin: 'Gul Agha',
    givenNamePersian: '',
    familyNamePersian: '',
    fatherNamePersian: '',
    sex: 'male',
    birth: { kind: 'age', years: 40, on: '2026-11-24' },
    phones: [],
    documents: [],
    communityStatus: null,
    province: 'Wardak',
    village: 'Chak',
    language: null,
    groupId: null,
    needs: [],
    escorts: 0,
    consent: 'not_asked',
    cause: null,
    amputatedOn: null,
    notes: '',
    flags: [],
    ...part,
  }
}

/** Registers a person in the camp that is shown. */
export async function register(
  core: TestCore,
  part: Partial<PatientDraft> = {},
  orders: 'none' | 'one' = 'none',
) {
  const camp = (await core.owner.camps.setup()).camp!
  const record = await core.owner.patients.create({
    campId: camp.id,
    draft: aPerson(part),
    orders:
      orders === 'one'
        ? [{ deviceType: 'transtibial', side: 'left', level: '', priority: 'normal', note: '' }]
        : [],
  })
  return record.patient
}

/** A search of the register with everything usual. */
export const search = (core: TestCore, text: string) =>
  core.owner.patients.search({
    text,
    campId: null,
    groupId: null,
    onlyFlagged: false,
    sort: 'newest',
    offset: 0,
    limit: 200,
  })
