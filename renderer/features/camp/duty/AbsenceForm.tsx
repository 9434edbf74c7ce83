import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AbsenceDraft } from '#contract/camp-plan.ts'
import type { StaffAbsence } from '#domain/staff/duty.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { usePlanAction } from '../../../api/use-plan-action.ts'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { TimeField } from '../../../shared/TimeField.tsx'
import { PlanQuestions } from '../../../shared/PlanQuestions.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

interface Typed {
  fromDate: string | null
  fromMinute: number | null
  untilDate: string | null
  untilMinute: number | null
  reason: string
}

function toDraft(staffId: string, typed: Typed): AbsenceDraft | null {
  const { fromDate, fromMinute, untilDate, untilMinute, reason } = typed
  if (fromDate === null || fromMinute === null || untilDate === null || untilMinute === null) return null
  if (untilDate < fromDate || (untilDate === fromDate && untilMinute <= fromMinute)) return null
  return { staffId, fromDate, fromMinute, untilDate, untilMinute, reason }
}

/** From when until when somebody is not there. Their visits are shown before it is saved. */
export function AbsenceForm({
  member,
  absence,
  onClose,
}: {
  member: StaffMember
  absence: StaffAbsence | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const camp = useCamp()
  const now = useToday()
  const today = { fromDate: now.date, fromMinute: 0, untilDate: now.date, untilMinute: 1440 }
  const [typed, setTyped] = useState<Typed>(absence ?? { ...today, reason: '' })
  const [isChecked, setChecked] = useState(false)
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const draft = toDraft(member.id, typed)
  const action = usePlanAction(
    (input: AbsenceDraft, visits) =>
      client.campPlan.saveAbsence({
        id: absence?.id ?? null,
        version: absence?.version ?? null,
        campId: camp.id,
        draft: input,
        visits,
      }),
    {
      done: () => t('camp.duty.absenceSaved', { name: format.staffName(member) }),
      onDone: onClose,
    },
  )
  const quick = [
    { key: 'fromNow', change: { ...today, fromMinute: Math.floor(now.minute / 5) * 5 } },
    { key: 'today', change: today },
    { key: 'restOfCamp', change: { ...today, untilDate: camp.lastDate } },
  ] as const
  const problem = isChecked && !draft ? t('camp.duty.problem.ends_before_start') : undefined

  return (
    <form
      noValidate
      aria-label={t('camp.duty.addAbsence')}
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (draft) action.run(draft)
      }}
    >
      <Stack gap="sm">
        <Group gap="xs">
          {quick.map(({ key, change }) => (
            <Button key={key} variant="light" size="compact-sm" onClick={() => set(change)}>
              {t(`camp.duty.${key}`)}
            </Button>
          ))}
        </Group>
        <Group align="flex-start" gap="sm">
          <DateField
            w={190}
            label={t('camp.duty.awayFrom')}
            value={typed.fromDate}
            onChange={(fromDate) => set({ fromDate })}
          />
          <TimeField
            w={100}
            label={t('camp.duty.atTime')}
            value={typed.fromMinute}
            onChange={(fromMinute) => set({ fromMinute })}
          />
        </Group>
        <Group align="flex-start" gap="sm">
          <DateField
            w={190}
            label={t('camp.duty.awayUntil')}
            value={typed.untilDate}
            onChange={(untilDate) => set({ untilDate })}
            error={problem}
          />
          <TimeField
            w={100}
            label={t('camp.duty.atTime')}
            value={typed.untilMinute}
            onChange={(untilMinute) => set({ untilMinute })}
          />
        </Group>
        <TextInput
          label={t('camp.duty.reason')}
          maxLength={200}
          value={typed.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Group>
          <Button type="submit" loading={action.isRunning}>
            {t('camp.duty.saveAbsence')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
      <PlanQuestions action={action} />
    </form>
  )
}
