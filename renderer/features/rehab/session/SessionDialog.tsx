import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { RehabSession } from '#domain/rehab/rehab-session.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields, readError, useErrorText } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useSessionState, useToday } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { FormDialog } from '../../../shared/FormDialog.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { ActivityBoard } from './ActivityBoard.tsx'
import { FrameFields } from './FrameFields.tsx'
import { MemberFields } from './MemberFields.tsx'
import {
  readSession,
  startSession,
  templateFor,
  toParts,
  type MemberValues,
  type Seat,
  type SessionValues,
  type Templates,
} from './session-values.ts'

export interface SessionDialogProps {
  seats: readonly Seat[]
  templates: Templates
  /** A session that is to be corrected. */
  session: RehabSession | null
  /** The day of the session, today where none is told. */
  date?: string
  startMinute: number
  /** Where the form goes on when it was left. */
  address: string
  /** After it was written, before the form closes. */
  onSaved?: () => void
  onClose: () => void
}

/** Writes a session of one person or of a group. Everything has a start value, so that a plain one is a few touches. */
export function SessionDialog({
  seats,
  templates,
  session,
  date: day,
  startMinute,
  address,
  onSaved,
  onClose,
}: SessionDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const errorText = useErrorText()
  const staffId = useSessionState().staff?.id ?? null
  const start = templateOf(templates, seats[0], seats[0]?.orderId ?? seats[0]?.devices[0]?.id)
  const key = `rehab.session.${session?.id ?? seats.map(({ patient }) => patient.id).join('.')}`
  const draft = useDraft<SessionValues>(key, t('rehab.sessionTitle'), address)
  const [values, setValues] = useState<SessionValues>(
    () =>
      draft.kept ??
      (session
        ? readSession(session)
        : startSession(
            seats,
            { date: day ?? today.date, startMinute, staffId, stationId: null },
            start.durationMinutes,
          )),
  )
  const template = templateOf(templates, seats[0], values.members[0]?.orderId)
  const [refusal, setRefusal] = useState<{ text: string; orderId: string | null } | null>(null)
  const [fields, setFields] = useState<Record<string, string>>({})
  const set = (change: Partial<SessionValues>) => {
    const next = { ...values, ...change }
    setValues(next)
    draft.keep(next)
  }
  const setMember = (index: number, change: Partial<MemberValues>) =>
    set({ members: values.members.map((member, at) => (at === index ? { ...member, ...change } : member)) })

  const extras = {
    onDone: () => {
      draft.forget()
      onSaved?.()
      onClose()
    },
    onRefused: (error: unknown) => {
      const read = readError(error)
      setFields(invalidFields(error))
      if (read.code !== 'REFUSED') return read.code === 'INVALID'
      const { from, orderId } = read.data.details
      const told = typeof from === 'string' ? t('rehab.onlyFrom', { date: format.date(from) }) : ''
      setRefusal({
        text: [errorText(error), told].filter(Boolean).join(' '),
        orderId: typeof orderId === 'string' ? orderId : null,
      })
      return true
    },
  }
  const log = useAction(api.rehab.log.mutationOptions(), {
    ...extras,
    done: ({ sessions }) => t('rehab.sessionSaved', { count: sessions.length }),
  })
  const correct = useAction(api.rehab.correct.mutationOptions(), {
    ...extras,
    done: () => t('rehab.sessionCorrected'),
  })
  const { date, startMinute: from, durationMinutes: duration } = values
  const isReady = date !== null && from !== null && duration !== null && !Number.isNaN(duration)

  const save = () => {
    if (!isReady) return
    setRefusal(null)
    setFields({})
    const frame = {
      campId: session?.campId ?? camp.id,
      date,
      startMinute: from,
      durationMinutes: duration,
      staffId: values.staffId,
      stationId: values.stationId,
    }
    const parts = toParts(values)
    const [part] = parts
    if (session && part) void correct.run({ id: session.id, version: session.version, frame, part })
    else void log.run({ frame, parts })
  }
  const isGroup = seats.length > 1
  const board = (
    <div>
      <span className={classes.fieldLabel}>{t('rehab.activities')}</span>
      <ActivityBoard
        offered={template.activities}
        levels={values.levels}
        onChange={(levels) => set({ levels })}
      />
    </div>
  )

  return (
    <FormDialog
      size="xl"
      title={isGroup ? t('rehab.groupTitle', { count: seats.length }) : t('rehab.sessionTitle')}
      submit={t('common.save')}
      cancel={t('common.close')}
      isReady={isReady}
      isRunning={log.isRunning || correct.isRunning}
      onSubmit={save}
      onClose={onClose}
      beside={
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            draft.forget()
            onClose()
          }}
        >
          {t('rehab.throwAway')}
        </Button>
      }
    >
      <FrameFields values={values} onChange={set} problems={fields} />
      {isGroup ? board : null}
      <div>
        {values.members.map((member, index) => {
          const seat = seats[index]
          if (!seat) return null
          return (
            <MemberFields
              key={member.patientId}
              seat={seat}
              member={member}
              isGroup={isGroup}
              shared={values.levels}
              offered={template.activities}
              onChange={(change) => setMember(index, change)}
              deviceError={
                refusal?.orderId && refusal.orderId === member.orderId ? t('rehab.notThisDevice') : undefined
              }
            />
          )
        })}
      </div>
      {isGroup || values.members[0]?.attendance === 'absent' ? null : board}
      {refusal ? (
        <Alert role="alert" color="yellow" icon={<IconAlertTriangle aria-hidden size={18} />}>
          {refusal.text}
        </Alert>
      ) : null}
    </FormDialog>
  )
}

/** What the device of a seat begins with. */
function templateOf(templates: Templates, seat: Seat | undefined, orderId: string | null | undefined) {
  return templateFor(templates, seat?.devices.find(({ id }) => id === orderId)?.deviceType)
}
