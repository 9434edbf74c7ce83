import { DirectionProvider, MantineProvider } from '@mantine/core'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { lazily, Later } from '../shared/Later.tsx'
import { i18n, useLanguage } from '../shared/i18n.ts'
import { usePreferences } from '../shared/preferences.ts'
import { TextsContext, textsOf } from '../shared/use-translation.ts'
import { schemeManager, showDensity } from './look.ts'
import { themeFor, themeVariables } from './theme.ts'

const Toasts = lazily(async () => (await import('./Toasts.tsx')).Toasts)

export interface LookProviderProps {
  children: ReactNode
  /** `test` renders without transitions. */
  env?: 'default' | 'test'
}

/** Language, direction, scheme and density, and the place where toasts appear. */
export function LookProvider({ children, env = 'default' }: LookProviderProps) {
  const { language, dir } = useLanguage()
  const { density } = usePreferences()
  const theme = useMemo(() => themeFor(language), [language])

  useEffect(() => showDensity(density), [density])

  return (
    <SharedTexts>
      <DirectionProvider initialDirection={dir}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={themeVariables}
          colorSchemeManager={schemeManager}
          defaultColorScheme="auto"
          env={env}
        >
          <Later>
            <Toasts />
          </Later>
          {children}
        </MantineProvider>
      </DirectionProvider>
    </SharedTexts>
  )
}

/** One component listens for the language and its texts; all others read what it heard. */
function SharedTexts({ children }: { children: ReactNode }) {
  const { t } = useTranslation('all', { i18n })
  const texts = useMemo(() => textsOf(t, (key) => i18n.getResource(i18n.language, 'all', key)), [t])
  return <TextsContext value={texts}>{children}</TextsContext>
}
