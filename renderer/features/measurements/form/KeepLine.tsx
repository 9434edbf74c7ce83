import { Text } from '@mantine/core'
import { useErrorText } from '../../../api/errors.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../measurements.module.css'
import type { KeepStatus } from './use-kept-draft.ts'

/** Whether what is typed is kept. */
export function KeepLine({ status }: { status: KeepStatus }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  if (status.kind === 'failed') {
    return (
      <Text size="sm" className={classes.warning} role="alert">
        {t('measure.keep.failed')} {errorText(status.error)}
      </Text>
    )
  }
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {t(`measure.keep.${status.kind}`)}
    </Text>
  )
}
