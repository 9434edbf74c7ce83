import { Button, Group, SegmentedControl } from '@mantine/core'
import { useElementSize, useLocalStorage } from '@mantine/hooks'
import { IconCalendar } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { A4, type Orientation } from '#renderer/print/list-layout.ts'
import type { PaginatedList } from '#renderer/print/PrintRoot.tsx'
import { Sheets } from '#renderer/print/Sheets.tsx'
import { useFormat } from '../../shared/format.ts'
import classes from './lists.module.css'

const zooms = ['width', 'page', 'true'] as const
type Zoom = (typeof zooms)[number]

const PX_PER_MM = 96 / 25.4
const PADDING = 32

/** How much larger than life the sheets are shown; a pane that has no size yet shows them true to scale. */
function scaleFor(zoom: Zoom, paper: Orientation, pane: { width: number; height: number }): number {
  if (zoom === 'true' || pane.width === 0) return 1
  const { width, height } = A4[paper]
  const byWidth = (pane.width - PADDING) / (width * PX_PER_MM)
  const byHeight = (pane.height - PADDING) / (height * PX_PER_MM)
  const scale = zoom === 'width' ? byWidth : Math.min(byWidth, byHeight)
  return Math.min(2, Math.max(0.2, scale))
}

interface PreviewPaneProps {
  list: PaginatedList
}

/** The sheets as they will be printed. */
export function PreviewPane({ list }: PreviewPaneProps) {
  const { t } = useTranslation()
  const { ref, width, height } = useElementSize()
  const [zoom, setZoom] = useLocalStorage<Zoom>({ key: 'qadam.lists.zoom', defaultValue: 'width' })
  const { document, orientation } = list.layout
  const { booked, people } = document.totals
  const counts = [
    t('lists.rows', { count: booked }),
    t('lists.people', { count: people }),
    t('lists.pages', { count: list.pages.length }),
  ]
  return (
    <div className={classes.pane}>
      <Group gap="sm" className={classes.bar}>
        <div className={classes.told} aria-live="polite">
          <div>{counts.join(' · ')}</div>
          <NumberLine document={document} />
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('lists.zoom')}
          value={zoom}
          onChange={(next) => setZoom(zooms.find((known) => known === next) ?? 'width')}
          data={zooms.map((known) => ({ value: known, label: t(`lists.zooms.${known}`) }))}
        />
      </Group>
      {booked === 0 ? <NobodyHere date={document.date} /> : null}
      <div ref={ref} role="region" aria-label={t('lists.preview')} className={classes.desk} tabIndex={0}>
        <Sheets list={list} zoom={scaleFor(zoom, orientation, { width, height })} />
      </div>
    </div>
  )
}

function NumberLine({ document }: { document: DailyListDocument }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { listNumber, printedAt } = document
  if (listNumber === null) return <div className={classes.quiet}>{t('lists.noNumberYet')}</div>
  return (
    <div className={classes.quiet}>
      {t('lists.hasNumber', { number: listNumber, time: format.minute(printedAt.minute) })}
    </div>
  )
}

function NobodyHere({ date }: { date: string }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" role="note" mb="xs">
      <span className={classes.quiet}>
        <b>{t('lists.nothing')}</b> {t('lists.nothingHint')}
      </span>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconCalendar size={16} aria-hidden />}
        renderRoot={(props) => <Link {...props} to="/calendar" search={{ date } as never} />}
      >
        {t('lists.toCalendar')}
      </Button>
    </Group>
  )
}
