import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { RehabSession } from '#domain/rehab/rehab-session.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { StrikeDialog } from '../StrikeDialog.tsx'

interface SessionTableProps {
  sessions: readonly RehabSession[]
  onCorrect: ((session: RehabSession) => void) | null
}

/** Sessions of one person, the newest first; those struck out stay with their reason. */
export function SessionTable({ sessions, onCorrect }: SessionTableProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [striking, setStriking] = useState<RehabSession | null>(null)
  const [isWhole, setIsWhole] = useState(false)
  const strike = useAction(api.rehab.strike.mutationOptions(), {
    done: () => t('rehab.sessionStruck'),
    onDone: () => setStriking(null),
  })
  if (sessions.length === 0) return null
  const newest = sessions.toReversed()
  const nameOf = (session: RehabSession) =>
    t('rehab.sessionName', { number: session.number, date: format.date(session.date) })
  return (
    <>
      <div role="list" aria-label={t('rehab.sessions')}>
        {(isWhole ? newest : newest.slice(0, 5)).map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            name={nameOf(session)}
            onCorrect={onCorrect}
            onStrike={() => setStriking(session)}
          />
        ))}
      </div>
      {newest.length > 5 && !isWhole ? (
        <Button size="compact-sm" variant="subtle" mb="xs" onClick={() => setIsWhole(true)}>
          {t('rehab.allSessions', { count: newest.length })}
        </Button>
      ) : null}
      {striking ? (
        <StrikeDialog
          what={nameOf(striking)}
          isRunning={strike.isRunning}
          onStrike={(reason) => void strike.run({ id: striking.id, version: striking.version, reason })}
          onClose={() => setStriking(null)}
        />
      ) : null}
    </>
  )
}

interface SessionLineProps {
  session: RehabSession
  name: string
  onCorrect: ((session: RehabSession) => void) | null
  onStrike: () => void
}

function SessionLine({ session, name, onCorrect, onStrike }: SessionLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { attendance, painBefore, painAfter, skinAfter, struckReason } = session
  const pain = [painBefore, painAfter].map((value) => (value === null ? '–' : format.number(value)))
  const byLevel = Map.groupBy(session.activities, ({ level }) => level)
  const facts = [
    t(`rehab.attendance.${attendance}`),
    ...(attendance === 'absent'
      ? []
      : [
          t('rehab.minutesLong', { count: session.durationMinutes }),
          session.aid === 'none' ? t('rehab.noAid') : t(`rehab.aids.${session.aid}`, { defaultValue: '' }),
          painBefore === null && painAfter === null
            ? ''
            : `${t('rehab.painShort')} ${pain.join(`\u00a0${t('rehab.arrow')}\u00a0`)}`,
        ]),
  ]
  const notes = [
    ...[...byLevel].map(
      ([level, list]) =>
        `${t(`rehab.level.${level}`)}: ${list.map(({ activity }) => t(`rehab.activity.${activity}`)).join(t('rehab.comma'))}`,
    ),
    session.note,
    session.nextGoal ? t('rehab.next', { goal: session.nextGoal }) : '',
    struckReason ? t('rehab.struck', { reason: struckReason }) : '',
  ]
  return (
    <div role="listitem" className={classes.sessionLine}>
      <div className={struckReason ? classes.struck : undefined}>
        <strong>{name}</strong> {facts.filter(Boolean).join(' · ')}
        {skinAfter && skinAfter !== 'intact' ? (
          <span className={classes.warn}> · {t(`rehab.skin.${skinAfter}`)}</span>
        ) : null}
        <Text size="xs" c="dimmed">
          {notes.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {onCorrect && !struckReason ? (
        <Group gap={2} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('rehab.correctOf', { name })}
            onClick={() => onCorrect(session)}
          >
            {t('common.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('rehab.strikeOf', { name })}
            onClick={onStrike}
          >
            {t('rehab.strikeShort')}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}
