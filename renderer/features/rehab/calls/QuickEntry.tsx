import { Text } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { CallRow, FollowUpLook } from '#contract/follow-ups.ts'
import { checkAnswers, unusedReasons, wearPlaces } from '#domain/follow-up/follow-up-answers.ts'
import { byDevice, type LooksOfDevice } from '#domain/follow-up/one-call.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { useDraft } from '../../../shared/drafts.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'
import {
  emptyQuickRow,
  isBlank,
  quickColumns,
  readQuickRow,
  type QuickColumn,
  type QuickRow,
} from './answer-values.ts'

interface QuickEntryProps {
  /** In the order of the printed sheet. */
  rows: readonly CallRow[]
  /** Number of the first person on the sheet. */
  first: number
}

/** A line of the sheet: one device of somebody, with what is due of it. */
interface Line extends LooksOfDevice<FollowUpLook> {
  patient: CallRow['patient']
  isOneOfMany: boolean
}

function openLines({ patient, looks }: CallRow): Line[] {
  const devices = byDevice(looks.filter(({ followUp }) => followUp.status === 'due'))
  return devices.map((device) => ({ ...device, patient, isOneOfMany: devices.length > 1 }))
}

/** Answers of a filled paper sheet, row by row in page order, by the keyboard alone: Enter goes on, the last one saves the row. */
export function QuickEntry({ rows, first }: QuickEntryProps) {
  const { t } = useTranslation()
  const api = useApi()
  const today = useToday()
  const format = useFormat()
  const words = useRehabWords()
  const invalidText = useInvalidText()
  const table = useRef<HTMLTableElement>(null)
  const draft = useDraft<Record<string, QuickRow>>(
    'rehab.quick',
    t('rehab.quickEntry'),
    '/rehab?tab=calls&entry=quick',
  )
  const [typed, setTyped] = useState<Record<string, QuickRow>>(draft.kept ?? {})
  const [doneOn, setDoneOn] = useState<string | null>(today.date)
  const numbers = useSheetNumbers(rows, first)
  const [dayProblem, setDayProblem] = useState('')
  const [problems, setProblems] = useState<Record<string, Partial<Record<QuickColumn, string>>>>({})
  const answer = useAction(api.followUps.answer.mutationOptions(), {
    done: () => t('rehab.answerSaved'),
    onRefused: (error) => {
      const reason = invalidFields(error)['doneOn']
      if (reason) setDayProblem(invalidText(reason))
      return reason !== undefined
    },
  })
  const open = rows.flatMap(openLines)
  if (open.length === 0)
    return <EmptyState title={t('rehab.nobodyToCall')} hint={t('rehab.nobodyToCallHint')} />

  const keep = (next: Record<string, QuickRow>) => {
    setTyped(next)
    if (Object.values(next).every(isBlank)) draft.forget()
    else draft.keep(next)
  }
  const focus = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}.${column}"]`)?.focus()

  const save = async ({ last: { followUp } }: Line, index: number) => {
    const row = typed[followUp.id] ?? emptyQuickRow
    if (isBlank(row)) return focus(index + 1, 0)
    const { answers, unreadable } = readQuickRow(row)
    const found: Partial<Record<QuickColumn, string>> = {}
    for (const [field, reason] of Object.entries(checkAnswers(answers)))
      found[field as QuickColumn] = invalidText(reason)
    for (const column of unreadable) found[column] = t('rehab.notACode')
    setProblems({ ...problems, [followUp.id]: found })
    const [bad] = quickColumns.filter((column) => found[column] !== undefined)
    if (bad) return focus(index, quickColumns.indexOf(bad))
    if (!doneOn) return undefined
    const { id, version } = followUp
    const saved = await answer.run({
      devices: [{ id, version, answers, recall: answers.needsRepair ? 'repair' : null }],
      channel: 'paper',
      doneOn,
    })
    if (!saved) return undefined
    const { [id]: _done, ...others } = typed
    keep(others)
    // The saved row leaves the list; the next one keeps the focus while it moves up.
    return focus(index + 1, 0)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: Line, index: number, column: number) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (column === quickColumns.length - 1 || event.ctrlKey) void save(row, index)
      else focus(index, column + 1)
    } else if (event.key === 'ArrowDown') focus(index + 1, column)
    else if (event.key === 'ArrowUp') focus(index - 1, column)
    else return
    event.preventDefault()
  }

  const deviceOf = ({ order }: FollowUpLook) =>
    [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')

  return (
    <>
      <Text size="sm" mb="xs">
        {t('rehab.quickHint')}
      </Text>
      <DateField
        label={t('rehab.answeredOn')}
        maw={220}
        mb="xs"
        notAfter={today.date}
        value={doneOn}
        onChange={(date) => {
          setDoneOn(date)
          setDayProblem('')
        }}
        error={dayProblem || (doneOn ? undefined : invalidText('date'))}
      />
      <div className={classes.legend}>
        <Legend title={t('rehab.quick.wornAt')} words={wearPlaces.map((code) => t(`rehab.place.${code}`))} />
        <Legend title={t('rehab.quick.skin')} words={skinFindings.map((code) => t(`rehab.skin.${code}`))} />
        <Legend
          title={t('rehab.quick.whyNotUsed')}
          words={unusedReasons.map((code) => t(`rehab.unusedReason.${code}`))}
        />
      </div>
      <div className={classes.quick}>
        <table ref={table} aria-label={t('rehab.quickEntry')}>
          <thead>
            <tr>
              <th scope="col">{t('rehab.rowNumber')}</th>
              <th scope="col">{t('rehab.person')}</th>
              {quickColumns.map((column) => (
                <th key={column} scope="col">
                  {t(`rehab.quick.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.map((row, index) => {
              const { id } = row.last.followUp
              const cells = typed[id] ?? emptyQuickRow
              const found = problems[id] ?? {}
              const name = [format.fullName(row.patient), row.isOneOfMany ? deviceOf(row.last) : '']
                .filter(Boolean)
                .join(t('rehab.comma'))
              return (
                <tr key={id}>
                  <td>{format.number(numbers.get(row.patient.id) ?? first + index)}</td>
                  <th scope="row">
                    <PersonName person={row.patient} />{' '}
                    <span className={classes.quiet}>{format.digits(row.patient.number)}</span>
                    <div className={classes.quiet}>
                      {deviceOf(row.last)} ·{' '}
                      {row.looks
                        .map(({ followUp }) => words.months(followUp.afterMonths))
                        .join(t('rehab.comma'))}
                    </div>
                    {Object.values(found).length > 0 ? (
                      <div role="alert" className={classes.warn}>
                        {Object.entries(found)
                          .map(([column, text]) => `${t(`rehab.quick.${column}`)}: ${text}`)
                          .join(' · ')}
                      </div>
                    ) : null}
                  </th>
                  {quickColumns.map((column, at) => (
                    <td key={column}>
                      <input
                        data-cell={`${index}.${at}`}
                        autoComplete="off"
                        inputMode={column === 'isUsed' || column === 'needsRepair' ? 'text' : 'numeric'}
                        aria-label={t('rehab.quickCell', { column: t(`rehab.quick.${column}`), name })}
                        aria-invalid={found[column] !== undefined}
                        value={cells[column]}
                        onChange={(event) =>
                          keep({ ...typed, [id]: { ...cells, [column]: event.currentTarget.value } })
                        }
                        onKeyDown={(event) => onKey(event, row, index, at)}
                      />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The numbers of the printed sheet: a person keeps theirs while those before it are saved and leave the list. */
function useSheetNumbers(rows: readonly CallRow[], first: number): ReadonlyMap<string, number> {
  const [numbers] = useState(() => new Map<string, number>())
  for (const { patient } of rows) if (!numbers.has(patient.id)) numbers.set(patient.id, first + numbers.size)
  return numbers
}

function Legend({ title, words }: { title: string; words: readonly string[] }) {
  const format = useFormat()
  return (
    <p style={{ margin: '0 0 6px', breakInside: 'avoid' }}>
      <strong>{title}</strong>{' '}
      {words.map((word, index) => (
        <span key={word}>
          <b>{format.digits((index + 1).toString(36))}</b> {word}
          {index < words.length - 1 ? ' · ' : ''}
        </span>
      ))}
    </p>
  )
}
