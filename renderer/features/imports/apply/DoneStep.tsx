import { Button, Group, Text } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCalendarPlus,
  IconDownload,
  IconFileImport,
  IconListDetails,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import { RestSheets } from './RestSheets.tsx'
import type { Applied } from './use-apply.ts'
import { useSaveRefused } from './use-save-refused.ts'

interface DoneStepProps {
  importId: string
  /** What was just brought in here; null after a reload. */
  applied: Applied | null
  onAnother: () => void
  /** Another sheet of the same workbook was opened. */
  onRest: (sheetId: string) => void
}

/** The third step: what became of the sheet, what to do next, and the way back. */
export function DoneStep({ importId, applied, onAnother, onRest }: DoneStepProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const list = useQuery(api.imports.list.queryOptions({ input: { campId: camp.id }, staleTime: 0 }))
  const [undoneBy, setUndoneBy] = useState<string | null>(null)
  const row = list.data?.find(({ id }) => id === importId)
  const isGone = list.isFetchedAfterMount && list.data !== undefined && !row
  const fileName = row?.fileName ?? applied?.fileName ?? ''
  const undo = useAction(api.changes.undo.mutationOptions(), {
    done: () => t('imports.takenBack', { file: fileName }),
    onDone: ({ operationId }) => setUndoneBy(operationId),
  })
  const redo = useAction(api.changes.undo.mutationOptions(), { done: () => t('common.redone') })

  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!row && !applied && !isGone) return <Loading rows={4} />
  const another = (
    <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={onAnother}>
      {t('imports.importAnother')}
    </Button>
  )
  if (isGone) {
    return (
      <div className={classes.choose}>
        <PageHeader title={t('imports.undoneTitle')} subtitle={<bdi>{fileName}</bdi>} />
        <EmptyState
          title={t('imports.undoneWords')}
          hint={t('imports.undoneHint')}
          action={
            <Group gap="xs" justify="center">
              {undoneBy ? (
                <Button loading={redo.isRunning} onClick={() => void redo.run({ operationId: undoneBy })}>
                  {t('imports.bringBack')}
                </Button>
              ) : null}
              {another}
            </Group>
          }
        />
      </div>
    )
  }
  const operationId = row?.operationId ?? applied?.outcome.operationId
  return (
    <div className={classes.choose}>
      <PageHeader title={t('imports.doneTitle')} subtitle={<bdi>{fileName}</bdi>} />
      <Outcome counts={applied?.outcome ?? row ?? null} />
      {applied?.outcome.rest ? <RestSheets rest={applied.outcome.rest} onOpen={onRest} /> : null}
      <NextSteps applied={applied}>
        {operationId ? (
          <UndoButton isRunning={undo.isRunning} onUndo={() => void undo.run({ operationId })} />
        ) : null}
        {another}
      </NextSteps>
    </div>
  )
}

type Counts = Partial<Record<(typeof shownCounts)[number], number>>
const shownCounts = ['added', 'orders', 'merged', 'skipped', 'flagged', 'refused'] as const

/** The numbers, each with its word; what did not happen is left out, the added people never. */
function Outcome({ counts }: { counts: Counts | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = shownCounts.flatMap((name) => {
    const count = counts?.[name]
    return count === undefined || (count === 0 && name !== 'added') ? [] : [{ name, count }]
  })
  return (
    <dl className={classes.outcome}>
      {told.map(({ name, count }) => (
        <div key={name} className={classes.outcomeItem}>
          <dt>{t(`imports.outcome.${name}`, { count })}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function UndoButton({ isRunning, onUndo }: { isRunning: boolean; onUndo: () => void }) {
  const { t } = useTranslation()
  if (!useMay('undo')) return null
  return (
    <Button
      variant="default"
      loading={isRunning}
      leftSection={<IconArrowBackUp size={16} aria-hidden className={classes.mirrored} />}
      onClick={onUndo}
    >
      {t('imports.undoWhole')}
    </Button>
  )
}

interface NextStepsProps {
  applied: Applied | null
  children: React.ReactNode
}

function NextSteps({ applied, children }: NextStepsProps) {
  const { t } = useTranslation()
  const saveRefused = useSaveRefused()
  const mayBook = useMay('book')
  const refusedSheet = applied?.refusedSheet
  const flagged = applied?.outcome.flagged ?? 0
  return (
    <>
      <Group gap="xs">
        {mayBook ? (
          <Button
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to={'/calendar' as never} />}
          >
            {t('imports.bookThem')}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconListDetails size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link {...props} to={'/people' as never} search={{ sort: 'newest' } as never} />
          )}
        >
          {t('imports.openList')}
        </Button>
        {flagged > 0 ? (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to={'/people' as never} search={{ flagged: true } as never} />
            )}
          >
            {t('imports.openFlagged', { count: flagged })}
          </Button>
        ) : null}
        {refusedSheet ? (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void saveRefused.save(refusedSheet)}
          >
            {t('imports.saveRefused')}
          </Button>
        ) : null}
        {children}
      </Group>
      {flagged > 0 ? (
        <Text c="dimmed" mt="sm">
          {t('imports.flaggedHint')}
        </Text>
      ) : null}
    </>
  )
}
