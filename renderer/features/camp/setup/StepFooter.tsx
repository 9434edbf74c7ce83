import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './setup.module.css'

interface StepFooterProps {
  onBack: () => void
  onNext: () => void
  next: string
  isRunning?: boolean
  /** What is still to be looked at. */
  note?: string
  /** Null while nothing is typed. */
  onDiscard?: (() => void) | null
}

/** The way on and back of one step. */
export function StepFooter({ onBack, onNext, next, isRunning, note, onDiscard }: StepFooterProps) {
  const { t } = useTranslation()
  return (
    <Group className={classes.footer}>
      <Button loading={isRunning} onClick={onNext}>
        {next}
      </Button>
      <Button variant="default" onClick={onBack}>
        {t('common.back')}
      </Button>
      {onDiscard ? (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {t('common.discard')}
        </Button>
      ) : null}
      <Text role="alert" c="var(--q-warning)">
        {note}
      </Text>
    </Group>
  )
}
