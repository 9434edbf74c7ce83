import { Alert, NativeSelect, Text } from '@mantine/core'
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

interface SheetFactsProps {
  summary: SheetSummary
  isBusy: boolean
  /** Another sheet of the workbook shall be read. */
  onChoose: (name: string) => void
}

/** What was read, in a line: the file and which of its sheets, its encoding and separator, rows and blank rows. */
export function SheetFacts({ summary, isBusy, onChoose }: SheetFactsProps) {
  const { t } = useTranslation()
  const { fileName, encoding, delimiter, counts, sheets, sheetName } = summary
  const name = delimiterNames[delimiter]
  const facts = [
    t(`imports.encoding.${encoding}`),
    name ? t(`imports.delimiter.${name}`) : '',
    t('imports.rows', { count: counts.rows }),
    counts.blank > 0 ? t('imports.blank', { count: counts.blank }) : '',
  ]
  return (
    <span className={classes.facts}>
      <bdi>{fileName}</bdi>
      {sheets.length > 1 ? (
        <NativeSelect
          size="xs"
          className={classes.sheetSelect}
          aria-label={t('imports.sheetOf', { file: fileName })}
          leftSection={<IconFiles size={14} aria-hidden />}
          value={sheetName}
          disabled={isBusy}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data={sheets}
        />
      ) : null}
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  )
}

/** What must be known before anything is brought in. */
export function SheetBanners({ summary }: { summary: SheetSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { importedBefore, hasNameColumn, sheets, sheetName } = summary
  const others = sheets.filter((name) => name !== sheetName)
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
      {others.length > 0 ? (
        <div className={classes.banner} data-quiet role="status">
          <IconFiles size={16} aria-hidden />
          <span>
            {t('imports.otherSheets', {
              count: others.length,
              names: others.join(t('imports.comma')),
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
