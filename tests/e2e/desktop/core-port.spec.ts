import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { connectThrough } from './core-client.ts'
import { showPlainPage, test } from './desktop-app.ts'

test('the port speaks the contract with the core', async ({ openDesktop, folder }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const { client } = await connectThrough(desktop.page)
  const setup = await client.camps.setup()
  expect(setup).toMatchObject({ hasCamp: false, isRehearsal: false, camp: null })
  expect(statSync(join(folder, 'qadam.sqlite')).isFile()).toBe(true)
  await expect(client.camps.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
})

test('a new port is a new connection with nobody signed in, and ends the old one', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop({ args: ['--rehearsal'] })
  await showPlainPage(desktop)
  const first = await connectThrough(desktop.page)
  const { rehearsalPin } = await first.client.session.current()
  const [person] = await first.client.session.tiles()
  const signedIn = await first.client.session.signIn({ staffId: person!.id, pin: rehearsalPin! })
  expect(signedIn.staff?.id).toBe(person!.id)

  const second = await connectThrough(desktop.page)
  await first.closed
  expect((await second.client.session.current()).staff).toBeNull()
})

test('before the computer sleeps the write-ahead log is in the data file', async ({
  openDesktop,
  folder,
}) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const { client } = await connectThrough(desktop.page)
  await client.camps.startRehearsal()
  const logFile = join(folder, 'qadam.sqlite-wal')
  expect(statSync(logFile).size).toBeGreaterThan(0)
  await desktop.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  expect(statSync(logFile).size).toBe(0)
})
