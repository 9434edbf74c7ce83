import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { StaffAbsence } from '#domain/staff/duty.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { useAbsenceWords } from './use-absence-words.ts'

/** When somebody is not there: what is noted, and a form for more. */
export function Absences({ member, absences }: { member: StaffMember; absences: readonly StaffAbsence[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const today = useToday()
  const words = useAbsenceWords()
  const [edited, setEdited] = useState<StaffAbsence | 'new' | null>(null)
  const remove = useAction(api.campPlan.removeAbsence.mutationOptions(), {
    done: () => t('camp.duty.absenceRemoved', { name: format.staffName(member) }),
  })
  const coming = absences.filter(({ untilDate }) => untilDate >= today.date)

  return (
    <Stack gap="sm" component="section" aria-label={t('camp.duty.absences')}>
      <Title order={3}>{t('camp.duty.absences')}</Title>
      {coming.length === 0 && edited === null ? <Text c="dimmed">{t('camp.duty.noAbsence')}</Text> : null}
      {coming.map((absence) => (
        <Group key={absence.id} gap="xs" wrap="nowrap">
          <Text style={{ flex: 1 }}>
            <strong>{words(absence)}</strong> <bdi>{absence.reason}</bdi>
          </Text>
          <ActionIcon
            size="lg"
            aria-label={t('camp.duty.changeAbsence', { when: words(absence) })}
            onClick={() => setEdited(absence)}
          >
            <IconPencil aria-hidden size={18} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            size="lg"
            aria-label={t('camp.duty.removeAbsence', { when: words(absence) })}
            onClick={() => void remove.run({ id: absence.id, version: absence.version })}
          >
            <IconTrash aria-hidden size={18} stroke={1.5} />
          </ActionIcon>
        </Group>
      ))}
      {edited ? (
        <AbsenceForm
          key={edited === 'new' ? 'new' : edited.id}
          member={member}
          absence={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      ) : (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setEdited('new')}>
          {t('camp.duty.addAbsence')}
        </Button>
      )}
    </Stack>
  )
}
