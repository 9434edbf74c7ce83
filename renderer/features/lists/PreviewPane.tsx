import { Button, Group } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { pageCount, type CutPaper } from '#renderer/print/paper.ts'
import { useFormat } from '../../shared/format.ts'
import { PaperDesk } from '../../shared/paper/PaperDesk.tsx'
import classes from '../../shared/paper/paper.module.css'
import { useTranslation } from '../../shared/use-translation.ts'

interface PreviewPaneProps {
  cut: CutPaper
  document: DailyListDocument
}

/** The sheets as they will be printed. */
export function PreviewPane({ cut, document }: PreviewPaneProps) {
  const { t } = useTranslation()
  const { booked, people } = document.totals
  const isEmpty = hasNoChanges(document)
  const counts = [
    ...(document.sinceList === null
      ? [t('lists.rows', { count: booked }), t('lists.people', { count: people })]
      : [isEmpty ? t('lists.noChanges') : t('lists.changes', { count: countRows(document) })]),
    t('paper.pages', { count: pageCount(cut) }),
  ]
  const told = (
    <>
      <div>{counts.join(' · ')}</div>
      {isEmpty ? null : <NumberLine document={document} />}
    </>
  )
  return (
    <PaperDesk cut={cut} told={told}>
      {booked === 0 ? <NobodyHere date={document.date} /> : null}
    </PaperDesk>
  )
}

const countRows = ({ sections }: DailyListDocument) =>
  sections.reduce((count, { rows }) => count + rows.length, 0)

/** A list of changes on which nothing stands: there is no paper to hand out. */
export const hasNoChanges = (document: DailyListDocument) =>
  document.sinceList !== null && countRows(document) === 0

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
