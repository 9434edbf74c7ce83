import { ActionIcon, Button, Group, Text, TextInput, Tooltip } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { AttachmentView } from '#contract/attachments.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './files.module.css'
import { Modal } from '../../shared/dialog/Modal.tsx'

interface FileViewerProps {
  files: readonly AttachmentView[]
  openId: string
  onOpen: (id: string) => void
  onClose: () => void
}

const ZOOMS = [1, 1.5, 2, 3, 4]

/** One photo or paper, large. Arrow keys lead to the next, `+` and `-` zoom, `R` turns. */
export function FileViewer({ files, openId, onOpen, onClose }: FileViewerProps) {
  const { t } = useTranslation()
  const index = files.findIndex(({ attachment }) => attachment.id === openId)
  const view = files[index]
  const [zoom, setZoom] = useState(0)
  const [turns, setTurns] = useState(0)
  const isRtl = document.documentElement.dir === 'rtl'
  if (!view) return null

  const go = (by: number) => {
    const next = files[index + by]
    if (!next) return
    setZoom(0)
    setTurns(0)
    onOpen(next.attachment.id)
  }
  const zoomBy = (by: number) => setZoom((before) => Math.min(ZOOMS.length - 1, Math.max(0, before + by)))
  const turn = () => setTurns((before) => (before + 1) % 4)
  const keys: Record<string, () => void> = {
    ArrowRight: () => go(isRtl ? -1 : 1),
    ArrowLeft: () => go(isRtl ? 1 : -1),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    r: turn,
    R: turn,
  }
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const isPaper = view.attachment.mediaType === 'application/pdf'
  const button = (label: string, icon: ReactNode, act: () => void, isOff: boolean) => (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={act} disabled={isOff}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <Modal
      onClose={onClose}
      size="90rem"
      title={t('files.viewerTitle', { number: index + 1, count: files.length })}
      onKeyDown={press}
    >
      <Group gap="xs" mb="xs">
        {button(
          t('files.previous'),
          <IconChevronLeft size={18} className={classes.mirrored} />,
          () => go(-1),
          index === 0,
        )}
        {button(
          t('files.next'),
          <IconChevronRight size={18} className={classes.mirrored} />,
          () => go(1),
          index === files.length - 1,
        )}
        {isPaper ? null : (
          <>
            {button(t('files.zoomOut'), <IconZoomOut size={18} />, () => zoomBy(-1), zoom === 0)}
            {button(t('files.zoomIn'), <IconZoomIn size={18} />, () => zoomBy(1), zoom === ZOOMS.length - 1)}
            {button(t('files.turn'), <IconRotateClockwise size={18} />, turn, false)}
          </>
        )}
      </Group>
      <Content key={view.attachment.id} view={view} zoom={ZOOMS[zoom] ?? 1} turns={turns} />
      <Facts key={`facts ${view.attachment.id}`} view={view} />
    </Modal>
  )
}

function Content({ view, zoom, turns }: { view: AttachmentView; zoom: number; turns: number }) {
  const { t } = useTranslation()
  const api = useApi()
  const { id, title } = view.attachment
  const { data, error, refetch } = useQuery(
    api.attachments.content.queryOptions({ input: { id }, staleTime: Infinity }),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={1} rowHeight={420} />
  const url = `data:${data.mediaType};base64,${data.content}`
  const name = title || t(`files.kindShort.${view.attachment.kind}`)
  if (data.mediaType === 'application/pdf') {
    return (
      <Group my="md">
        <Text>{t('files.paperHint')}</Text>
        <Button component="a" href={url} download={`${name}.pdf`}>
          {t('files.savePaper')}
        </Button>
      </Group>
    )
  }
  return (
    <div className={classes.stage} tabIndex={0} role="region" aria-label={name}>
      <img
        src={url}
        alt={name}
        style={{
          transform: `rotate(${turns * 90}deg)`,
          maxBlockSize: `${zoom * 60}vh`,
          inlineSize: zoom > 1 ? `${zoom * 100}%` : undefined,
        }}
      />
    </div>
  )
}

function Facts({ view }: { view: AttachmentView }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayChange = useMay('addFiles')
  const { attachment, staffName } = view
  const [title, setTitle] = useState(attachment.title)
  const [reason, setReason] = useState<string | null>(null)
  const rename = useAction(api.attachments.rename.mutationOptions(), { done: () => t('files.renamed') })
  const strike = useAction(api.attachments.strike.mutationOptions(), {
    done: () => t('files.struckDone'),
    onDone: () => setReason(null),
  })
  const { id, version } = attachment
  const who = format.staffName({ nameLatin: staffName.latin, namePersian: staffName.persian })
  const size = format.number(Math.max(1, Math.round(attachment.byteCount / 1024)))
  return (
    <div className={classes.facts}>
      <Text size="sm">
        {[
          t(`files.kinds.${attachment.kind}`),
          format.date(attachment.takenOn),
          who,
          t('files.size', { size }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {attachment.struckReason ? (
        <Text size="sm" fw={600}>
          {t('files.struckBecause', { reason: attachment.struckReason })}
        </Text>
      ) : null}
      {mayChange && !attachment.struckReason ? (
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('files.title')}
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={title.trim() === attachment.title}
            loading={rename.isRunning}
            onClick={() => void rename.run({ id, version, title })}
          >
            {t('files.rename')}
          </Button>
          {reason === null ? (
            <Button variant="subtle" color="gray" onClick={() => setReason('')}>
              {t('files.strike')}
            </Button>
          ) : (
            <>
              <TextInput
                label={t('files.strikeReason')}
                value={reason}
                maxLength={200}
                data-autofocus
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button
                variant="default"
                disabled={reason.trim() === ''}
                loading={strike.isRunning}
                onClick={() => void strike.run({ id, version, reason })}
              >
                {t('files.strikeNow')}
              </Button>
            </>
          )}
        </Group>
      ) : null}
    </div>
  )
}
