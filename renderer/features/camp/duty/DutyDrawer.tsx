import { Divider, Stack } from '@mantine/core'
import type { CampPlan } from '#contract/camp-plan.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { Absences } from './Absences.tsx'
import { RosterForm } from './RosterForm.tsx'
import { Drawer } from '../../../shared/dialog/Drawer.tsx'

/** When one member of the team works and when they are not there. */
export function DutyDrawer({
  member,
  plan,
  onClose,
}: {
  member: StaffMember
  plan: CampPlan
  onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const roster = plan.rosters.find(({ staffId }) => staffId === member.id) ?? null
  return (
    <Drawer onClose={onClose} size="lg" title={t('camp.duty.title', { name: format.staffName(member) })}>
      <Stack gap="lg">
        <Absences member={member} absences={plan.absences.filter(({ staffId }) => staffId === member.id)} />
        <Divider />
        <RosterForm key={roster?.version ?? 0} member={member} roster={roster} />
      </Stack>
    </Drawer>
  )
}
