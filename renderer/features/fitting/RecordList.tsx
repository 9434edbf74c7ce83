import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Section } from '../../shared/Section.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { ComfortWords } from './ComfortWords.tsx'
import classes from './fitting.module.css'

interface RecordListProps<One extends { id: string }> {
  title: string
  /** What is said where there are none yet. */
  none: string
  records: readonly One[]
  children: (record: One) => ReactNode
}

/** What was recorded of an order, the latest first. */
export function RecordList<One extends { id: string }>({
  title,
  none,
  records,
  children,
}: RecordListProps<One>) {
  return (
    <Section title={title}>
      {records.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : null}
      <ol className={classes.records}>{records.toReversed().map(children)}</ol>
    </Section>
  )
}

/** How comfortable it was, and why it went back to work. */
export function FittingResult({ score, cause }: { score: number | null; cause: string }) {
  const { t } = useTranslation()
  return (
    <Text size="sm">
      <ComfortWords score={score} />
      {cause ? ` ${t('fitting.because', { cause: t(`domain.orderCause.${cause}`) })}` : ''}
    </Text>
  )
}

/** Several things in one line under their name; nothing where there are none. */
export function NamedList({ name, words }: { name: string; words: readonly string[] }) {
  const { t } = useTranslation()
  if (words.length === 0) return null
  return (
    <Text size="sm">
      {name} {words.join(t('people.listSeparator'))}
    </Text>
  )
}

export function FittingNote({ note }: { note: string }) {
  if (!note) return null
  return (
    <Text size="sm">
      <bdi>{note}</bdi>
    </Text>
  )
}
