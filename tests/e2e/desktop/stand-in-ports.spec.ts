import { expect } from '@playwright/test'
import { test } from '#tests/support/electron-stand-in/scratch-fixtures.ts'

test.skip(process.platform === 'win32', 'The stand-in is a shell script; Windows runs the real Electron.')

test('a port from main carries structured values both ways and closes with the page', async ({
  launchScratch,
}) => {
  const { app, page } = await launchScratch()
  await app.evaluate(() => globalThis.openPort())
  const received = await page.evaluate(async () => {
    const port = await window.scratchPort
    const messages: unknown[] = []
    const both = new Promise<void>((resolve) => {
      port.onmessage = ({ data }) => {
        messages.push(data)
        if (messages.length === 2) resolve()
      }
    })
    port.postMessage({ when: new Date(7), bytes: new Uint8Array([9]), map: new Map([[1, 'one']]) })
    await both
    const [first, second] = messages as [
      { first: Map<string, Date>; bytes: Uint8Array },
      { echo: { when: Date; bytes: Uint8Array; map: Map<number, string> } },
    ]
    return {
      firstDate: first.first.get('at')?.getTime(),
      firstBytes: first.bytes instanceof Uint8Array && [...first.bytes],
      echoDate: second.echo.when instanceof Date && second.echo.when.getTime(),
      echoBytes: second.echo.bytes instanceof Uint8Array && [...second.echo.bytes],
      echoMap: second.echo.map.get(1),
    }
  })
  expect(received).toEqual({
    firstDate: 0,
    firstBytes: [1, 2, 255],
    echoDate: 7,
    echoBytes: [9],
    echoMap: 'one',
  })
  const arrived = await app.evaluate(() => {
    const [message] = globalThis.seen.echoed as {
      when: Date
      bytes: Uint8Array
      map: Map<number, string>
    }[]
    return [message?.when instanceof Date, message?.bytes instanceof Uint8Array, message?.map instanceof Map]
  })
  expect(arrived).toEqual([true, true, true])

  expect(await app.evaluate(() => globalThis.seen.portClosed)).toBe(0)
  await page.reload()
  await expect.poll(() => app.evaluate(() => globalThis.seen.portClosed)).toBe(1)
})

test('closing the port in the page closes it in main', async ({ launchScratch }) => {
  const { app, page } = await launchScratch()
  await app.evaluate(() => globalThis.openPort())
  await page.evaluate(async () => (await window.scratchPort).close())
  await expect.poll(() => app.evaluate(() => globalThis.seen.portClosed)).toBe(1)
})

test('closing the port in main closes it in the page', async ({ launchScratch }) => {
  const { app, page } = await launchScratch()
  await app.evaluate(() => globalThis.openPort())
  const closed = page.evaluate(async () => {
    const port = await window.scratchPort
    const hasClosed = new Promise((resolve) => port.addEventListener('close', resolve))
    port.start()
    port.postMessage('listening')
    await hasClosed
  })
  await expect.poll(() => app.evaluate(() => globalThis.seen.echoed)).toContain('listening')
  await app.evaluate(() => globalThis.closePort())
  await closed
})

test('a port joins the page and a utility process', async ({ launchScratch }) => {
  const { app, page } = await launchScratch()
  await app.evaluate(() => globalThis.forkUtility())
  const answer = await page.evaluate(async () => {
    const port = await window.scratchPort
    const reply = new Promise((resolve) => {
      port.onmessage = ({ data }) => resolve(data)
    })
    port.postMessage([1, { at: new Date(3) }])
    return reply
  })
  expect(answer).toEqual({ greeting: 'salam', echo: [1, { at: new Date(3) }] })
})

test('messages wait until main starts its port', async ({ launchScratch }) => {
  const { app } = await launchScratch()
  const heard = await app.evaluate(async ({ MessageChannelMain }) => {
    const { port1, port2 } = new MessageChannelMain()
    const messages: unknown[] = []
    port2.on('message', ({ data }) => messages.push(data))
    port1.postMessage('early')
    await new Promise((resolve) => setImmediate(resolve))
    const beforeStart = [...messages]
    port2.start()
    while (messages.length === 0) await new Promise((resolve) => setImmediate(resolve))
    return { beforeStart, messages }
  })
  expect(heard).toEqual({ beforeStart: [], messages: ['early'] })
})
