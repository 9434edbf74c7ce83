import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { useSearchState } from '../../../shared/search-state.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { CampDetails } from '../details/CampDetails.tsx'
import { parseSetupAddress, setupSteps, type SetupStep } from './address.ts'
import { PlacesStep } from './places/PlacesStep.tsx'
import classes from './setup.module.css'
import { StepFooter } from './StepFooter.tsx'
import { TeamStep } from './team/TeamStep.tsx'

/** Setting up a camp from the beginning to the end: itself, its team, its places. Each step is saved by itself and may be come back to. */
export function SetupScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const camp = useCamp()
  const navigate = useNavigate()
  const mayManage = useMay('manageCamp')
  const [{ step, template }, setAddress] = useSearchState(parseSetupAddress)
  const go = (to: SetupStep) => setAddress({ step: to })
  return (
    <>
      <PageHeader
        title={t('camp.setup.title')}
        subtitle={
          <>
            <bdi>{format.campName(camp)}</bdi> · {format.span(camp.firstDate, camp.lastDate)}
          </>
        }
      />
      <Steps step={step} onGo={go} />
      {mayManage ? null : <EmptyState title={t('camp.readOnly')} />}
      {mayManage && step === 'camp' ? (
        <>
          <CampDetails />
          <StepFooter
            onBack={() => void navigate({ to: '/camp' })}
            onNext={() => go('team')}
            next={t('camp.setup.next')}
          />
        </>
      ) : null}
      {mayManage && step === 'team' ? (
        <TeamStep
          template={template ?? (camp.kind === 'clinic' ? 'clinic' : 'usual')}
          onBack={() => go('camp')}
          onDone={() => go('places')}
        />
      ) : null}
      {mayManage && step === 'places' ? (
        <PlacesStep onBack={() => go('team')} onDone={() => void navigate({ to: '/today' })} />
      ) : null}
    </>
  )
}

function Steps({ step, onGo }: { step: SetupStep; onGo: (step: SetupStep) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const at = setupSteps.indexOf(step)
  return (
    <nav aria-label={t('camp.setup.stepsLabel')}>
      <ol className={classes.steps}>
        {setupSteps.map((key, index) => (
          <li key={key}>
            <button type="button" aria-current={key === step ? 'step' : undefined} onClick={() => onGo(key)}>
              <span className={classes.stepMark} data-done={index < at || undefined}>
                {index < at ? <IconCheck aria-hidden size={14} /> : format.number(index + 1)}
              </span>
              <span>
                {t(`camp.setup.steps.${key}`)}
                <Text component="small" size="xs" c="dimmed" className={classes.stepHint}>
                  {t(`camp.setup.stepHints.${key}`)}
                </Text>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
