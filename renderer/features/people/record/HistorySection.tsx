import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryEntry, LoggedEntity } from '#contract/changes.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { gatherOperations, type HistoryOperation } from './history-lines.ts'
import { Section } from '../../../shared/Section.tsx'
import { silentFields, useFieldWords } from '../../../shared/record/use-field-words.tsx'

interface HistorySectionProps {
  records: readonly { entity: LoggedEntity; id: string }[]
}

/** What is ended on another screen, not from one person's history. */
const lasting: ReadonlySet<string> = new Set(['camps.start', 'camps.startRehearsal'])

/** Operations shown before "show all". */
const SHOWN = 12

/** Who did what to a person's records, when and where, field by field, with a way back from each. */
export function HistorySection({ records }: HistorySectionProps) {
  const { t } = useTranslation()
  const api = useApi()
  const mayUndo = useMay('undo')
  const [isWhole, setIsWhole] = useState(false)
  const { histories, isPending } = useQueries({
    queries: records.map(({ entity, id }) => api.changes.history.queryOptions({ input: { entity, id } })),
    combine: (results) => ({
      histories: results.map(({ data }) => data ?? []),
      isPending: results.some(({ isPending: waits }) => waits),
    }),
  })
  const undo = useAction(api.changes.undo.mutationOptions(), { done: () => t('common.undone') })
  const operations = gatherOperations(histories)

  return (
    <Section title={t('people.section.history')}>
      {isPending ? <Loading rows={4} rowHeight={20} /> : null}
      <ul className={classes.history}>
        {operations.slice(0, isWhole ? undefined : SHOWN).map((operation) => (
          <OperationLine
            key={operation.operationId}
            operation={operation}
            isBusy={undo.isRunning}
            onUndo={
              mayUndo && operation.canUndo && !lasting.has(operation.operation)
                ? () => void undo.run({ operationId: operation.operationId })
                : null
            }
          />
        ))}
      </ul>
      {operations.length > SHOWN && !isWhole ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setIsWhole(true)}>
          {t('people.wholeHistory', { count: operations.length })}
        </Button>
      ) : null}
    </Section>
  )
}

interface OperationLineProps {
  operation: HistoryOperation
  isBusy: boolean
  onUndo: (() => void) | null
}

/** The reason of what was entered from paper: date and number of the list. */
const ofList = /^(\d{4}-\d{2}-\d{2})\/(\d+)$/

function OperationLine({ operation, isBusy, onUndo }: OperationLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const what = operation.isUndo
    ? t('people.operation.undo', { what: t(`people.operation.${operation.reason}`, { defaultValue: '' }) })
    : t(`people.operation.${operation.operation}`, { defaultValue: operation.operation })
  const when = format.instant(operation.at)
  const [, listDate, listNumber] = ofList.exec(operation.reason) ?? []
  const reason = listDate
    ? t('people.fromList', { date: format.date(listDate, 'short'), number: format.digits(listNumber ?? '') })
    : t(`door.leaveReason.${operation.reason}`, { defaultValue: operation.reason })
  const undoWord = t(operation.operation === 'imports.apply' ? 'people.undoImport' : 'common.undo')
  return (
    <li className={classes.historyItem}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div>
          <Text size="sm" fw={600}>
            {what}
          </Text>
          <Text size="xs" c="dimmed">
            {when} ·{' '}
            <bdi>
              {format.staffName({
                nameLatin: operation.actorName,
                namePersian: operation.actorNamePersian,
              })}
            </bdi>{' '}
            · {t(`people.place.${operation.place}`, { defaultValue: '' })}
            {operation.reason && !operation.isUndo ? (
              <>
                {' '}
                · «<bdi>{reason}</bdi>»
              </>
            ) : null}
          </Text>
        </div>
        {onUndo ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            leftSection={<IconArrowBackUp size={14} aria-hidden className={classes.mirrored} />}
            aria-label={t('people.undoOf', { undo: undoWord, what, when })}
            onClick={onUndo}
          >
            {undoWord}
          </Button>
        ) : null}
      </Group>
      {operation.entries.map((entry) =>
        entry.action === 'created' ? (
          <details key={entry.seq} className={classes.entered}>
            <summary>{t('people.entered', { what: t(`domain.entity.${entry.entity}`) })}</summary>
            <EntryLines entry={entry} />
          </details>
        ) : (
          <EntryLines key={entry.seq} entry={entry} />
        ),
      )}
    </li>
  )
}

function EntryLines({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const fields = entry.fields.filter(({ field }) => !silentFields.has(field))
  const prefix = entry.entity === 'patients' ? '' : `${t(`domain.entity.${entry.entity}`)}: `
  return fields.map(({ field, before, after }) => {
    const [was, now] = [words.value(field, before), words.value(field, after)]
    if (was === now) return null
    return (
      <div key={field} className={classes.change}>
        <span className={classes.quiet}>
          {prefix}
          {words.name(field)}
        </span>
        {was ? (
          <del className={classes.before}>
            <bdi>{was}</bdi>
          </del>
        ) : null}
        <ins className={classes.after}>
          <bdi>{now || t('common.stale.empty')}</bdi>
        </ins>
      </div>
    )
  })
}
