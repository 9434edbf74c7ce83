import { Switch } from '@mantine/core'
import { stationDraft, type StationDraft } from '#contract/stations.ts'
import { stationKinds, type Station } from '#domain/scheduling/appointment.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { keptAs } from '../address.ts'
import { NameFields } from '../../../shared/record/NameFields.tsx'
import { RecordDrawer } from '../../../shared/record/RecordDrawer.tsx'
import { schemaProblems } from '../../../shared/record/schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../../../shared/record/use-record-form.ts'

function readStation(current: unknown): StoredRecord<StationDraft> {
  const { id, version, name, namePersian, kind, capacity, womenOnly, position, active } = current as Station
  return { id, version, draft: { name, namePersian, kind, capacity, womenOnly, position, active } }
}

export interface StationDrawerProps {
  station: Station | null
  /** Where a new one comes in the order. */
  nextPosition: number
  onClose: () => void
}

export function StationDrawer({ station, nextPosition, onClose }: StationDrawerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const camp = useCamp()
  const title = station ? t('camp.editStation') : t('camp.addStation')
  const record = useRecordForm<StationDraft, Station & { operationId: string }>({
    record: station ? readStation(station) : null,
    empty: {
      name: '',
      namePersian: '',
      kind: 'fitting',
      capacity: 1,
      womenOnly: false,
      position: nextPosition,
      active: true,
    },
    check: (draft) => schemaProblems(stationDraft, draft),
    read: readStation,
    save: (draft, before, visits) =>
      before
        ? client.stations.update({ id: before.id, version: before.version, draft, visits })
        : client.stations.create({ campId: camp.id, draft }),
    done: (saved) => t('camp.stationSaved', { name: format.stationName(saved) }),
    onSaved: onClose,
    kept: keptAs('stations', station, title, station ? format.stationName(station) : undefined),
  })
  const { form, errorOf } = record
  const labels: Record<keyof StationDraft, string> = {
    name: t('camp.stationName'),
    namePersian: t('camp.stationNamePersian'),
    kind: t('camp.kind'),
    capacity: t('camp.atOnce'),
    womenOnly: t('camp.womenOnly'),
    position: t('camp.order'),
    active: t('camp.active'),
  }
  const show = (field: keyof StationDraft, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
    if (typeof value === 'number') return format.number(value)
    return field === 'kind' ? t(`domain.stationKind.${String(value)}`) : String(value)
  }
  const kindOptions = stationKinds.map((value) => ({ value, label: t(`domain.stationKind.${value}`) }))

  return (
    <RecordDrawer
      title={title}
      record={record}
      words={{ label: (field) => labels[field], show }}
      onClose={onClose}
    >
      <NameFields record={record} paths={['name', 'namePersian']} labels={labels} isRequired />
      <Select label={labels.kind} data={kindOptions} {...form.getInputProps('kind')} />
      {(['capacity', 'position'] as const).map((field) => (
        <NumberField
          key={field}
          min={field === 'capacity' ? 1 : 0}
          max={50}
          label={labels[field]}
          data-path={field}
          value={form.values[field]}
          onChange={(value) => form.setFieldValue(field, value ?? Number.NaN)}
          error={errorOf(field)}
        />
      ))}
      <Switch label={labels.womenOnly} {...form.getInputProps('womenOnly', { type: 'checkbox' })} />
      <Switch label={labels.active} {...form.getInputProps('active', { type: 'checkbox' })} />
    </RecordDrawer>
  )
}
