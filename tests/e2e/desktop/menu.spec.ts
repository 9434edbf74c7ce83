import { expect, type ElectronApplication } from '@playwright/test'
import { shellCommands } from '#renderer/shared/shell-bridge.ts'
import { localeTexts, showPlainPage, test } from './desktop-app.ts'

const labels = (app: ElectronApplication) =>
  app.evaluate(({ Menu }, ids) => {
    const menu = Menu.getApplicationMenu()
    return Object.fromEntries(ids.map((id) => [id, menu?.getMenuItemById(id)?.label]))
  }, shellCommands)

test('the menu has every command in the language of the app', async ({ openDesktop }) => {
  const desktop = await openDesktop()
  expect(await labels(desktop.app)).toEqual(localeTexts('en').menu.commands)
  await showPlainPage(desktop)
  await desktop.page.evaluate(() => window.qadamShell.setLanguage('fa'))
  await expect.poll(() => labels(desktop.app)).toEqual(localeTexts('fa').menu.commands)
})

test('a first start speaks the language of the computer', async ({ openDesktop }) => {
  const env = { STAND_IN_LOCALE: 'fa-IR', LANGUAGE: 'fa_IR', LANG: 'fa_IR.UTF-8' }
  const desktop = await openDesktop({ env })
  expect(await labels(desktop.app)).toEqual(localeTexts('fa').menu.commands)
})

test('every command reaches the page until it stops listening', async ({ openDesktop }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const { app, page } = desktop
  await page.evaluate(() => {
    const heard: string[] = []
    window.heard = heard
    const stop = window.qadamShell.onCommand((command) => {
      heard.push(command)
      if (command === 'shortcuts') stop()
    })
  })
  await app.evaluate(({ Menu }, ids) => {
    for (const id of [...ids, 'print']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, shellCommands)
  await page.evaluate(() => window.qadamShell.saveText('', '').catch(() => undefined))
  expect(await page.evaluate(() => window.heard)).toEqual([...shellCommands])
})
