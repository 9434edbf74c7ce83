import { Alert, Radio, Stack, Switch } from '@mantine/core'
import { languages } from '#domain/camps/camp.ts'
import { dayNumber } from '#domain/camps/day-hours.ts'
import { sectionings, type SectionBy } from '#domain/lists/daily-list.ts'
import { filterText } from '#renderer/print/list-texts.ts'
import { orientations, type Orientation } from '#renderer/print/page-setup.ts'
import { useCamp } from '../../shared/CampContext.tsx'
import { SearchSelect } from '../../shared/choice/SearchSelect.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { useFormat } from '../../shared/format.ts'
import { PaperChoice } from '../../shared/paper/PaperChoice.tsx'
import classes from '../../shared/paper/paper.module.css'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { SinceList } from './SinceList.tsx'
import { scopeKinds, usualSections, type ScopeKind } from './address.ts'
import type { ListChoice } from './use-list-choice.ts'

const ALL = 'all'
const ALONE = 'alone'

/** Which list, and how it lies on the paper. */
export function ListOptions({ choice }: { choice: ListChoice }) {
  const { t } = useTranslation()
  const camp = useCamp()
  const format = useFormat()
  const { address, change, days, date, language } = choice
  const scope = (choice.request ?? choice.requests)?.scope
  const dayOption = (day: string) => {
    const nth = dayNumber(camp, day)
    const name = format.date(day, 'weekday')
    return {
      value: day,
      label:
        nth === null || camp.kind === 'clinic' ? name : t('lists.dayOption', { number: nth, date: name }),
    }
  }
  const places =
    address.scope === 'station'
      ? choice.stations.map((station) => ({ value: station.id, label: format.stationName(station) }))
      : choice.staff.map((member) => ({ value: member.id, label: format.staffName(member) }))
  const cuts = sectionings.filter((by) => by !== address.scope)
  return (
    <Stack component="section" gap="md" className={classes.options} aria-label={t('lists.options')}>
      <Select
        label={t('lists.day')}
        data={days.map(dayOption)}
        value={date}
        onChange={(day) => day && change({ date: day })}
      />
      {choice.ends.length > 0 ? (
        <Select
          label={t('lists.until')}
          data={[{ value: ALONE, label: t('lists.oneDay') }, ...choice.ends.map(dayOption)]}
          value={address.until ?? ALONE}
          onChange={(day) => change({ date, until: day === ALONE ? null : day, since: null })}
        />
      ) : null}
      <PaperChoice
        label={t('lists.scope')}
        value={address.scope}
        values={scopeKinds}
        word={(scope) => t(`lists.scopes.${scope}`)}
        onChange={(scope: ScopeKind) => change({ scope, of: null, by: usualSections(scope) })}
      />
      {address.scope === 'camp' ? null : (
        <SearchSelect
          label={t(address.scope === 'station' ? 'lists.station' : 'lists.staff')}
          data={places}
          value={scope && scope.kind !== 'camp' ? scope.id : null}
          onChange={(of) => of && change({ of })}
        />
      )}
      <Select
        label={t('lists.only')}
        data={[
          { value: ALL, label: t('lists.everything') },
          ...appointmentKinds.map((kind) => ({ value: kind, label: t(`print.titles.${kind}`) })),
        ]}
        value={address.only ?? ALL}
        onChange={(value) => change({ only: appointmentKinds.find((kind) => kind === value) ?? null })}
      />
      {choice.filter ? (
        <Alert
          style={{ flexShrink: 0 }}
          variant="light"
          p="xs"
          withCloseButton
          closeButtonLabel={t('lists.unfilter')}
          onClose={() => change({ status: null, staff: null, group: null, text: '' })}
        >
          {filterText({ filter: choice.filter, language })}
        </Alert>
      ) : null}
      <SinceList choice={choice} />
      <Radio.Group
        label={t('lists.sections')}
        value={address.by}
        onChange={(by) => change({ by: cuts.find((known) => known === by) ?? 'none' })}
      >
        <Stack gap={6} mt={4}>
          {cuts.map((by: SectionBy) => (
            <Radio key={by} value={by} label={t(`lists.sectionings.${by}`)} size="sm" />
          ))}
        </Stack>
      </Radio.Group>
      {address.by === 'none' ? null : (
        <Switch
          label={t('lists.apart')}
          checked={address.apart}
          onChange={(event) => change({ apart: event.currentTarget.checked })}
        />
      )}
      <PaperChoice
        label={t('paper.language')}
        value={language}
        values={languages}
        word={(known) => t(`paper.languages.${known}`)}
        onChange={(lang) => change({ lang })}
      />
      <PaperChoice
        label={t('paper.size')}
        value={address.paper}
        values={orientations}
        word={(known) => t(`lists.orientations.${known}`)}
        onChange={(paper: Orientation) => change({ paper })}
      />
    </Stack>
  )
}
