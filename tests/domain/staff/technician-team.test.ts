import { expect, test } from 'vitest'
import { knownTeam, listTeams } from '#domain/staff/technician-team.ts'

const delhi = { teamLatin: 'Delhi team', teamPersian: 'تیم دهلی' }
const jaipur = { teamLatin: 'Jaipur team', teamPersian: '' }
const none = { teamLatin: '', teamPersian: '' }

test('every team once, by name', () => {
  expect(listTeams([jaipur, none, delhi, delhi])).toEqual([delhi, jaipur])
})

test.each([
  [{ teamLatin: 'delhi TEAM', teamPersian: '' }, delhi],
  [{ teamLatin: '', teamPersian: 'تیم دهلی' }, delhi],
  [
    { teamLatin: 'Jaipur team', teamPersian: 'تیم جیپور' },
    { teamLatin: 'Jaipur team', teamPersian: 'تیم جیپور' },
  ],
  [
    { teamLatin: 'Kabul team', teamPersian: '' },
    { teamLatin: 'Kabul team', teamPersian: '' },
  ],
  [none, none],
])('%j is written %j', (told, written) => {
  expect(knownTeam(told, [delhi, jaipur, none])).toEqual(written)
})
