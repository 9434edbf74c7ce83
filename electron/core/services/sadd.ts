import type { SaddPeople, SaddQuestion, SaddReport } from '#contract/functioning.ts'
import { listCamps } from '#db/camps.ts'
import { listDevicesForCount, listPeopleForCount } from '#db/functioning.ts'
import type { AgeBandSet } from '#domain/functioning/age-bands.ts'
import {
  countSadd,
  isInCell,
  type CountedPerson,
  type SaddAxis,
  type SaddCell,
  type SaddPopulation,
} from '#domain/functioning/sadd.ts'
import { compareNames } from '#domain/people/compare-names.ts'
import { hasDisability } from '#domain/functioning/short-set.ts'
import { hideSmallCells } from '#domain/functioning/small-cells.ts'
import { ageOn } from '#domain/people/birth.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load } from '../operate.ts'
import { RefusalError } from '../refusal.ts'
import { briefsOf } from './brief.ts'
import { currentCamp } from './current-camp.ts'

const isTeam = ({ session }: Context) => isAllowed(session.principal?.roles ?? [], 'readProtected')

/** The disaggregated count as the reader may see it, or as it may leave the team. */
export function reportSadd(context: Context, { campId, forSharing, ...question }: SaddQuestion): SaddReport {
  const { core } = context
  if (campId) load(context, 'camps', campId)
  else if (!isTeam(context))
    throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'readProtected' } })
  const bands: AgeBandSet = isTeam(context) ? question.bands : 'unhcr'
  const axes: readonly SaddAxis[] = campId ? ['age', 'device', 'level'] : ['age', 'device', 'level', 'camp']
  const counted = countSadd(listCounted(core, campId, question.population), { axes, bands })
  const camps = listCamps(core.db).map(({ id, name }) => ({ id, name }))
  return { ...(isTeam(context) && !forSharing ? counted : hideSmallCells(counted)), camps }
}

/** Whom a cell counts, by name. */
export function listSaddPeople(
  context: Context,
  input: { question: Omit<SaddQuestion, 'forSharing'>; cell: SaddCell; limit: number },
): SaddPeople {
  const { core } = context
  const { campId, population, bands } = input.question
  const behind = listCounted(core, campId, population).filter((one) => isInCell(one, input.cell, bands))
  const briefs = briefsOf(
    core,
    behind.map(({ id }) => id),
    campNow(core, currentCamp(core)).date,
  )
  const people = behind.flatMap(({ id, hasDisability }) => {
    const found = briefs.get(id)
    return found ? [{ patient: found.brief, hasDisability }] : []
  })
  const nameOf = ({ patient }: (typeof people)[number]) =>
    `${patient.givenNameLatin || patient.givenNamePersian} ${patient.familyNameLatin} ${patient.number}`
  people.sort((a, b) => compareNames(nameOf(a), nameOf(b)))
  return { people: people.slice(0, input.limit), total: people.length }
}

function listCounted(core: CoreState, campId: string | null, population: SaddPopulation): CountedPerson[] {
  const { date } = campNow(core, currentCamp(core))
  const devices = listDevicesForCount(core.db, campId, population === 'served')
  return listPeopleForCount(core.db, campId).flatMap((person) => {
    const own = devices.get(person.id) ?? []
    if (population === 'served' && own.length === 0) return []
    return [
      {
        id: person.id,
        campId: person.campId,
        sex: person.sex,
        ageYears: person.birth ? ageOn(person.birth, date).years : null,
        hasDisability: person.answers ? hasDisability(person.answers) : null,
        devices: own,
      },
    ]
  })
}
