import type { VisitsAnswer } from '#contract/camp-plan.ts'
import type { CampDraft, SetupState } from '#contract/camps.ts'
import { listMachines, listRosters } from '#db/camp-plan.ts'
import { listCamps, listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { campTemplates, type TemplateKey } from '#domain/camps/template.ts'
import { checkCamp, isSameCamp } from '#domain/camps/check-camp.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { changePlan } from './change-plan.ts'
import { CURRENT_CAMP, shownCamp } from './current-camp.ts'
import { setPin } from './pins.ts'
import { admit } from './session.ts'

/** What the first screen needs. A browser is not told where the data file lies. */
export function readSetup(context: Context): SetupState {
  const { core, session } = context
  const camp = shownCamp(context)
  const now = campNow(core, camp)
  return {
    hasCamp: camp !== null,
    isRehearsal: camp?.isRehearsal ?? false,
    camp,
    today: now.date,
    nowMinute: now.minute,
    changeSeq: core.feed.seq(),
    dataFolder: session.place === 'station' ? '' : core.dataDir,
    version: core.version,
  }
}

/** Refuses with `INVALID`, one reason per field, unless the camp can be saved. */
export function assertCamp(draft: CampDraft): void {
  const problems = checkCamp(draft)
  if (problems.length === 0) return
  throw invalid(
    Object.fromEntries(
      problems.map(({ field, index, reason }) => [index === null ? field : `${field}.${index}`, reason]),
    ),
  )
}

/** Refuses a name that another camp bears over the same days. */
function assertOnlyOne(db: Reader, draft: CampDraft, id: string | null): void {
  if (listCamps(db).some((camp) => camp.id !== id && isSameCamp(camp, draft)))
    throw invalid({ name: 'same_camp' })
}

const addCamp = (journal: Journal, { core }: Context, draft: CampDraft, isRehearsal: boolean) =>
  journal.create('camps', {
    ...draft,
    id: core.newId(),
    isRehearsal,
    closedAt: null,
    closedBy: '',
    closedNote: '',
  })

/** Writes a camp with the stations of the usual template. */
export function addCampWithStations(
  journal: Journal,
  context: Context,
  draft: CampDraft,
  isRehearsal: boolean,
): Camp {
  const camp = addCamp(journal, context, draft, isRehearsal)
  addStations(journal, context, camp, 'usual')
  return camp
}

/** Writes a camp with all that the template holds. */
function addCampFrom(
  journal: Journal,
  context: Context,
  draft: CampDraft,
  { template, isRehearsal }: { template: TemplateKey; isRehearsal: boolean },
): Camp {
  const camp = addCamp(journal, context, draft, isRehearsal)
  addStations(journal, context, camp, template)
  campTemplates[template].machines.forEach(({ labels, count, kinds }, position) =>
    journal.create('machines', {
      id: context.core.newId(),
      campId: camp.id,
      name: labels.en,
      namePersian: labels.fa,
      count,
      kinds: [...kinds],
      position,
      active: true,
    }),
  )
  return camp
}

function addStations(journal: Journal, context: Context, camp: Camp, template: TemplateKey): void {
  campTemplates[template].stations.forEach(({ labels, kind, capacity, womenOnly }, position) =>
    journal.create('stations', {
      id: context.core.newId(),
      campId: camp.id,
      name: labels.en,
      namePersian: labels.fa,
      kind,
      capacity,
      womenOnly,
      position,
      active: true,
    }),
  )
}

/** Creates the first camp and its manager, and signs that manager in on this connection. */
export function startCamp(
  context: Context,
  input: {
    camp: CampDraft
    template: TemplateKey
    manager: Pick<StaffMember, 'nameLatin' | 'namePersian' | 'sex'> & { pin: string }
  },
) {
  if (listCamps(context.core.db).length > 0) throw refused('already_set_up')
  const { pin, ...names } = input.manager
  if (!names.nameLatin && !names.namePersian) throw invalid({ 'manager.nameLatin': 'required' })
  assertCamp(input.camp)
  const { manager, ...result } = operate(context, { name: 'camps.start' }, (journal) => {
    const camp = addCampFrom(journal, context, input.camp, { template: input.template, isRehearsal: false })
    const added = journal.create('staff', {
      ...names,
      id: context.core.newId(),
      roles: ['manager', 'coordinator'],
      skills: [],
      languages: [],
      active: true,
      teamLatin: '',
      teamPersian: '',
    })
    return { ...camp, manager: added }
  })
  setPin(context, manager.id, pin)
  admit(context, manager)
  return result
}

/**
 * Adds a further camp with the stations, machines and weekly hours of another one, else with the template's. Beside a rehearsal it is a rehearsal too; the command
 * line, which nobody sees the mark of, is refused with `rehearsal_file`. One of the same name over the same days is refused.
 */
export function createCamp(
  context: Context,
  { copyFrom, template, ...draft }: CampDraft & { copyFrom: string | null; template: TemplateKey },
) {
  assertCamp(draft)
  const isRehearsal = listCamps(context.core.db).some((camp) => camp.isRehearsal)
  if (isRehearsal && context.session.place === 'command_line') throw refused('rehearsal_file')
  const stations = copyFrom ? listStations(context.core.db, load(context, 'camps', copyFrom).id) : null
  return operate(context, { name: 'camps.create' }, (journal) => {
    assertOnlyOne(journal.tx, draft, null)
    return stations
      ? addCampLike(journal, context, draft, { isRehearsal, stations, from: copyFrom ?? '' })
      : addCampFrom(journal, context, draft, { template, isRehearsal })
  })
}

function addCampLike(
  journal: Journal,
  context: Context,
  draft: CampDraft,
  { isRehearsal, stations, from }: { isRehearsal: boolean; stations: readonly Station[]; from: string },
): Camp {
  const camp = addCamp(journal, context, draft, isRehearsal)
  for (const { version: _version, ...station } of stations.filter(({ active }) => active)) {
    journal.create('stations', { ...station, id: context.core.newId(), campId: camp.id })
  }
  const here = () => ({ id: context.core.newId(), campId: camp.id })
  for (const { version: _version, ...machine } of listMachines(journal.tx, from).filter(
    ({ active }) => active,
  ))
    journal.create('machines', { ...machine, ...here() })
  for (const { staffId, spans } of listRosters(journal.tx, from)) {
    const weekly = spans.filter(({ date }) => date === null)
    if (weekly.length > 0) journal.create('staffRosters', { ...here(), staffId, spans: weekly })
  }
  return camp
}

export function updateCamp(
  context: Context,
  {
    id,
    version,
    visits,
    ...draft
  }: CampDraft & { id: string; version: number; visits?: VisitsAnswer | undefined },
) {
  assertCamp(draft)
  load(context, 'camps', id)
  return changePlan(context, { name: 'camps.update', campId: id, answer: visits }, (journal) => {
    const camp = loadFresh(context, 'camps', id, version)
    if (!isSameCamp(camp, draft)) assertOnlyOne(journal.tx, draft, id)
    return journal.replace('camps', { ...camp, ...draft })
  })
}

/** Chooses the camp that every screen shows, on every window and station. */
export function chooseCamp(context: Context, { id }: { id: string }): SetupState {
  load(context, 'camps', id)
  operate(context, { name: 'camps.choose', campId: id }, (journal) => {
    const stored = entities.settings.find(journal.tx, CURRENT_CAMP)
    const setting = stored
      ? journal.replace('settings', { ...stored, value: id })
      : journal.create('settings', { id: CURRENT_CAMP, value: id })
    return { setting }
  })
  context.session.campId = null
  return readSetup(context)
}

/** Shows a camp on this connection only; everybody else goes on seeing theirs. */
export function showCamp(context: Context, { id }: { id: string }): SetupState {
  context.session.campId = load(context, 'camps', id).id
  return readSetup(context)
}
