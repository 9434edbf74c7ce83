import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '#core/data-folder.ts'
import { parseStationArguments, UsageError } from '#electron/station/arguments.ts'

describe('parseStationArguments', () => {
  it('stays on this computer, on a port that can be remembered, unless told otherwise', () => {
    expect(parseStationArguments([])).toEqual({
      dataDir: defaultDataFolder(false),
      host: '127.0.0.1',
      port: 4870,
      rehearsal: false,
    })
  })

  it('keeps the rehearsal in a folder of its own', () => {
    expect(parseStationArguments(['--rehearsal'])).toMatchObject({
      dataDir: defaultDataFolder(true),
      rehearsal: true,
    })
    expect(parseStationArguments(['--rehearsal', '--data', 'camp'])).toMatchObject({
      dataDir: resolve('camp'),
    })
  })

  it.each([
    [['--port', '0'], { port: 0 }],
    [['--port=65535'], { port: 65_535 }],
    [['--host', '0.0.0.0'], { host: '0.0.0.0' }],
    [['--data', 'a/b', '--port', '5000'], { dataDir: resolve('a/b'), port: 5000 }],
    [['--port', '1', '--port', '2'], { port: 2 }],
  ])('reads %j', (args, expected) => {
    expect(parseStationArguments(args)).toMatchObject(expected)
  })

  it.each([
    [['--port', 'abc']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--port', '']],
    [['--port']],
    [['--colour', 'red']],
    [['--rehearsal=yes']],
    [['extra']],
    [['--data', '']],
    [['--host=']],
  ])('refuses %j in one line', (args) => {
    let message = ''
    try {
      parseStationArguments(args)
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError)
      message = (error as UsageError).message
    }
    expect(message).toMatch(/^.+$/)
  })

  it('says how a value that begins with a dash is written', () => {
    expect(() => parseStationArguments(['--port', '-1'])).toThrow(
      '--port needs a value; one that begins with a dash is written --port=VALUE',
    )
  })
})
