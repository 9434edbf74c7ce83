import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { ShellBridge, ShellCommand } from '#renderer/shared/shell-bridge.ts'
import { channels } from './channels.ts'

const bridge = {
  platform: process.platform,
  setLanguage: (language) => ipcRenderer.send(channels.setLanguage, language),
  print: () => ipcRenderer.invoke(channels.print),
  savePdf: (suggestedName) => ipcRenderer.invoke(channels.savePdf, suggestedName),
  openSheet: () => ipcRenderer.invoke(channels.openSheet),
  saveText: (suggestedName, text) => ipcRenderer.invoke(channels.saveText, suggestedName, text),
  onCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: ShellCommand) => listener(command)
    ipcRenderer.on(channels.command, hear)
    return () => void ipcRenderer.off(channels.command, hear)
  },
} satisfies ShellBridge

contextBridge.exposeInMainWorld('qadamShell', bridge)

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === channels.askPort) ipcRenderer.send(channels.askPort)
})

ipcRenderer.on(channels.corePort, (event) => {
  window.postMessage(channels.corePort, window.location.origin, event.ports)
})
