import { shellBridge } from './shell-bridge.ts'

/** A text that somebody takes along as a file. */
export interface TextFile {
  fileName: string
  text: string
  /** Media type, for the browser. */
  type: string
}

function download({ fileName, text, type }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Saves where the person chooses and gives the path, or downloads in a browser (null). */
export async function saveText(file: TextFile): Promise<string | null> {
  const shell = shellBridge()
  if (shell) return (await shell.saveText(file.fileName, file.text)).path
  download(file)
  return null
}
