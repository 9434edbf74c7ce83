import { Badge, Button, Group, Skeleton, Text } from '@mantine/core'
import { IconCamera, IconFileTypePdf } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttachmentView } from '#contract/attachments.ts'
import type { PatientRecord } from '#contract/patients.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { AddFileDialog } from '../../shared/files/AddFileDialog.tsx'
import { Notice } from '../../shared/files/Notice.tsx'
import { useFileDrop } from '../../shared/files/use-file-drop.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { FileViewer } from './FileViewer.tsx'
import classes from './files.module.css'

/** A person's photos and papers: seen small, opened, added by camera, file or drop. */
export function FilesSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayAdd = useMay('addFiles')
  const input = { patientId: record.patient.id }
  const { data, error, refetch } = useQuery(api.attachments.list.queryOptions({ input }))
  const [adding, setAdding] = useState<{ file: Blob | null } | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const { isOver, handlers } = useFileDrop((file) => setAdding({ file }))
  useShortcut('files.add', 'f', 'files.shortcut.add', () => mayAdd && setAdding({ file: null }))
  const files = data?.files ?? []
  return (
    <Section
      title={t('files.section')}
      data-over={(mayAdd && isOver) || undefined}
      {...(mayAdd ? handlers : {})}
      actions={
        mayAdd ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCamera size={14} aria-hidden />}
            aria-keyshortcuts="F"
            onClick={() => setAdding({ file: null })}
          >
            {t('files.add')}
          </Button>
        ) : null
      }
    >
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height={96} /> : null}
      {data && files.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(mayAdd ? 'files.none' : 'files.noneToSee')}
        </Text>
      ) : null}
      <ul className={classes.grid}>
        {files.map((view) => (
          <FileTile key={view.attachment.id} view={view} onOpen={() => setOpenId(view.attachment.id)} />
        ))}
      </ul>
      {data && data.hidden > 0 ? (
        <Text size="sm" c="dimmed">
          {t('files.hidden', { count: data.hidden })}
        </Text>
      ) : null}
      {data?.photoConsent === 'withdrawn' && files.length > 0 ? (
        <Notice title={t('files.withdrawn')} />
      ) : null}
      {adding ? (
        <AddFileDialog
          person={record.patient}
          orders={record.orders}
          about={null}
          file={adding.file}
          onClose={() => setAdding(null)}
        />
      ) : null}
      {openId ? (
        <FileViewer files={files} openId={openId} onOpen={setOpenId} onClose={() => setOpenId(null)} />
      ) : null}
    </Section>
  )
}

function FileTile({ view, onOpen }: { view: AttachmentView; onOpen: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { attachment, thumbnail } = view
  const kind = t(`files.kindShort.${attachment.kind}`)
  const name = attachment.title || kind
  return (
    <li>
      <button
        type="button"
        className={classes.tile}
        data-struck={attachment.struckReason !== '' || undefined}
        onClick={onOpen}
        aria-haspopup="dialog"
      >
        {thumbnail ? <img src={thumbnail} alt="" /> : <IconFileTypePdf size={40} stroke={1.2} aria-hidden />}
        <span className={classes.tileName}>
          <bdi>{name}</bdi>
        </span>
        <span className={classes.tileDate}>{format.date(attachment.takenOn)}</span>
        <Group gap={4}>
          {attachment.title ? (
            <Badge size="sm" variant="default" tt="none" fw={500}>
              {kind}
            </Badge>
          ) : null}
          {attachment.struckReason ? (
            <Badge size="sm" variant="default" tt="none" fw={500}>
              {t('files.struck')}
            </Badge>
          ) : null}
        </Group>
      </button>
    </li>
  )
}
