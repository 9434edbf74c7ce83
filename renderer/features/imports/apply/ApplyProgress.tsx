import { Progress, Stack, Text } from '@mantine/core'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import type { Apply } from './use-apply.ts'

const shares = { comparing: 0, saving: 1 / 2 } as const

interface ApplyProgressProps {
  fileName: string
  progress: NonNullable<Apply['progress']>
}

/** What is being done with the sheet right now. Nothing is saved until all of it is. */
export function ApplyProgress({ fileName, progress }: ApplyProgressProps) {
  const { t } = useTranslation()
  const { step, done, total } = progress
  const share = shares[step] + (total > 0 ? done / total / 2 : 0)
  const words = t(`imports.step.${step}`, { count: total })
  return (
    <div className={classes.choose}>
      <PageHeader title={t('imports.applyTitle')} subtitle={<bdi>{fileName}</bdi>} />
      <Stack gap="xs" className={classes.progress} aria-busy>
        <Text role="status" fw={600}>
          {words}
        </Text>
        <Progress.Root size="lg">
          <Progress.Section value={Math.max(8, share * 100)} animated aria-label={words} />
        </Progress.Root>
        <Text size="sm" c="dimmed">
          {t('imports.wholeOrNothing')}
        </Text>
      </Stack>
    </div>
  )
}
