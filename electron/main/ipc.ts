import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import type { CoreLog } from '#core/context.ts'
import type { Channel } from '../preload/channels.ts'
import type { UrlCheck } from './trusted-url.ts'

/** The only way in for a page. Answers our own top frames only, and only well-formed arguments. */
export interface Ipc {
  /** Answers `ipcRenderer.invoke`. A refused call rejects in the page. */
  handle<Arguments extends unknown[]>(
    channel: Channel,
    schema: z.ZodType<Arguments>,
    answer: (event: IpcMainInvokeEvent, ...args: Arguments) => unknown,
  ): void
  /** Hears `ipcRenderer.send`. A refused message is dropped and logged. */
  on<Arguments extends unknown[]>(
    channel: Channel,
    schema: z.ZodType<Arguments>,
    hear: (event: IpcMainEvent, ...args: Arguments) => void,
  ): void
}

export function openIpc(isOwnUrl: UrlCheck, log: CoreLog): Ipc {
  const isTrusted = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame.parent === null && isOwnUrl(senderFrame.url)

  const check = <Arguments>(
    channel: Channel,
    schema: z.ZodType<Arguments>,
    event: IpcMainEvent | IpcMainInvokeEvent,
    args: unknown[],
  ): Arguments => {
    const parsed = isTrusted(event) ? schema.safeParse(args) : null
    if (parsed?.success) return parsed.data
    log.info('message refused', { channel, reason: parsed ? 'arguments' : 'sender' })
    throw new Error(`refused ${channel}`)
  }

  return {
    handle(channel, schema, answer) {
      ipcMain.handle(channel, (event, ...args: unknown[]) =>
        answer(event, ...check(channel, schema, event, args)),
      )
    },
    on(channel, schema, hear) {
      ipcMain.on(channel, (event, ...args: unknown[]) => {
        try {
          hear(event, ...check(channel, schema, event, args))
        } catch (error) {
          log.error('message not handled', error, { channel })
        }
      })
    },
  }
}
