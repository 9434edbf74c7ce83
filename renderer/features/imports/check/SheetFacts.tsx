import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconFiles, IconHistory } from '@tabler/icons-react'
import type { SheetSummary } from '#contract/imports.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'

/** Name by which the words of a separator are found. */
const delimiterNames: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '؛': 'persianSemicolon',
  '،': 'persianComma',
}

/** What was read, in a line: the file, its encoding and separator, rows and blank rows. */
export function SheetFacts({ summary }: { summary: SheetSummary }) {
  const { t } = useTranslation()
  const { fileName, encoding, delimiter, counts } = summary
  const name = delimiterNames[delimiter]
  const facts = [
    t(`imports.encoding.${encoding}`),
    name ? t(`imports.delimiter.${name}`) : '',
    t('imports.rows', { count: counts.rows }),
    counts.blank > 0 ? t('imports.blank', { count: counts.blank }) : '',
  ]
  return (
    <>
      <bdi>{fileName}</bdi>
      {' · '}
      {facts.filter(Boolean).join(' · ')}
    </>
  )
}

/** What must be known before anything is brought in. */
export function SheetBanners({ summary }: { summary: SheetSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { importedBefore, hasNameColumn, otherSheets } = summary
  return (
    <>
      {hasNameColumn ? null : (
        <Alert
          className={classes.stopBanner}
          variant="outline"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('imports.noNameColumn.title')}
        >
          <Text size="sm">{t('imports.noNameColumn.text')}</Text>
        </Alert>
      )}
      {otherSheets.length > 0 ? (
        <div className={classes.banner} role="status">
          <IconFiles size={16} aria-hidden />
          <span>
            {t('imports.otherSheets', {
              count: otherSheets.length,
              names: otherSheets.join(t('imports.comma')),
            })}
          </span>
        </div>
      ) : null}
      {importedBefore ? (
        <div className={classes.banner} role="status">
          <IconHistory size={16} aria-hidden />
          <span>
            {t('imports.importedBefore', { when: format.instant(importedBefore.at), who: importedBefore.by })}
          </span>
        </div>
      ) : null}
    </>
  )
}
