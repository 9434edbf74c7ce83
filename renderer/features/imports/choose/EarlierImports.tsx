import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ImportRow } from '#contract/imports.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import { Modal } from '../../../shared/dialog/Modal.tsx'

/** What came in earlier: who, when, how many; each can be taken back as a whole. */
export function EarlierImports() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const titleId = useId()
  const [asked, setAsked] = useState<ImportRow | null>(null)
  const { data, error, refetch } = useQuery(api.imports.list.queryOptions({ input: { campId: camp.id } }))
  return (
    <section aria-labelledby={titleId} className={classes.earlier}>
      <Title order={2} id={titleId} mb={6}>
        {t('imports.earlier')}
      </Title>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={2} /> : null}
      {data?.length === 0 ? <Text c="dimmed">{t('imports.noneEarlier')}</Text> : null}
      {data && data.length > 0 ? <EarlierTable rows={data} titleId={titleId} onUndo={setAsked} /> : null}
      {asked ? <TakeBackDialog row={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}

const counted = ['rows', 'added', 'merged', 'skipped', 'refused'] as const

interface EarlierTableProps {
  rows: readonly ImportRow[]
  titleId: string
  onUndo: (row: ImportRow) => void
}

function EarlierTable({ rows, titleId, onUndo }: EarlierTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayUndo = useMay('undo')
  return (
    <div className={classes.earlierScroller} tabIndex={0} role="group" aria-labelledby={titleId}>
      <table className={classes.plainTable} aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('imports.earlierColumn.file')}</th>
            <th scope="col">{t('imports.earlierColumn.when')}</th>
            <th scope="col">{t('imports.earlierColumn.who')}</th>
            {counted.map((column) => (
              <th key={column} scope="col" className={classes.numeric}>
                {t(`imports.earlierColumn.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{row.fileName}</bdi>
              </th>
              <td>{format.instant(row.importedAt)}</td>
              <td>
                <bdi>{row.importedBy}</bdi>
              </td>
              {counted.map((column) => (
                <td key={column} className={classes.numeric}>
                  {format.number(row[column])}
                </td>
              ))}
              <td className={classes.rowAction}>
                {mayUndo && row.operationId ? (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconArrowBackUp size={16} aria-hidden className={classes.mirrored} />}
                    aria-label={t('imports.takeBackOf', { file: row.fileName })}
                    onClick={() => onUndo(row)}
                  >
                    {t('imports.takeBack')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TakeBackDialog({ row, onClose }: { row: ImportRow; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const undo = useAction(api.changes.undo.mutationOptions(), {
    done: () => t('imports.takenBack', { file: row.fileName }),
  })
  const takeBack = async () => {
    if (row.operationId) await undo.run({ operationId: row.operationId })
    onClose()
  }
  return (
    <Modal onClose={onClose} title={t('imports.takeBackTitle')}>
      <Stack>
        <Text>
          <bdi>{row.fileName}</bdi>
          {': '}
          {t('imports.takeBackText', { count: row.added })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('imports.keepImport')}
          </Button>
          <Button loading={undo.isRunning} onClick={() => void takeBack()}>
            {t('imports.takeBack')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
