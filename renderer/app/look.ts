import { localStorageColorSchemeManager } from '@mantine/core'
import { getPreferences, type Density } from '../shared/preferences.ts'

/** Where this device keeps whether it is light or dark. */
export const schemeManager = localStorageColorSchemeManager({ key: 'qadam.scheme' })

export function showDensity(density: Density): void {
  document.documentElement.dataset['density'] = density
}

/** Tells the document scheme and density before anything is drawn: told after it, the whole page would be styled twice. */
export function showFirstLook(): void {
  const scheme = schemeManager.get('auto')
  const isDark =
    scheme === 'dark' || (scheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light'
  showDensity(getPreferences().density)
}
