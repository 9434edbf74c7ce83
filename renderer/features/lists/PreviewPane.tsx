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
  /** A list a day. */
  documents: readonly DailyListDocument[]
}

/** The sheets as they will be printed. */
export function PreviewPane({ cut, documents }: PreviewPaneProps) {
  const { t } = useTranslation()
  const booked = documents.reduce((sum, { totals }) => sum + totals.booked, 0)
  const [document] = documents
  if (!document) return null
  const isAlone = documents.length === 1
  const isEmpty = documents.every(hasNoChanges)
  const counts = [
    ...(isAlone ? [] : [t('lists.days', { count: documents.length })]),
    ...(document.sinceList === null
      ? [t('lists.rows', { count: booked })]
      : [isEmpty ? t('lists.noChanges') : t('lists.changes', { count: countRows(document) })]),
    // Somebody who comes on two days is one person.
    ...(isAlone && document.sinceList === null ? [t('lists.people', { count: document.totals.people })] : []),
    t('paper.pages', { count: pageCount(cut) }),
  ]
  const told = (
    <>
      <div>{counts.join(' · ')}</div>
      {isEmpty ? null : <NumberLine documents={documents} />}
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

function NumberLine({ documents }: Pick<PreviewPaneProps, 'documents'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = documents
  const isAlone = documents.length === 1
  const told = () => {
    if (!first || first.listNumber === null) return t(isAlone ? 'lists.noNumberYet' : 'lists.noNumbersYet')
    const time = format.minute(first.printedAt.minute)
    return isAlone
      ? t('lists.hasNumber', { number: first.listNumber, time })
      : t('lists.haveNumbers', { time })
  }
  return <div className={classes.quiet}>{told()}</div>
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
