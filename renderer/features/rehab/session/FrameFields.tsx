import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { TimeField } from '../../../shared/TimeField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import type { SessionValues } from './session-values.ts'

interface FrameFieldsProps {
  values: SessionValues
  onChange: (change: Partial<SessionValues>) => void
  /** Reasons by field path. */
  problems: Record<string, string>
}

/** When, where and with whom a session was. */
export function FrameFields({ values, onChange, problems }: FrameFieldsProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const invalidText = useInvalidText()
  const staff = useQuery(api.staff.list.queryOptions()).data ?? []
  const stations = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } })).data ?? []
  const errorOf = (field: string) => (problems[field] ? invalidText(problems[field]) : undefined)
  const { date, startMinute } = values
  const isLater = date === today.date && startMinute !== null && startMinute > today.minute
  return (
    <Group gap="sm" align="flex-start">
      <DateField
        label={t('rehab.date')}
        notAfter={today.date}
        value={values.date}
        onChange={(next) => onChange({ date: next })}
        error={errorOf('frame.date')}
        w={150}
      />
      <TimeField
        label={t('rehab.from')}
        value={values.startMinute}
        onChange={(next) => onChange({ startMinute: next })}
        w={90}
      />
      <NumberField
        label={t('rehab.minutes')}
        value={values.durationMinutes}
        min={1}
        max={480}
        onChange={(next) => onChange({ durationMinutes: next })}
        error={errorOf('frame.durationMinutes')}
        w={90}
      />
      <SearchSelect
        label={t('rehab.therapist')}
        clearable
        value={values.staffId}
        onChange={(next) => onChange({ staffId: next })}
        data={staff
          .filter(({ active, id }) => active || id === values.staffId)
          .map((member) => ({ value: member.id, label: format.staffName(member) }))}
        flex="1 1 180px"
      />
      <Select
        label={t('rehab.station')}
        clearable
        value={values.stationId}
        onChange={(next) => onChange({ stationId: next })}
        data={stations.map((station) => ({ value: station.id, label: format.stationName(station) }))}
        flex="1 1 150px"
      />
      {isLater ? (
        <Text size="sm" className={classes.warn} role="status" w="100%">
          {t('rehab.startsLater', { time: format.minute(today.minute) })}
        </Text>
      ) : null}
    </Group>
  )
}
