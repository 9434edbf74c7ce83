import { Button, Group, Table, Text, TextInput } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CatchUpResult, CatchUpRow, CatchUpView } from '#contract/lists.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { DeviceMark, KindMark, StatusMark } from '../../shared/VisitMarks.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './catch-up.module.css'
import { canMark, paperMarks, useCatchUp, type CatchUp, type PaperMark } from './use-catch-up.ts'

const keyOf: Record<string, PaperMark> = { KeyD: 'done', KeyN: 'no_show', KeyA: 'arrived' }

/** The rows of one printed list under the fingers: a key a row, or its code; everything is entered at once, with one undo. */
export function CatchUpRows({ view }: { view: CatchUpView }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const state = useCatchUp(view)
  const [failed, setFailed] = useState<CatchUpResult['failed']>([])
  const body = useRef<HTMLTableSectionElement>(null)
  const enter = useAction(api.lists.enter.mutationOptions(), {
    done: ({ entered }) => (entered === 0 ? null : t('lists.fromPaper.done', { count: entered })),
    onDone: (result) => {
      setFailed(result.failed)
      state.keepOnly(result.failed.map(({ appointmentId }) => appointmentId))
      // The button that was pressed has nothing more to enter and loses the focus.
      body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
    },
  })
  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${state.at}"]`)
    if (body.current?.contains(document.activeElement)) row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [state.at])

  // The router shows a page from its top once it is drawn; who comes back goes on where they were.
  const router = useRouter()
  useEffect(() => {
    const goOn = () => {
      const row = body.current?.querySelector<HTMLElement>('[tabindex="0"]')
      row?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'center' })
    }
    goOn()
    return router.subscribe('onRendered', goOn)
  }, [router])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const mark = keyOf[event.code]
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
    const step = steps[event.key]
    if (mark) state.mark(mark)
    else if (step) state.goTo(state.at + step)
    else if (event.key === 'Backspace' || event.key === 'Delete') state.mark(null)
    else return
    event.preventDefault()
  }
  const entries = view.rows.flatMap((row) => {
    const status = state.marks.get(row.appointmentId)
    return status && row.version !== null
      ? [{ appointmentId: row.appointmentId, version: row.version, status }]
      : []
  })
  const save = () => {
    if (entries.length > 0 && !enter.isRunning) void enter.run({ listId: view.list.id, entries })
  }
  return (
    <div className={classes.screen}>
      <Group gap="md" align="flex-end" className={classes.tools}>
        <CodeField
          state={state}
          onFound={(index) => body.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus()}
        />
        <Text c="dimmed" size="sm">
          {t('lists.fromPaper.keys')}
        </Text>
        <Group gap="sm" ms="auto">
          <span role="status">
            {t('lists.fromPaper.progress', { marked: state.marks.size, rows: view.rows.length })}
            {state.doubts.size > 0 ? (
              <span className={classes.toLookAt}>
                {' · '}
                {t('lists.fromPaper.toLookAt', { count: state.doubts.size })}
              </span>
            ) : null}
          </span>
          <Button
            disabled={entries.length === 0}
            loading={enter.isRunning}
            aria-keyshortcuts="Control+Enter"
            onClick={save}
          >
            {t('lists.fromPaper.save', { count: entries.length })}
          </Button>
        </Group>
      </Group>
      {state.doubts.size > 0 ? (
        <div className={classes.failed} role="alert">
          {t('lists.fromPaper.doubts', {
            count: state.doubts.size,
            codes: view.rows
              .filter(({ appointmentId }) => state.doubts.has(appointmentId))
              .map(({ rowCode }) => format.digits(rowCode))
              .join(t('people.listSeparator')),
          })}
        </div>
      ) : null}
      {failed.length > 0 ? <Failed failed={failed} rows={view.rows} /> : null}
      <Table className={classes.table} verticalSpacing={3} aria-label={t('lists.fromPaper.rows')}>
        <Table.Tbody ref={body} onKeyDown={onKeyDown}>
          {view.rows.map((row, index) => (
            <Row
              key={row.appointmentId}
              row={row}
              index={index}
              isAt={index === state.at}
              mark={state.marks.get(row.appointmentId) ?? null}
              isDoubt={state.doubts.has(row.appointmentId)}
              goTo={state.goTo}
              markRow={state.markRow}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function CodeField({ state, onFound }: { state: CatchUp; onFound: (index: number) => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  return (
    <TextInput
      w={130}
      label={t('lists.fromPaper.code')}
      value={code}
      error={isUnknown ? t('lists.fromPaper.noSuchCode', { code }) : null}
      onChange={(event) => {
        setCode(event.currentTarget.value)
        setUnknown(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || code.trim() === '') return
        const index = state.find(code)
        setUnknown(index === null)
        if (index === null) return
        setCode('')
        onFound(index)
      }}
    />
  )
}

function Failed({ failed, rows }: { failed: CatchUpResult['failed']; rows: readonly CatchUpRow[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = (reason: string) =>
    reason === 'clash'
      ? t('lists.fromPaper.slotTaken')
      : t(`common.refused.${reason}`, { defaultValue: t(`common.error.${reason}`, { defaultValue: reason }) })
  return (
    <div className={classes.failed} role="alert">
      <strong>{t('lists.fromPaper.failed', { count: failed.length })}</strong>
      <ul>
        {failed.map(({ appointmentId, reason }) => {
          const row = rows.find((one) => one.appointmentId === appointmentId)
          return (
            <li key={appointmentId}>
              {row ? `${format.digits(row.rowCode)} ${row.givenName}: ` : ''}
              {sentence(reason)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface RowProps extends Pick<CatchUp, 'goTo' | 'markRow'> {
  row: CatchUpRow
  index: number
  isAt: boolean
  mark: PaperMark | null
  isDoubt: boolean
}

/** Drawn again only where something of it changed, so that a long list keeps up with the keys. */
const Row = memo(function Row({ row, index, isAt, mark, isDoubt, goTo, markRow }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Table.Tr
      data-row={index}
      data-at={isAt || undefined}
      data-marked={mark ?? undefined}
      data-doubt={isDoubt || undefined}
      tabIndex={isAt ? 0 : -1}
      onFocus={() => goTo(index)}
      onClick={() => goTo(index)}
    >
      <Table.Td className={classes.code}>{format.digits(row.rowCode)}</Table.Td>
      <Table.Td className={classes.name}>
        <bdi>{row.givenName || t('domain.noName')}</bdi>{' '}
        <span className={classes.quiet}>
          <bdi>{row.fatherName}</bdi>
        </span>
      </Table.Td>
      <Table.Td className={classes.number}>{format.digits(row.patientNumber)}</Table.Td>
      <Table.Td>{format.minute(row.startMinute)}</Table.Td>
      <Table.Td>
        <KindMark kind={row.kind} />
      </Table.Td>
      <Table.Td>
        <DeviceMark order={row.deviceType ? { deviceType: row.deviceType, side: row.side } : null} />
      </Table.Td>
      <Table.Td>{row.now ? <StatusMark status={row.now} /> : t('lists.fromPaper.gone')}</Table.Td>
      <Table.Td>
        <div className={classes.marks}>
          {paperMarks.map((one) => (
            <Button
              key={one}
              size="compact-sm"
              tabIndex={-1}
              variant={mark === one ? 'filled' : 'default'}
              disabled={!canMark(row, one)}
              aria-pressed={mark === one}
              aria-label={t('lists.fromPaper.set', {
                mark: t(`lists.fromPaper.mark.${one}`),
                code: row.rowCode,
                name: row.givenName,
              })}
              onClick={(event) => {
                event.stopPropagation()
                markRow(index, mark === one ? null : one)
              }}
            >
              {t(`lists.fromPaper.mark.${one}`)}
            </Button>
          ))}
        </div>
      </Table.Td>
    </Table.Tr>
  )
})
