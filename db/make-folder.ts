import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and the ones above it that are missing. Throws what the system says, with the path that it refused.
 * Level by level: Node's own `recursive` never comes back from a place where nothing can be made but nothing is forbidden either
 * (below `/proc`: ENOENT from every level, which it takes for a parent that is missing).
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  let at = resolve(folder)
  while (!existsSync(at)) {
    missing.unshift(at)
    const above = dirname(at)
    if (above === at) break
    at = above
  }
  if (missing.length === 0 && !isFolder(at)) mkdirSync(at)
  for (const one of missing) makeOne(one)
}

/** Another process may have made it meanwhile. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
