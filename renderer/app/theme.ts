import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import type { Language } from '#domain/camps/camp.ts'

/** The one accent, a quiet petrol. Greys do the rest of the work. */
const petrol: MantineColorsTuple = [
  '#eef5f6',
  '#dae8ea',
  '#b3d0d5',
  '#88b6be',
  '#659fa9',
  '#4b8d99',
  '#2f7683',
  '#22626e',
  '#194f59',
  '#0f3b43',
]

/** Steps of the stage scale, light to dark, so that the order also shows in greyscale. */
const stages = [
  '#f4f7f8',
  '#e2ecee',
  '#c9dde0',
  '#acc9cf',
  '#8cb3bb',
  '#397f8c',
  '#2a6b77',
  '#1d545e',
  '#103e46',
]

const fonts: Record<Language, string> = {
  en: "'Inter Variable', 'Vazirmatn Variable', system-ui, sans-serif",
  fa: "'Vazirmatn Variable', 'Inter Variable', system-ui, sans-serif",
}

/** The look of the app in a language; density is set by CSS variables (app.css). */
export function themeFor(language: Language): MantineThemeOverride {
  return createTheme({
    primaryColor: 'petrol',
    primaryShade: { light: 7, dark: 6 },
    colors: { petrol },
    fontFamily: fonts[language],
    fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', monospace",
    fontSizes: {
      xs: 'var(--q-font-small)',
      sm: 'var(--q-font)',
      md: 'var(--q-font)',
      lg: 'var(--q-font-large)',
      xl: 'var(--q-font-huge)',
    },
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: 'var(--q-font-huge)', lineHeight: '1.35' },
        h2: { fontSize: 'var(--q-font-large)', lineHeight: '1.4' },
        h3: { fontSize: 'var(--q-font)', lineHeight: '1.5' },
      },
    },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    components: {
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
      Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
      Modal: { defaultProps: { centered: true }, styles: { title: { fontWeight: 650 } } },
      Combobox: { defaultProps: { keepMounted: false } },
      Drawer: { styles: { title: { fontWeight: 650 } } },
      Fieldset: { styles: { legend: { fontWeight: 600 } } },
      // Whoever takes what is chosen already means to keep it: it is emptied in other ways (shared/choice).
      Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
    },
  })
}

/** What Mantine draws in yellow is a warning, and looks like every other one. */
const yellow = {
  '--mantine-color-yellow-light': 'var(--q-warning-fill)',
  '--mantine-color-yellow-light-hover': 'var(--q-warning-fill)',
  '--mantine-color-yellow-light-color': 'var(--q-warning)',
  '--mantine-color-yellow-outline': 'var(--q-warning-edge)',
}

/** Colours that keep 4.5:1 in both schemes. Red is left to "stop, wrong limb or wrong person": field errors are amber. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {
    ...Object.fromEntries(stages.map((colour, step) => [`--q-stage-${step}`, colour])),
    '--q-stage-ink-early': '#12343b',
    '--q-stage-ink-late': '#ffffff',
    '--q-stage-edge': '#397f8c',
  },
  light: {
    ...yellow,
    '--mantine-color-error': '#8a4b00',
    '--mantine-color-dimmed': '#565e65',
    '--mantine-color-placeholder': '#6b7279',
    '--q-warning': '#8a4b00',
    '--q-warning-fill': '#fff4e0',
    '--q-warning-edge': '#e0b566',
    '--q-stop': '#b3261e',
    '--q-rail': '#f3f5f6',
    '--q-line': '#dee2e6',
    '--q-rehearsal-fill': '#eceaf6',
    '--q-rehearsal-ink': '#3d3470',
  },
  dark: {
    ...yellow,
    '--mantine-color-petrol-light': 'rgba(101, 159, 169, 0.2)',
    '--mantine-color-petrol-light-hover': 'rgba(101, 159, 169, 0.28)',
    '--mantine-color-petrol-light-color': '#b3d0d5',
    '--mantine-primary-color-light': 'rgba(101, 159, 169, 0.2)',
    '--mantine-primary-color-light-color': '#b3d0d5',
    '--mantine-color-anchor': '#9cc6ce',
    '--mantine-color-error': '#ffc069',
    '--mantine-color-dimmed': '#a9adb2',
    '--mantine-color-placeholder': '#9a9da1',
    '--q-warning': '#ffc069',
    '--q-warning-fill': '#3a2f1b',
    '--q-warning-edge': '#7d6327',
    '--q-stop': '#ff8a80',
    '--q-rail': '#1d1e20',
    '--q-line': '#3a3c3f',
    '--q-rehearsal-fill': '#2c2942',
    '--q-rehearsal-ink': '#d3ccf5',
  },
})
