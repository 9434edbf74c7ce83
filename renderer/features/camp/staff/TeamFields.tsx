import { SimpleGrid } from '@mantine/core'
import type { StaffDraft } from '#contract/staff.ts'
import type { TechnicianTeam } from '#domain/staff/technician-team.ts'
import { Autocomplete } from '../../../shared/choice/Autocomplete.tsx'
import type { RecordForm } from '../../../shared/record/use-record-form.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

interface TeamFieldsProps {
  form: RecordForm<StaffDraft>['form']
  labels: Record<keyof TechnicianTeam, string>
  teams: readonly TechnicianTeam[]
}

const other = { teamLatin: 'teamPersian', teamPersian: 'teamLatin' } as const

/** The technicians' team in both scripts; a known one that is chosen fills both. */
export function TeamFields({ form, labels, teams }: TeamFieldsProps) {
  const { t } = useTranslation()
  const field = (path: keyof TechnicianTeam) => ({
    label: labels[path],
    data: [...new Set(teams.map((team) => team[path]).filter(Boolean))],
    ...form.getInputProps(path),
    onOptionSubmit: (value: string) => {
      const team = teams.find((known) => known[path] === value)
      if (team?.[other[path]]) form.setFieldValue(other[path], team[other[path]])
    },
  })
  return (
    <SimpleGrid cols={2} spacing="sm">
      <Autocomplete dir="ltr" description={t('camp.teamHint')} {...field('teamLatin')} />
      <Autocomplete dir="rtl" lang="fa" description={t('camp.teamHintPersian')} {...field('teamPersian')} />
    </SimpleGrid>
  )
}
