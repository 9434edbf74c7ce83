import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '#db/make-folder.ts'

/** Writes files into a folder, made when missing. Each gets its name only when it is whole. */
export async function writeFiles(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array | string }[],
): Promise<void> {
  makeFolder(folder)
  for (const { name, bytes } of files) {
    const partial = join(folder, `${name}.partial`)
    await writeFile(partial, bytes)
    await rename(partial, join(folder, name))
  }
}
