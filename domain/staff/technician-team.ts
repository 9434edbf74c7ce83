import { compareNames } from '../people/compare-names.ts'
import type { StaffMember } from './staff-member.ts'

/** The name of a technicians' team in both scripts; both empty: none. */
export type TechnicianTeam = Pick<StaffMember, 'teamLatin' | 'teamPersian'>

const isNamed = ({ teamLatin, teamPersian }: TechnicianTeam) => teamLatin + teamPersian !== ''

/** Every team that somebody is in, once, by name. */
export function listTeams(staff: readonly TechnicianTeam[]): TechnicianTeam[] {
  const teams = new Map<string, TechnicianTeam>()
  for (const { teamLatin, teamPersian } of staff.filter(isNamed))
    teams.set(JSON.stringify([teamLatin, teamPersian]), { teamLatin, teamPersian })
  return [...teams.values()].sort((a, b) =>
    compareNames(a.teamLatin || a.teamPersian, b.teamLatin || b.teamPersian),
  )
}

/** The team as others write it already: a name that is known in one script, whatever its capitals, brings the other. */
export function knownTeam(told: TechnicianTeam, staff: readonly TechnicianTeam[]): TechnicianTeam {
  const same = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase()
  const known = listTeams(staff).find(
    ({ teamLatin, teamPersian }) =>
      same(told.teamLatin, teamLatin) || (told.teamLatin === '' && same(told.teamPersian, teamPersian)),
  )
  if (!known) return told
  return { teamLatin: known.teamLatin, teamPersian: told.teamPersian || known.teamPersian }
}
