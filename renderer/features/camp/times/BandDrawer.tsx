import { Button, Group, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { bandDraft, type BandDraft } from '#contract/camp-plan.ts'
import { bandKinds, type DayBand } from '#domain/camps/day-band.ts'
import { campDays } from '#domain/camps/day-hours.ts'
import { useApi, useClient } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { TimeField } from '../../../shared/TimeField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { keptAs } from '../address.ts'
import { RecordDrawer } from '../../../shared/record/RecordDrawer.tsx'
import { schemaProblems } from '../../../shared/record/schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../../../shared/record/use-record-form.ts'

function readBand(current: unknown): StoredRecord<BandDraft> {
  const { id, version, kind, label, date, startMinute, endMinute } = current as DayBand
  return { id, version, draft: { kind, label, date, startMinute, endMinute } }
}

const DAILY = 'daily'

export function BandDrawer({ band, onClose }: { band: DayBand | null; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const client = useClient()
  const camp = useCamp()
  const title = band ? t('camp.band.edit') : t('camp.band.add')
  const record = useRecordForm<BandDraft, DayBand & { operationId: string }>({
    record: band ? readBand(band) : null,
    empty: { kind: 'prayer', label: '', date: null, startMinute: Number.NaN, endMinute: Number.NaN },
    check: (draft) => schemaProblems(bandDraft, draft),
    read: readBand,
    save: (draft, before, visits) =>
      client.campPlan.saveBand({
        id: before?.id ?? null,
        version: before?.version ?? null,
        campId: camp.id,
        draft,
        visits,
      }),
    done: () => t('camp.band.saved'),
    onSaved: onClose,
    kept: keptAs('times', band, title),
  })
  const remove = useAction(api.campPlan.removeBand.mutationOptions(), {
    done: () => t('camp.band.removed'),
    onDone: onClose,
  })
  const { form, errorOf } = record
  const labels: Record<keyof BandDraft, string> = {
    kind: t('camp.band.kind'),
    label: t('camp.band.label'),
    date: t('camp.band.date'),
    startMinute: t('camp.duty.from'),
    endMinute: t('camp.duty.to'),
  }
  const show = (field: keyof BandDraft, value: unknown): string => {
    if (typeof value === 'number') return format.minute(value)
    if (field === 'date') return value ? format.date(String(value), 'weekday') : t('camp.band.daily')
    return field === 'kind' ? t(`domain.bandKind.${String(value)}`) : String(value)
  }
  const minute = (value: number) => (Number.isNaN(value) ? null : value)

  return (
    <RecordDrawer
      title={title}
      record={record}
      words={{ label: (field) => labels[field], show }}
      onClose={onClose}
      after={
        band ? (
          <Button
            mt="lg"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash aria-hidden size={16} />}
            loading={remove.isRunning}
            onClick={() => void remove.run({ id: band.id, version: band.version })}
          >
            {t('camp.band.remove')}
          </Button>
        ) : null
      }
    >
      <Select
        data-autofocus
        label={labels.kind}
        description={t(`camp.band.hint.${form.values.kind}`)}
        data={bandKinds.map((value) => ({ value, label: t(`domain.bandKind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={labels.label}
        placeholder={t(`camp.band.example.${form.values.kind}`)}
        {...form.getInputProps('label')}
        error={errorOf('label')}
      />
      <Select
        label={labels.date}
        description={t('camp.band.dateHint')}
        data={[
          { value: DAILY, label: t('camp.band.daily') },
          ...campDays(camp).map((date) => ({ value: date, label: format.date(date, 'weekday') })),
        ]}
        value={form.values.date ?? DAILY}
        onChange={(value) => form.setFieldValue('date', value === DAILY ? null : value)}
        error={errorOf('date')}
      />
      <Group align="flex-start" gap="sm">
        {(['startMinute', 'endMinute'] as const).map((field) => (
          <TimeField
            key={field}
            w={120}
            stepMinutes={5}
            withAsterisk
            label={labels[field]}
            data-path={field}
            value={minute(form.values[field])}
            onChange={(value) => form.setFieldValue(field, value ?? Number.NaN)}
            error={errorOf(field)}
          />
        ))}
      </Group>
    </RecordDrawer>
  )
}
