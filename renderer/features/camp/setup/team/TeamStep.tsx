import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CampPlan } from '#contract/camp-plan.ts'
import type { TeamRow } from '#contract/staff.ts'
import { campTemplates, type TemplateKey } from '#domain/camps/template.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { shiftDays } from '#domain/staff/week-shifts.ts'
import { useApi, useClient } from '../../../../api/ApiProvider.tsx'
import { usePlanAction } from '../../../../api/use-plan-action.ts'
import { useCamp } from '../../../../shared/CampContext.tsx'
import { useDraft } from '../../../../shared/drafts.ts'
import { ErrorState } from '../../../../shared/ErrorState.tsx'
import { useLanguage } from '../../../../shared/i18n.ts'
import { Loading } from '../../../../shared/Loading.tsx'
import { PlanQuestions } from '../../../../shared/PlanQuestions.tsx'
import { useTranslation } from '../../../../shared/use-translation.ts'
import { StepFooter } from '../StepFooter.tsx'
import { isChanged, problemOf, readLines, toRows, type TeamFrame, type TeamLine } from './team-lines.ts'
import { TeamTable } from './TeamTable.tsx'
import { useTeamTable } from './use-team-table.ts'

type Member = StaffMember & { hasPin: boolean }

interface StepProps {
  template: TemplateKey
  onBack: () => void
  onDone: () => void
}

/** Second step: who is on the team, and when. */
export function TeamStep(props: StepProps) {
  const api = useApi()
  const camp = useCamp()
  const staff = useQuery(api.staff.list.queryOptions())
  const plan = useQuery(api.campPlan.view.queryOptions({ input: { campId: camp.id } }))
  const [held, setHeld] = useState<{ staff: Member[]; plan: CampPlan } | null>(null)
  const error = staff.error ?? plan.error
  if (error && (!staff.data || !plan.data))
    return <ErrorState error={error} onRetry={() => void Promise.all([staff.refetch(), plan.refetch()])} />
  if (!staff.data || !plan.data) return <Loading />
  const shown = held ?? { staff: staff.data, plan: plan.data }
  const version = JSON.stringify([
    shown.staff.map(({ id, version: v }) => [id, v]),
    shown.plan.rosters,
    shown.plan.absences,
  ])
  return (
    <TeamForm key={version} {...props} {...shown} onTyping={(isTyping) => setHeld(isTyping ? shown : null)} />
  )
}

interface FormProps extends StepProps {
  staff: Member[]
  plan: CampPlan
  /** Tells whether something is typed, so that others' changes do not sweep it away. */
  onTyping: (isTyping: boolean) => void
}

function TeamForm({ staff, plan, template, onTyping, onBack, onDone }: FormProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const client = useClient()
  const camp = useCamp()
  const days = shiftDays(camp)
  const frame: TeamFrame = { camp, days, language }
  const looked = staff.length <= 1 ? campTemplates[template].team : []
  const draft = useDraft<TeamLine[]>(
    `camp.team.${camp.id}`,
    t('camp.setup.steps.team'),
    '/camp/setup?step=team',
  )
  const [{ lines, past }, step] = useTeamTable(frame, draft.kept ?? readLines(staff, plan, frame, looked))
  const [isChecked, setChecked] = useState(false)
  const isDirty = lines.some(isChanged)
  useEffect(() => {
    if (isDirty) draft.keep(lines)
    else draft.forget()
    onTyping(isDirty)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the lines alone
  }, [lines])
  const action = usePlanAction(
    (rows: TeamRow[], visits) => client.staff.saveTeam({ campId: camp.id, rows, visits }),
    {
      done: ({ count }) => t('camp.setup.teamSaved', { count }),
      onDone: () => {
        draft.forget()
        onTyping(false)
        onDone()
      },
    },
  )
  const save = () => {
    setChecked(true)
    if (lines.some((line) => problemOf(line, frame) !== null)) return
    if (isDirty) action.run(toRows(lines, frame))
    else onDone()
  }
  return (
    <>
      <Text c="dimmed" mb="xs">
        {t('camp.setup.teamHint')}
      </Text>
      <TeamTable
        lines={lines}
        days={days}
        canUndo={past.length > 0}
        step={step}
        problemOf={(line) => (isChecked ? problemOf(line, frame) : null)}
      />
      <StepFooter
        onBack={onBack}
        onNext={save}
        next={t(isDirty ? 'camp.setup.saveNext' : 'camp.setup.next')}
        isRunning={action.isRunning}
        note={isChecked && lines.some((line) => problemOf(line, frame) !== null) ? t('start.look') : ''}
        onDiscard={isDirty ? () => step({ do: 'reset', lines: readLines(staff, plan, frame, looked) }) : null}
      />
      <PlanQuestions action={action} />
    </>
  )
}
