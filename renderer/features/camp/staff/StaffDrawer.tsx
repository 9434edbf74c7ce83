import { Checkbox, Group, PasswordInput, Stack, Switch } from '@mantine/core'
import { staffDraft, type StaffDraft } from '#contract/staff.ts'
import { spokenLanguages, type SpokenLanguage } from '#domain/people/patient.ts'
import { appointmentKinds, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { roles, sexes, type StaffMember } from '#domain/staff/staff-member.ts'
import type { TechnicianTeam } from '#domain/staff/technician-team.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { MultiSelect } from '../../../shared/choice/MultiSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { keptAs } from '../address.ts'
import { NameFields } from '../../../shared/record/NameFields.tsx'
import { RecordDrawer } from '../../../shared/record/RecordDrawer.tsx'
import { schemaProblems } from '../../../shared/record/schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../../../shared/record/use-record-form.ts'
import { TeamFields } from './TeamFields.tsx'
import { PinForm } from './PinForm.tsx'
import { usePinField } from '../../../shared/use-pin-field.ts'

function readMember(current: unknown): StoredRecord<StaffDraft> {
  const {
    id,
    version,
    nameLatin,
    namePersian,
    sex,
    roles: held,
    skills,
    languages,
    active,
    teamLatin,
    teamPersian,
  } = current as StaffMember
  const draft: StaffDraft = {
    nameLatin,
    namePersian,
    sex,
    roles: held,
    skills: skills as AppointmentKind[],
    languages: languages as SpokenLanguage[],
    active,
    teamLatin,
    teamPersian,
  }
  return { id, version, draft }
}

const nobody: StaffDraft = {
  nameLatin: '',
  namePersian: '',
  sex: 'unspecified',
  roles: ['technician'],
  skills: [],
  languages: [],
  active: true,
  teamLatin: '',
  teamPersian: '',
}

export function StaffDrawer({
  member,
  teams,
  onClose,
}: {
  member: (StaffMember & { hasPin: boolean }) | null
  /** The technicians' teams that are known. */
  teams: readonly TechnicianTeam[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const firstPin = usePinField()
  const title = member ? t('camp.editPerson') : t('camp.addPerson')
  const record = useRecordForm<StaffDraft, StaffMember & { operationId: string }>({
    record: member ? readMember(member) : null,
    empty: nobody,
    check: (draft) => schemaProblems(staffDraft, draft),
    read: readMember,
    save: (draft, before, visits) =>
      before
        ? client.staff.update({ id: before.id, version: before.version, draft, visits })
        : client.staff.create({ draft, pin: toLatinDigits(firstPin.value) || null }),
    done: (saved) => t('camp.personSaved', { name: format.staffName(saved) }),
    onSaved: onClose,
    kept: keptAs('staff', member, title, member ? format.staffName(member) : undefined),
  })
  const { form, errorOf } = record
  const labels: Record<keyof StaffDraft, string> = {
    nameLatin: t('camp.nameLatin'),
    namePersian: t('camp.namePersian'),
    sex: t('camp.sex'),
    roles: t('camp.roles'),
    skills: t('camp.skills'),
    languages: t('camp.spokenLanguages'),
    active: t('camp.active'),
    teamLatin: t('camp.teamLatin'),
    teamPersian: t('camp.teamPersian'),
  }
  const wordsOf = {
    sex: 'domain.sex',
    roles: 'domain.role',
    skills: 'domain.kind',
    languages: 'domain.language',
  }
  const show = (field: keyof StaffDraft, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
    const prefix = field in wordsOf ? wordsOf[field as keyof typeof wordsOf] : null
    if (!prefix) return String(value)
    return [value]
      .flat()
      .map((key) => t(`${prefix}.${String(key)}`))
      .join(' · ')
  }
  const options = (keys: readonly string[], prefix: string) =>
    keys.map((value) => ({ value, label: t(`${prefix}.${value}`) }))

  return (
    <RecordDrawer
      title={title}
      record={firstPin.guard(record, member === null)}
      words={{ label: (field) => labels[field], show }}
      onClose={onClose}
      after={member ? <PinForm member={member} /> : null}
    >
      <NameFields record={record} paths={['nameLatin', 'namePersian']} labels={labels} />
      <Select label={labels.sex} data={options(sexes, wordsOf.sex)} {...form.getInputProps('sex')} />
      <Checkbox.Group
        withAsterisk
        label={labels.roles}
        {...form.getInputProps('roles')}
        error={errorOf('roles')}
      >
        <Stack gap={6} mt={4}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`domain.role.${role}`)}
              description={t(`domain.roleHint.${role}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group
        label={labels.skills}
        description={t('camp.skillsHint')}
        {...form.getInputProps('skills')}
      >
        <Group gap="xs" mt={4}>
          {appointmentKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`domain.kind.${kind}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={labels.languages}
        data={options(spokenLanguages, wordsOf.languages)}
        {...form.getInputProps('languages')}
      />
      <TeamFields form={form} labels={labels} teams={teams} />
      <Switch label={labels.active} {...form.getInputProps('active', { type: 'checkbox' })} />
      {member ? null : (
        <PasswordInput
          label={t('camp.pin')}
          description={t('camp.pinHint')}
          visibilityToggleButtonProps={{ 'aria-label': t('common.showPin') }}
          inputMode="numeric"
          autoComplete="new-password"
          value={firstPin.value}
          onChange={(event) => firstPin.set(event.currentTarget.value)}
          error={firstPin.error}
        />
      )}
    </RecordDrawer>
  )
}
