import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { PreviewRow, RowDecision, RowDuplicate, SheetSummary } from '#contract/imports.ts'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { RowChange } from '../check/use-sheet.ts'
import classes from '../imports.module.css'
import { CompareTable } from './CompareTable.tsx'
import { useOther } from './use-other-row.ts'
import { useLineNumber } from '../line-number.ts'

const choices: readonly { decision: RowDecision; key: string }[] = [
  { decision: 'merge', key: '1' },
  { decision: 'add', key: '2' },
  { decision: 'skip', key: '3' },
]

interface DuplicateChoiceProps {
  row: PreviewRow
  summary: SheetSummary
  version: number
  isBusy: boolean
  onDecide: (change: RowChange) => void
}

const keyOf = (duplicate: RowDuplicate) =>
  duplicate.kind === 'line' ? `line ${duplicate.line}` : duplicate.patient.id

function isTarget(duplicate: RowDuplicate, into: PreviewRow['into']): boolean {
  if (!into) return false
  return duplicate.kind === 'line'
    ? 'line' in into && into.line === duplicate.line
    : 'patientId' in into && into.patientId === duplicate.patient.id
}

const intoOf = (duplicate: RowDuplicate): RowChange =>
  duplicate.kind === 'line'
    ? { intoLine: duplicate.line, intoPatientId: null }
    : { intoPatientId: duplicate.patient.id, intoLine: null }

/** A row beside whom it may repeat, why, and the three ways out: 1 merge, 2 keep both, 3 leave out. */
export function DuplicateChoice({ row, summary, version, isBusy, onDecide }: DuplicateChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const lineNumber = useLineNumber()
  const { duplicates, isAnswered, decision } = row
  const target = duplicates.find((duplicate) => isTarget(duplicate, row.into))
  const [chosen, setChosen] = useState<string | null>(null)
  const duplicate = duplicates.find((known) => keyOf(known) === chosen) ?? target ?? duplicates[0]

  const decide = (picked: RowDecision) => {
    if (isBusy || !duplicate) return
    const into = picked === 'merge' ? intoOf(duplicate) : { intoLine: null, intoPatientId: null }
    onDecide({ decision: picked, ...into })
  }
  useShortcut('imports.merge', '1', 'imports.shortcut.merge', () => decide('merge'))
  useShortcut('imports.keepBoth', '2', 'imports.shortcut.add', () => decide('add'))
  useShortcut('imports.leaveOut', '3', 'imports.shortcut.skip', () => decide('skip'))
  if (!duplicate) return null

  const titleOf = (known: RowDuplicate) =>
    known.kind === 'line'
      ? t('imports.lineNumber', { line: lineNumber(known.line) })
      : t('imports.registered', {
          number: format.digits(known.patient.number),
          name: format.fullName(known.patient),
        })
  const headingOf = (known: RowDuplicate) =>
    known.kind === 'line'
      ? t('imports.lineTitle', { line: lineNumber(known.line) })
      : t('imports.registeredTitle', { number: format.digits(known.patient.number) })
  const isSettled = isAnswered || duplicates[0]?.verdict === 'same'
  const isInto = target === undefined || keyOf(target) === keyOf(duplicate)
  return (
    <div className={classes.duplicate}>
      {duplicates.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={t('imports.candidates')}
          value={keyOf(duplicate)}
          onChange={setChosen}
          data={duplicates.map((known) => ({ value: keyOf(known), label: titleOf(known) }))}
        />
      ) : null}
      <Text size="sm" className={classes.verdict} data-verdict={duplicate.verdict}>
        <b>{t(`imports.verdict.${duplicate.verdict}`)}</b>{' '}
        {duplicate.evidence.map((one) => t(`imports.evidence.${one}`)).join(t('imports.comma'))}
      </Text>
      <Group gap="xs" role="group" aria-label={t('imports.decide')}>
        {choices.map(({ decision: choice, key }) => {
          const isPicked = isSettled && decision === choice && (choice !== 'merge' || isInto)
          return (
            <Button
              key={choice}
              size="sm"
              variant={isPicked ? 'filled' : 'default'}
              aria-pressed={isPicked}
              aria-keyshortcuts={key}
              aria-disabled={isBusy || undefined}
              title={t(`imports.choiceHint.${choice}`)}
              leftSection={<kbd className={classes.key}>{format.digits(key)}</kbd>}
              onClick={() => decide(choice)}
            >
              {t(`imports.choice.${choice}`, { whom: titleOf(duplicate) })}
            </Button>
          )
        })}
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {t(isAnswered ? 'imports.youDecided' : isSettled ? 'imports.proposed' : 'imports.pleaseDecide', {
          what: t(`imports.fate.${decision}`),
        })}{' '}
        {t(`imports.choiceHint.${isSettled ? decision : 'merge'}`)}
      </Text>
      {isAnswered ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className={classes.start}
          onClick={() => onDecide({ decision: null, intoLine: null, intoPatientId: null })}
        >
          {t('imports.backToProposal')}
        </Button>
      ) : null}
      <Compared
        row={row}
        duplicate={duplicate}
        summary={summary}
        version={version}
        otherTitle={headingOf(duplicate)}
      />
    </div>
  )
}

interface ComparedProps {
  row: PreviewRow
  duplicate: RowDuplicate
  summary: SheetSummary
  version: number
  otherTitle: string
}

function Compared({ row, duplicate, summary, version, otherTitle }: ComparedProps) {
  const { t } = useTranslation()
  const lineNumber = useLineNumber()
  const other = useOther(duplicate, { sheetId: summary.sheetId, blank: summary.counts.blank, version })
  if (!other) return <Loading rows={8} rowHeight={22} />
  return (
    <CompareTable
      row={{ patient: row.patient, orders: row.orders, groupName: row.patient.groupName }}
      other={other}
      rowTitle={t('imports.thisLine', { line: lineNumber(row.line) })}
      otherTitle={otherTitle}
    />
  )
}
