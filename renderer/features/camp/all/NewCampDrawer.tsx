import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Camp } from '#domain/camps/camp.ts'
import { lengthInDays } from '#domain/camps/day-hours.ts'
import {
  campTemplate,
  campTemplates,
  templateBreaks,
  templateKeys,
  type TemplateKey,
} from '#domain/camps/template.ts'
import { addDays } from '#domain/time/local-date.ts'
import { useApi, useClient } from '../../../api/ApiProvider.tsx'
import { campProblems } from '../../../shared/camp-problems.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { addressOf } from '../address.ts'
import { CampFields } from '../details/CampFields.tsx'
import { readCamp, toDraft, type CampValues } from '../details/camp-values.ts'
import { HoursFields } from '../details/HoursFields.tsx'
import { TargetFields } from '../details/TargetFields.tsx'
import { useRecordForm } from '../../../shared/record/use-record-form.ts'
import { Drawer } from '../../../shared/dialog/Drawer.tsx'

const templateOf = (from: string): TemplateKey => templateKeys.find((key) => key === from) ?? 'usual'

/** What a new camp begins with: another one's ways on new dates, or a template. */
function beginning(from: Camp | TemplateKey, today: string): CampValues {
  if (typeof from !== 'string') {
    const { draft } = readCamp(from)
    const lastDate = addDays(today, Math.max(1, lengthInDays(from)) - 1)
    return { ...draft, name: '', namePersian: '', firstDate: today, lastDate, closedDates: [] }
  }
  const { kind, days } = campTemplates[from]
  return {
    kind,
    name: '',
    place: '',
    namePersian: '',
    placePersian: '',
    province: '',
    sponsor: '',
    partner: '',
    sponsorPersian: '',
    partnerPersian: '',
    targets: [],
    firstDate: today,
    lastDate: addDays(today, days - 1),
    closedDates: [],
    opensMinute: campTemplate.opensMinute,
    closesMinute: campTemplate.closesMinute,
    breaks: templateBreaks(),
    dailyCapacity: null,
    calendar: campTemplate.calendar,
    timeZone: campTemplate.timeZone,
    languages: [...campTemplate.languages],
  }
}

/** A further camp or clinic: dates and name are asked, everything else is taken over and may be changed. */
export function NewCampDrawer({ camps, onClose }: { camps: readonly Camp[]; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()
  const { date } = useToday()
  const format = useFormat()
  const [from, setFrom] = useState<string>(camps[0]?.id ?? 'usual')
  const origin = camps.find(({ id }) => id === from) ?? null
  const record = useRecordForm<CampValues, Camp & { operationId: string }>({
    record: null,
    empty: beginning(origin ?? templateOf(from), date),
    check: (values) => campProblems(toDraft(values)),
    read: readCamp,
    save: (values) =>
      client.camps.create({ ...toDraft(values), copyFrom: origin?.id ?? null, template: templateOf(from) }),
    done: ({ name }) => t('camp.all.added', { name }),
    onSaved: () => {
      onClose()
      void queryClient.invalidateQueries({ queryKey: api.camps.key() })
    },
    kept: { key: 'camp.new', title: t('camp.all.add'), address: addressOf('camps', 'new') },
  })
  const { form, submit, isRunning } = record
  return (
    <Drawer onClose={onClose} size="xl" title={t('camp.all.add')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <Select
            label={t('camp.all.beginFrom')}
            description={t('camp.all.beginHint')}
            value={from}
            data={[
              ...templateKeys.map((value) => ({ value, label: t(`camp.setup.templates.${value}`) })),
              ...camps.map((camp) => ({ value: camp.id, label: format.campName(camp) })),
            ]}
            onChange={(value) => {
              if (value === null) return
              setFrom(value)
              const { name, firstDate } = form.getValues()
              const begun = beginning(
                camps.find(({ id }) => id === value) ?? templateOf(value),
                firstDate ?? date,
              )
              form.setValues({ ...begun, name })
            }}
          />
          <CampFields record={record} />
          <HoursFields record={record} />
          <TargetFields record={record} />
          <Text c="dimmed" size="sm">
            {t('camp.all.shared')}
          </Text>
          <Group>
            <Button type="submit" loading={isRunning}>
              {t('camp.all.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  )
}
