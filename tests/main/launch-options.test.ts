import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '#core/data-folder.ts'
import { chooseDataDir, readLaunchOptions } from '#electron/main/launch-options.ts'

const nothing = { dataDir: null, isRehearsal: false, isSmoke: false }

describe('arguments of the desktop', () => {
  it.each([
    [['qadam'], nothing],
    [['electron', '.'], nothing],
    [
      ['electron', '--inspect=0', '--remote-debugging-port=0', '.', '--user-data-dir=/u', '--no-sandbox'],
      nothing,
    ],
    [['qadam', '--data', 'camp'], { ...nothing, dataDir: resolve('camp') }],
    [['qadam', '--data=camp', '--rehearsal'], { ...nothing, dataDir: resolve('camp'), isRehearsal: true }],
    [['qadam', '--smoke'], { ...nothing, isSmoke: true }],
    [['qadam', '--data'], nothing],
    [['qadam', '--data', ''], nothing],
  ])('%j', (argv, expected) => {
    expect(readLaunchOptions(argv)).toEqual(expected)
  })
})

describe('the data folder', () => {
  const rehearsing = { ...nothing, isRehearsal: true }

  it('is the one that was asked for, also for a rehearsal', () => {
    expect(chooseDataDir({ ...rehearsing, dataDir: '/camp' }, '/profile')).toBe('/camp')
  })

  it('is the shared one when nothing was asked for', () => {
    expect(chooseDataDir(nothing, null)).toBe(defaultDataFolder(false))
    expect(chooseDataDir(rehearsing, null)).toBe(defaultDataFolder(true))
  })

  it('lies in a profile folder of its own', () => {
    expect(chooseDataDir(nothing, '/profile')).toBe('/profile')
    expect(chooseDataDir(rehearsing, '/profile')).toBe(join('/profile', 'rehearsal'))
  })
})
