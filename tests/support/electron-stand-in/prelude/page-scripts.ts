import { makeCodec } from './codec.ts'
import { runPreload, type PreloadInput } from './preload-runner.ts'
import { installBridge } from './world-bridge.ts'

/** The isolated world of the preload script. */
export const PRELOAD_WORLD = 'electron-preload'
/** Function that Chromium puts into that world; calling it with text reaches the main process. */
export const TO_MAIN_BINDING = '__standInToMain'
/** Function of that world that the main process calls with text. */
export const FROM_MAIN_FUNCTION = '__standInFromMain'

export const pageWorldScript = `(${installBridge})('page')`

export function preloadWorldScript(input: PreloadInput): string {
  return `if (window === window.top) {
    const output = {
      send: (json) => ${TO_MAIN_BINDING}(json),
      onReceive: (receive) => { globalThis.${FROM_MAIN_FUNCTION} = receive },
    };
    (${runPreload})(${JSON.stringify(input)}, output, (${makeCodec})(), (${installBridge})('preload'));
  }`
}

export function deliverExpression(json: string): string {
  return `${FROM_MAIN_FUNCTION}(${JSON.stringify(json)})`
}
