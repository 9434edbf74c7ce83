import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listTeams } from '#domain/staff/technician-team.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RecordTable } from '../RecordTable.tsx'
import type { TabProps } from '../stations/StationsTab.tsx'
import { DutyCell } from '../duty/DutyCell.tsx'
import { DutyDrawer } from '../duty/DutyDrawer.tsx'
import { StaffDrawer } from './StaffDrawer.tsx'

type Row = StaffMember & { hasPin: boolean }

export function StaffTab({ edit, open }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayChange = useMay('manageStaff')
  const camp = useCamp()
  const today = useToday()
  const mayPlan = useMay('planStaff')
  const [planned, setPlanned] = useState<string | null>(null)
  const plan = useQuery(api.campPlan.view.queryOptions({ input: { campId: camp.id } }))
  const { data, error, isPending, refetch } = useQuery(api.staff.list.queryOptions())
  if (isPending) return <Loading />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const edited = data.find(({ id }) => id === edit) ?? null
  const onDuty = data.find(({ id }) => id === planned) ?? null
  const words = (keys: readonly string[], prefix: string) =>
    keys.map((key) => t(`${prefix}.${key}`)).join(' · ')

  return (
    <>
      <RecordTable<Row>
        label={t('camp.staff')}
        rows={data}
        open={mayChange ? open : null}
        add={{
          label: t('camp.addPerson'),
          note: t('camp.readOnly'),
          beside: (
            <Button variant="default" component={Link} to="/camp/setup" search={{ step: 'team' } as never}>
              {t('camp.setup.openTeam')}
            </Button>
          ),
        }}
        empty={{ title: t('camp.noStaff') }}
        isFaded={({ active }) => !active}
        columns={[
          { key: 'name', title: t('camp.person'), cell: (row) => <bdi>{format.staffName(row)}</bdi> },
          { key: 'sex', title: t('camp.sex'), cell: ({ sex }) => t(`domain.sex.${sex}`) },
          { key: 'roles', title: t('camp.roles'), cell: ({ roles }) => words(roles, 'domain.role') },
          {
            key: 'team',
            title: t('camp.team'),
            cell: ({ teamLatin, teamPersian }) => (
              <bdi>{format.staffName({ nameLatin: teamLatin, namePersian: teamPersian })}</bdi>
            ),
          },
          {
            key: 'skills',
            title: t('camp.skills'),
            cell: ({ skills }) => (skills.length > 0 ? words(skills, 'domain.kind') : t('camp.skillsAny')),
          },
          {
            key: 'languages',
            title: t('camp.spokenLanguages'),
            cell: (row) => words(row.languages, 'domain.language'),
          },
          {
            key: 'duty',
            title: t('camp.duty.column'),
            cell: (row) => (
              <DutyCell
                member={row}
                plan={plan.data}
                today={today}
                onOpen={mayPlan && plan.data ? () => setPlanned(row.id) : null}
              />
            ),
          },
          {
            key: 'pin',
            title: t('camp.pin'),
            cell: ({ hasPin }) => t(hasPin ? 'camp.hasPin' : 'camp.noPin'),
          },
          {
            key: 'active',
            title: t('camp.active'),
            cell: ({ active }) => t(active ? 'common.yes' : 'camp.inactive'),
          },
        ]}
      />
      {onDuty && plan.data ? (
        <DutyDrawer member={onDuty} plan={plan.data} onClose={() => setPlanned(null)} />
      ) : null}
      {mayChange && (edited || edit === 'new') ? (
        <StaffDrawer key={edit} member={edited} teams={listTeams(data)} onClose={() => open(null)} />
      ) : null}
    </>
  )
}
