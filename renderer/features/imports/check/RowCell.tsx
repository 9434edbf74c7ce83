import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PreviewRow, SheetColumn } from '#contract/imports.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { fullNameOf, useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import classes from '../imports.module.css'
import { usePersonWords } from '../use-person-words.ts'
import type { ShownColumn } from './columns.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { useUnderstood } from './use-understood.ts'
import { cellsOf, isPhoneOtherwise, isWrittenOtherwise } from './written.ts'

interface RowCellProps {
  row: PreviewRow
  column: ShownColumn
  columns: readonly SheetColumn[]
  onMend: (column: number, text: string) => Promise<boolean>
}

/** What a row becomes in one column; beneath it the cell as written where that differs, and every problem with its mends. */
export function RowCell({ row, column, columns, onMend }: RowCellProps) {
  const understood = useUnderstood(row, column.key)
  const written = cellsOf(row.cells, columns, column.fields)
  const isOtherwise = column.key === 'phone' ? isPhoneOtherwise : isWrittenOtherwise
  const whole = written.map(({ text }) => text).join(' ')
  const otherwise = isOtherwise(whole, understood.alike)
    ? written.filter(({ text }) => isOtherwise(text, understood.alike))
    : []
  const problems = row.problems.filter(({ field }) => column.fields.includes(field))
  const corrected = columns.filter(
    ({ index, field }) => column.fields.includes(field) && index in row.corrected,
  )
  return (
    <>
      <CellWords row={row} column={column.key} />
      {otherwise.length > 0 ? (
        <div className={classes.written} data-unread={understood.words.length === 0 || undefined}>
          {otherwise.map(({ column: { index }, text }, at) => (
            <span key={index}>
              {at > 0 ? ' · ' : ''}
              <bdi>{text}</bdi>
            </span>
          ))}
        </div>
      ) : null}
      {corrected.map(({ index, header }) => (
        <Corrected
          key={index}
          header={header}
          before={row.corrected[index] ?? ''}
          onPutBack={() => void onMend(index, row.corrected[index] ?? '')}
        />
      ))}
      {problems.map((problem) => (
        <ProblemNote
          key={`${problem.field} ${problem.column} ${problem.reason}`}
          problem={problem}
          columns={columns}
          cellAt={(index) => row.cells[index] ?? ''}
          onMend={onMend}
        />
      ))}
    </>
  )
}

interface CorrectedProps {
  header: string
  before: string
  onPutBack: () => void
}

/** A cell that a person has corrected, and what the sheet says. */
function Corrected({ header, before, onPutBack }: CorrectedProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.corrected}>
      <IconCheck size={13} aria-hidden className={classes.correctedIcon} />
      <span>
        {before === '' ? t('imports.correctedEmpty') : t('imports.corrected')} <bdi>{before}</bdi>
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowBackUp size={13} aria-hidden className={classes.mirrored} />}
        aria-label={t('imports.putBackOf', { what: header })}
        onClick={onPutBack}
      >
        {t('imports.putBack')}
      </Button>
    </div>
  )
}

/** The understood value as it is shown. */
function CellWords({ row, column }: { row: PreviewRow; column: ShownColumn['key'] }) {
  const format = useFormat()
  const { language } = useLanguage()
  const words = usePersonWords()
  const { patient } = row
  switch (column) {
    case 'name': {
      const name = format.fullName(patient)
      const other = fullNameOf(patient, language === 'fa' ? 'en' : 'fa')
      return (
        <div className={classes.name}>
          <bdi>{name}</bdi>
          {other !== name ? <bdi className={classes.quiet}> {other}</bdi> : null}
        </div>
      )
    }
    case 'birth':
      return patient.birth ? <div>{words.birth(patient.birth)}</div> : null
    case 'devices':
      return <Devices row={row} />
    case 'place':
      return (
        <div>
          <bdi>{[patient.village, provinceName(patient.province, language)].filter(Boolean).join(', ')}</bdi>
        </div>
      )
    case 'phone':
      return (
        <div>
          {patient.phones.map(({ e164, asTyped }) => (
            <div key={asTyped}>
              <bdi dir="ltr">{format.digits(e164 ?? asTyped)}</bdi>
            </div>
          ))}
        </div>
      )
    case 'father':
    case 'sex':
    case 'status':
    case 'group':
    case 'more':
      return <PlainWords row={row} column={column} />
  }
}

function PlainWords({ row, column }: { row: PreviewRow; column: ShownColumn['key'] }) {
  const { words } = useUnderstood(row, column)
  if (words.length === 0) return null
  const isLong = column === 'more'
  return (
    <div className={isLong ? classes.more : undefined} title={isLong ? words.join('\n') : undefined}>
      <bdi>{words.join(' · ')}</bdi>
    </div>
  )
}

/** Devices with their sides; left and right of one device stand together. */
function Devices({ row }: { row: PreviewRow }) {
  const format = useFormat()
  const { t } = useTranslation()
  const types = [...new Set(row.orders.map(({ deviceType }) => deviceType))]
  return types.map((type) => (
    <div key={type} className={classes.device}>
      <span>{format.device(type)}</span>
      {row.orders
        .filter(({ deviceType }) => deviceType === type)
        .map(({ side, level, priority }) => (
          <span key={side} className={classes.deviceSide}>
            <SideMark side={side} />
            {level ? <bdi className={classes.quiet}>{level}</bdi> : null}
            {priority === 'normal' ? null : <b>{t(`domain.priority.${priority}`)}</b>}
          </span>
        ))}
    </div>
  ))
}
