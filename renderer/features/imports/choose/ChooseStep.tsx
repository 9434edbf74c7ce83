import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { SheetSummary } from '#contract/imports.ts'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import { DropZone } from './DropZone.tsx'
import { EarlierImports } from './EarlierImports.tsx'
import { useOpenFile } from './use-open-file.ts'

interface ChooseStepProps {
  /** The address named a sheet that the core does not hold any more. */
  isForgotten: boolean
  onOpen: (summary: SheetSummary) => void
}

/** The first step: a sheet is dropped, chosen or pasted; what came in earlier stands below and can be taken back. */
export function ChooseStep({ isForgotten, onOpen }: ChooseStepProps) {
  const { t } = useTranslation()
  const file = useOpenFile(onOpen)
  const { refused } = file
  return (
    <div className={classes.choose}>
      <PageHeader title={t('imports.title')} subtitle={t('imports.intro')} />
      {isForgotten ? (
        <Alert
          variant="light"
          color="gray"
          mb="sm"
          role="alert"
          icon={<IconInfoCircle aria-hidden />}
          title={t('imports.forgotten.title')}
        >
          <Text size="sm">{t('imports.forgotten.text')}</Text>
        </Alert>
      ) : null}
      {refused ? (
        <Alert
          className={classes.refusedFile}
          variant="outline"
          mb="sm"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t(`imports.refusedFile.${refused.reason}.title`, { file: refused.fileName })}
        >
          <Text size="sm">{t(`imports.refusedFile.${refused.reason}.text`)}</Text>
        </Alert>
      ) : null}
      <DropZone file={file} />
      <EarlierImports />
    </div>
  )
}
