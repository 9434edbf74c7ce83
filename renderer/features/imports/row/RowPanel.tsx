import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { PreviewRow, RowDecision, SheetSummary } from '#contract/imports.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { SidePanel } from '../../../shared/SidePanel.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { RowChange } from '../check/use-sheet.ts'
import classes from '../imports.module.css'
import { DuplicateChoice } from './DuplicateChoice.tsx'
import { RawCells } from './RawCells.tsx'
import { useLineNumber } from '../line-number.ts'

interface RowPanelProps {
  row: PreviewRow
  summary: SheetSummary
  version: number
  isBusy: boolean
  /** Null at the end of the list. */
  onNext: (() => void) | null
  onPrevious: (() => void) | null
  onDecide: (change: RowChange) => void
  onMend: (column: number, text: string) => Promise<boolean>
  onClose: () => void
}

/** One row in a side panel: whom it may repeat, what happens with it, and its cells to write in. Esc closes it. */
export function RowPanel({
  row,
  summary,
  version,
  isBusy,
  onNext,
  onPrevious,
  onDecide,
  onMend,
  onClose,
}: RowPanelProps) {
  const { t } = useTranslation()
  const line = useLineNumber()(row.line)
  useShortcut('imports.next', 'n', 'imports.shortcut.next', () => onNext?.())
  useShortcut('imports.previous', 'p', 'imports.shortcut.previous', () => onPrevious?.())

  return (
    <SidePanel
      of={row.line}
      label={t('imports.panelLabel', { line })}
      title={
        <>
          {t('imports.lineTitle', { line })} · <PersonName person={row.patient} withFather />
        </>
      }
      tools={
        <>
          <ActionIcon
            aria-label={t('imports.previousRow')}
            aria-keyshortcuts="p"
            disabled={!onPrevious}
            onClick={() => onPrevious?.()}
          >
            <IconChevronUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={t('imports.nextRow')}
            aria-keyshortcuts="n"
            disabled={!onNext}
            onClick={() => onNext?.()}
          >
            <IconChevronDown size={18} aria-hidden />
          </ActionIcon>
        </>
      }
      closeLabel={t('common.close')}
      onClose={onClose}
      className={classes.panel}
    >
      {row.duplicates.length > 0 ? (
        <DuplicateChoice
          key={row.line}
          row={row}
          summary={summary}
          version={version}
          isBusy={isBusy}
          onDecide={onDecide}
        />
      ) : (
        <PlainChoice row={row} isBusy={isBusy} onDecide={onDecide} />
      )}
      <RawCells row={row} columns={summary.columns} onMend={onMend} />
    </SidePanel>
  )
}

const plainChoices: readonly RowDecision[] = ['add', 'skip']

/** A row that repeats nobody is added, unless somebody leaves it out. */
function PlainChoice({ row, isBusy, onDecide }: Pick<RowPanelProps, 'row' | 'isBusy' | 'onDecide'>) {
  const { t } = useTranslation()
  if (row.refused) return <p className={classes.refusedWhy}>{t(`imports.refusedWhy.${row.refused}`)}</p>
  return (
    <Group gap="xs" role="group" aria-label={t('imports.decide')}>
      {plainChoices.map((choice) => (
        <Button
          key={choice}
          size="compact-sm"
          variant={row.decision === choice ? 'filled' : 'default'}
          aria-pressed={row.decision === choice}
          aria-disabled={isBusy || undefined}
          onClick={() => (isBusy ? undefined : onDecide({ decision: choice === 'add' ? null : choice }))}
        >
          {t(`imports.plainChoice.${choice}`)}
        </Button>
      ))}
    </Group>
  )
}
