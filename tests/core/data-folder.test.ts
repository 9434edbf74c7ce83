import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultDataFolder } from '#core/data-folder.ts'

it.each([
  ['linux', {}, '/home/p', join('/home/p', '.local', 'share', 'qadam')],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/p', join('/data', 'qadam')],
  ['linux', { XDG_DATA_HOME: '' }, '/home/p', join('/home/p', '.local', 'share', 'qadam')],
  [
    'darwin',
    { XDG_DATA_HOME: '/data' },
    '/Users/p',
    join('/Users/p', 'Library', 'Application Support', 'Qadam'),
  ],
  ['win32', { APPDATA: 'R:\\Roaming' }, 'C:\\p', join('R:\\Roaming', 'Qadam')],
  ['win32', {}, 'C:\\p', join('C:\\p', 'AppData', 'Roaming', 'Qadam')],
] as const)('on %s with %j keeps data below the person’s folder', (platform, env, home, folder) => {
  expect(defaultDataFolder(false, { platform, env, home })).toBe(folder)
  expect(defaultDataFolder(true, { platform, env, home })).toBe(join(folder, 'rehearsal'))
})
