import { registerHooks } from 'node:module'

const ELECTRON = /^electron(\/(main|common|utility))?$/

/** Makes `import 'electron'` and `require('electron')` of this thread load the given module. */
export function resolveElectronTo(module: URL): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      ELECTRON.test(specifier)
        ? { url: module.href, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}
