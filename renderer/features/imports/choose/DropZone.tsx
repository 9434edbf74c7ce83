import { Button, FileButton, Text, Textarea, VisuallyHidden } from '@mantine/core'
import { IconClipboardText, IconFileSpreadsheet } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react'
import { MAX_SHEET_BYTES } from '#contract/imports.ts'
import { useFormat } from '../../../shared/format.ts'
import { isPageCovered } from '../../../shared/cover.ts'
import { shellBridge } from '../../../shared/shell-bridge.ts'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import { SHEET_TYPES, toPastedSheet } from './sheet-bytes.ts'
import type { OpenFile } from './use-open-file.ts'

const MEGABYTE = 1024 * 1024

interface DropZoneProps {
  file: OpenFile
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null

/** Takes a sheet by drop, by button or by pasting the cells themselves. */
export function DropZone({ file }: DropZoneProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isOver, setIsOver] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const reset = useRef<() => void>(null)
  const { reading, open, refuse } = file

  const paste = (data: DataTransfer | null): boolean => {
    const [dropped] = [...(data?.files ?? [])]
    if (dropped) {
      void open({ fileName: dropped.name, bytes: dropped })
      return true
    }
    const sheet = toPastedSheet(data?.getData('text/plain') ?? '', `${t('imports.pastedName')}.tsv`)
    if (sheet) void open(sheet)
    return sheet !== null
  }

  const pasteAnywhere = useEffectEvent((event: ClipboardEvent) => {
    if (isPageCovered() || isWriting(event.target)) return
    if (paste(event.clipboardData)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => pasteAnywhere(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])

  const chooseInShell = async () => {
    const chosen = await shellBridge()?.openSheet()
    if (chosen) await open({ fileName: chosen.fileName, bytes: new Blob([Uint8Array.from(chosen.bytes)]) })
  }
  useShortcut('imports.choose', 'o', 'imports.shortcut.choose', () => choose.current?.click())

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    paste(event.dataTransfer)
  }

  const size = format.number(MAX_SHEET_BYTES / MEGABYTE)
  const button = {
    ref: choose,
    loading: reading !== null,
    leftSection: <IconFileSpreadsheet size={18} aria-hidden />,
  }
  return (
    <section
      className={classes.dropZone}
      data-over={isOver || undefined}
      aria-label={t('imports.drop')}
      aria-busy={reading !== null}
      onDragOver={(event) => {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setIsOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={onDrop}
    >
      <IconFileSpreadsheet aria-hidden size={44} stroke={1.2} className={classes.dropIcon} />
      <Text fw={600} size="lg">
        {reading === null ? t('imports.drop') : t('imports.reading', { file: reading })}
      </Text>
      {shellBridge() ? (
        <Button {...button} onClick={() => void chooseInShell()}>
          {t('imports.chooseFile')}
        </Button>
      ) : (
        <FileButton
          accept={SHEET_TYPES}
          resetRef={reset}
          onChange={(chosen) => {
            if (chosen) void open({ fileName: chosen.name, bytes: chosen }).finally(() => reset.current?.())
          }}
        >
          {(props) => (
            <Button {...props} {...button}>
              {t('imports.chooseFile')}
            </Button>
          )}
        </FileButton>
      )}
      <Text c="dimmed" size="sm">
        {t('imports.formats', { size })}
      </Text>
      <Textarea
        className={classes.pasteField}
        rows={1}
        value=""
        label={t('imports.paste')}
        placeholder={t('imports.pasteHere')}
        leftSection={<IconClipboardText size={16} aria-hidden />}
        onChange={() => refuse({ fileName: '', reason: 'not_pasted_rows' })}
        onPaste={(event) => {
          event.preventDefault()
          if (!paste(event.clipboardData)) refuse({ fileName: '', reason: 'not_pasted_rows' })
        }}
      />
      <VisuallyHidden role="status">
        {reading === null ? '' : t('imports.reading', { file: reading })}
      </VisuallyHidden>
    </section>
  )
}
