import { Button, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMay, useSessionState, useSetup } from '../../shared/CampContext.tsx'
import { LanguageSwitch } from '../../shared/LanguageSwitch.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { densities, setPreferences, usePreferences } from '../../shared/preferences.ts'
import { ShortcutList } from '../../shared/ShortcutList.tsx'
import { WipeRehearsal } from '../../shared/WipeRehearsal.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { FittingRules } from './FittingRules.tsx'
import { ClockRules } from './ClockRules.tsx'
import { SettingsSection } from './SettingsSection.tsx'

const schemes = ['light', 'dark', 'auto'] as const

function Look() {
  const { t } = useTranslation()
  const { density } = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <SettingsSection title={t('shell.language')} hint={t('settings.languageHint')}>
        <LanguageSwitch />
      </SettingsSection>
      <SettingsSection title={t('shell.scheme')} hint={t('settings.deviceHint')}>
        <SegmentedControl
          aria-label={t('shell.scheme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
          data={schemes.map((value) => ({ value, label: t(`shell.schemes.${value}`) }))}
        />
      </SettingsSection>
      <SettingsSection title={t('settings.density')} hint={t('settings.densityHint')}>
        <SegmentedControl
          aria-label={t('settings.density')}
          value={density}
          onChange={(value) =>
            setPreferences({ density: densities.find((known) => known === value) ?? 'comfortable' })
          }
          data={densities.map((value) => ({ value, label: t(`settings.densities.${value}`) }))}
        />
      </SettingsSection>
    </>
  )
}

function About() {
  const { t } = useTranslation()
  const { dataFolder, version, isRehearsal } = useSetup()
  const { idleLockMinutes, place } = useSessionState()
  const mayWipe = useMay('manageCamp')
  return (
    <>
      <SettingsSection title={t('settings.lock')} hint={t('settings.lockHint')}>
        <Text>{t('settings.lockAfter', { count: idleLockMinutes })}</Text>
      </SettingsSection>
      <SettingsSection title={t('settings.data')} hint={t('settings.dataHint')}>
        {dataFolder ? (
          <Text component="code" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {dataFolder}
          </Text>
        ) : (
          <Text>{t('settings.dataElsewhere')}</Text>
        )}
      </SettingsSection>
      <SettingsSection title={t('settings.version')}>
        <Text>
          <bdi>{version}</bdi> · {t(`settings.place.${place}`)}
        </Text>
      </SettingsSection>
      {isRehearsal && mayWipe ? (
        <SettingsSection title={t('shell.rehearsal')} hint={t('settings.wipeHint')}>
          <WipeRehearsal variant="default" />
        </SettingsSection>
      ) : null}
    </>
  )
}

/** How this device looks, and what the app is. */
export function SettingsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Stack gap={0} maw={760}>
        <Look />
        <SettingsSection title={t('measure.ranges.title')} hint={t('measure.ranges.subtitle')}>
          <Button component={Link} to={'/settings/measurements' as never} variant="default">
            {t('measure.ranges.open')}
          </Button>
        </SettingsSection>
        <SettingsSection title={t('stock.bills.title')} hint={t('stock.bills.subtitle')}>
          <Button component={Link} to={'/settings/parts' as never} variant="default">
            {t('stock.bills.open')}
          </Button>
        </SettingsSection>
        <FittingRules />
        <SettingsSection title={t('clock.rulesTitle')} hint={t('clock.rulesHint')}>
          <ClockRules />
        </SettingsSection>
        <About />
        <SettingsSection title={t('shell.shortcuts')}>
          <ShortcutList />
        </SettingsSection>
      </Stack>
    </>
  )
}
