import { Button, Chip, Group, Text } from '@mantine/core'
import { IconArrowBack, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { Timeline } from '#contract/timeline.ts'
import type { Patient } from '#domain/people/patient.ts'
import {
  countKinds,
  timelineKinds,
  type TimelineEntry,
  type TimelineKind,
} from '#domain/timeline/timeline.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { PersonName } from '../../shared/PersonName.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { SideMark } from '../../shared/SideMark.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { kindIcons } from './kind-icons.ts'
import { LetterDialog } from './LetterDialog.tsx'
import classes from './timeline.module.css'
import { useEntryWords } from './use-entry-words.ts'

interface Address {
  kinds: TimelineKind[]
  order: string | null
}

/** Reads `kinds=session,outcome` and `order=<id>`; what does not fit is left out. */
function parseAddress(raw: Record<string, unknown>): Address {
  const wanted = typeof raw['kinds'] === 'string' ? raw['kinds'].split(',') : []
  return {
    kinds: timelineKinds.filter((kind) => wanted.includes(kind)),
    order: typeof raw['order'] === 'string' && /^[0-9a-f-]{36}$/.test(raw['order']) ? raw['order'] : null,
  }
}

/** One person's life with the camp on one page, newest first. */
export function TimelineScreen() {
  const { id = '' } = useParams({ strict: false })
  const { t } = useTranslation()
  const api = useApi()
  const record = useQuery(api.patients.get.queryOptions({ input: { id } }))
  const timeline = useQuery(api.timeline.get.queryOptions({ input: { patientId: id } }))
  if (!record.data || !timeline.data) {
    const error = record.error ?? timeline.error
    return error ? (
      <ErrorState error={error} onRetry={() => void timeline.refetch()} />
    ) : (
      <Loading rows={12} />
    )
  }
  if (timeline.data.entries.length === 0) return <EmptyState title={t('timeline.nothing')} />
  return <Life patient={record.data.patient} timeline={timeline.data} />
}

function Life({ patient, timeline }: { patient: Patient; timeline: Timeline }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [{ kinds, order }, setAddress] = useSearchState(parseAddress)
  const [isWriting, setIsWriting] = useState(false)
  useShortcut('print', 'mod+p', 'timeline.letter', () => setIsWriting(true))
  const ofOrder = timeline.entries.filter((entry) => order === null || entry.orderId === order)
  const shown = kinds.length === 0 ? ofOrder : ofOrder.filter(({ kind }) => kinds.includes(kind))
  return (
    <div className={classes.screen}>
      <PageHeader
        title={
          <>
            {t('timeline.title')}: <PersonName person={patient} />
          </>
        }
        subtitle={format.digits(patient.number)}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconArrowBack aria-hidden size={16} className={classes.mirrored} />}
              renderRoot={(props) => <Link {...props} to={`/people/${patient.id}` as never} />}
            >
              {t('timeline.toRecord')}
            </Button>
            <Button leftSection={<IconMail aria-hidden size={16} />} onClick={() => setIsWriting(true)}>
              {t('timeline.letter')}
            </Button>
          </>
        }
      >
        <Group gap="xs">
          <Chip.Group
            multiple
            value={kinds}
            onChange={(next) => setAddress({ kinds: (next.length > 0 ? next.join(',') : null) as never })}
          >
            <Group gap={6} role="group" aria-label={t('timeline.kinds')}>
              {countKinds(ofOrder).map(({ kind, count }) => (
                <Chip key={kind} value={kind} size="xs">
                  {t('timeline.kindCount', { kind: t(`timeline.kind.${kind}`), count })}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {timeline.orders.length > 1 ? (
            <Select
              size="xs"
              w={260}
              clearable
              aria-label={t('timeline.oneDevice')}
              placeholder={t('timeline.allDevices')}
              value={order}
              onChange={(next) => setAddress({ order: next })}
              data={timeline.orders.map((one) => ({
                value: one.id,
                label: [format.device(one.deviceType), format.side(one.side), format.digits(one.number)]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          ) : null}
        </Group>
      </PageHeader>
      {shown.length === 0 ? (
        <EmptyState title={t('timeline.noneOfThese')} />
      ) : (
        <Entries entries={shown} orders={timeline.orders} />
      )}
      {isWriting ? (
        <LetterDialog patient={patient} timeline={timeline} onClose={() => setIsWriting(false)} />
      ) : null}
    </div>
  )
}

interface EntriesProps {
  entries: readonly TimelineEntry[]
  orders: Timeline['orders']
}

/** Only what is near the view is drawn, so that a long life opens at once. */
function Entries({ entries, orders }: EntriesProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
    getItemKey: (index) => entries[index]?.key ?? index,
  })
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      tabIndex={0}
      role="feed"
      aria-label={t('timeline.title')}
      aria-busy={false}
    >
      <div style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index]
          if (!entry) return null
          const isNewDay = entries[index - 1]?.date !== entry.date
          return (
            <article
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
              aria-label={t(`timeline.kind.${entry.kind}`)}
              className={classes.entry}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Entry
                entry={entry}
                isNewDay={isNewDay}
                order={orders.find(({ id }) => id === entry.orderId)}
              />
            </article>
          )
        })}
      </div>
    </div>
  )
}

interface EntryProps {
  entry: TimelineEntry
  isNewDay: boolean
  order: Timeline['orders'][number] | undefined
}

function Entry({ entry, isNewDay, order }: EntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wordsOf = useEntryWords()
  const Icon = kindIcons[entry.kind]
  return (
    <>
      <span className={classes.day}>{isNewDay ? format.date(entry.date) : ''}</span>
      <span className={classes.minute}>{entry.minute === null ? '' : format.minute(entry.minute)}</span>
      <span className={classes.mark} aria-hidden>
        <Icon size={16} stroke={1.6} />
      </span>
      <div className={entry.struckReason ? classes.struck : undefined}>
        <strong>{t(`timeline.kind.${entry.kind}`)}</strong> {wordsOf(entry)}
        {order ? (
          <Text span size="sm" c="dimmed">
            {' '}
            {format.device(order.deviceType)}{' '}
            <span className={classes.side}>
              <SideMark of={order.deviceType} side={order.side} />
            </span>{' '}
            <bdi>{format.digits(order.number)}</bdi>
          </Text>
        ) : null}
        {entry.struckReason ? (
          <Text size="xs" c="dimmed">
            {t('rehab.struck', { reason: entry.struckReason })}
          </Text>
        ) : null}
      </div>
    </>
  )
}
