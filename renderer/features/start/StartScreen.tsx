import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { useErrorText } from '../../api/errors.ts'
import { languageNames } from '../../shared/LanguageSwitch.tsx'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { NewCampForm } from './NewCampForm.tsx'
import classes from './start.module.css'
import type { StartProps } from './use-start-camp.ts'

type Step = 'language' | 'choose' | 'camp'

const welcome = { en: 'Welcome. Which language?', fa: 'خوش آمدید. کدام زبان؟' } as const

function LanguageStep({ onDone }: { onDone: () => void }) {
  const { setLanguage, language } = useLanguage()
  return (
    <Stack gap="xl" align="center">
      <Stack gap={4} align="center">
        <Title order={1} lang="en" dir="ltr">
          {welcome.en}
        </Title>
        <Text fw={650} size="xl" lang="fa" dir="rtl">
          {welcome.fa}
        </Text>
      </Stack>
      <Group grow className={classes.languages}>
        {(['en', 'fa'] as const).map((choice) => (
          <Button
            key={choice}
            size="xl"
            variant={choice === language ? 'filled' : 'default'}
            autoFocus={choice === language}
            lang={choice}
            onClick={() => {
              setLanguage(choice)
              onDone()
            }}
          >
            {languageNames[choice]}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

function Choice({ onCamp, onBack }: { onCamp: () => void; onBack: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const errorText = useErrorText()
  const rehearsal = useMutation(
    api.camps.startRehearsal.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  )
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('start.title')}</Title>
        <Text c="dimmed">{t('start.text')}</Text>
      </div>
      <div className={classes.choices}>
        <section className={classes.choice}>
          <Title order={2}>{t('start.campTitle')}</Title>
          <Text c="dimmed">{t('start.campText')}</Text>
          <Button autoFocus onClick={onCamp}>
            {t('start.campButton')}
          </Button>
        </section>
        <section className={classes.choice}>
          <Title order={2}>{t('start.rehearsalTitle')}</Title>
          <Text c="dimmed">{t('start.rehearsalText')}</Text>
          <Button variant="default" loading={rehearsal.isPending} onClick={() => rehearsal.mutate(undefined)}>
            {t('start.rehearsalButton')}
          </Button>
        </section>
      </div>
      <Text role="alert" c="var(--q-warning)">
        {rehearsal.error ? errorText(rehearsal.error) : ''}
      </Text>
      <Button variant="subtle" onClick={onBack} style={{ alignSelf: 'flex-start' }}>
        {t('start.otherLanguage')}
      </Button>
    </Stack>
  )
}

/** The very first screen: language, then a camp or the rehearsal. */
export function StartScreen({ today, onStarted }: StartProps) {
  const [step, setStep] = useState<Step>('language')
  const [hasBegun, setBegun] = useState(false)
  const begin = () => {
    setBegun(true)
    setStep('camp')
  }
  return (
    <Box component="main" className={classes.page}>
      <div className={step === 'language' ? classes.middle : classes.sheet}>
        {step === 'language' ? <LanguageStep onDone={() => setStep(hasBegun ? 'camp' : 'choose')} /> : null}
        {step === 'choose' ? <Choice onCamp={begin} onBack={() => setStep('language')} /> : null}
        {hasBegun ? (
          <div hidden={step !== 'camp'}>
            <NewCampForm today={today} onStarted={onStarted} onBack={() => setStep('choose')} />
          </div>
        ) : null}
      </div>
    </Box>
  )
}
