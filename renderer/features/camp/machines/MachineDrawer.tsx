import { Checkbox, Stack, Switch } from '@mantine/core'
import { machineDraft, type MachineDraft } from '#contract/camp-plan.ts'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import type { Machine } from '#domain/scheduling/machine.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { keptAs } from '../address.ts'
import { NameFields } from '../../../shared/record/NameFields.tsx'
import { RecordDrawer } from '../../../shared/record/RecordDrawer.tsx'
import { schemaProblems } from '../../../shared/record/schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../../../shared/record/use-record-form.ts'

function readMachine(current: unknown): StoredRecord<MachineDraft> {
  const { id, version, name, namePersian, count, kinds, position, active } = current as Machine
  return { id, version, draft: { name, namePersian, count, kinds, position, active } }
}

export interface MachineDrawerProps {
  machine: Machine | null
  nextPosition: number
  onClose: () => void
}

export function MachineDrawer({ machine, nextPosition, onClose }: MachineDrawerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const camp = useCamp()
  const title = machine ? t('camp.machine.edit') : t('camp.machine.add')
  const record = useRecordForm<MachineDraft, Machine & { operationId: string }>({
    record: machine ? readMachine(machine) : null,
    empty: { name: '', namePersian: '', count: 1, kinds: [], position: nextPosition, active: true },
    check: (draft) => schemaProblems(machineDraft, draft),
    read: readMachine,
    save: (draft, before, visits) =>
      client.campPlan.saveMachine({
        id: before?.id ?? null,
        version: before?.version ?? null,
        campId: camp.id,
        draft,
        visits,
      }),
    done: (saved) => t('camp.machine.saved', { name: format.stationName(saved) }),
    onSaved: onClose,
    kept: keptAs('machines', machine, title, machine ? format.stationName(machine) : undefined),
  })
  const { form, errorOf } = record
  const labels: Record<keyof MachineDraft, string> = {
    name: t('camp.stationName'),
    namePersian: t('camp.stationNamePersian'),
    count: t('camp.machine.count'),
    kinds: t('camp.machine.kinds'),
    position: t('camp.order'),
    active: t('camp.machine.active'),
  }
  const show = (_: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
    if (typeof value === 'number') return format.number(value)
    return Array.isArray(value)
      ? value.map((kind) => t(`domain.kind.${String(kind)}`)).join(' · ')
      : String(value)
  }

  return (
    <RecordDrawer
      title={title}
      record={record}
      words={{ label: (field) => labels[field], show }}
      onClose={onClose}
    >
      <NameFields record={record} paths={['name', 'namePersian']} labels={labels} isRequired />
      <NumberField
        min={1}
        max={50}
        label={labels.count}
        data-path="count"
        value={form.values.count}
        onChange={(value) => form.setFieldValue('count', value ?? Number.NaN)}
        error={errorOf('count')}
      />
      <Checkbox.Group
        withAsterisk
        label={labels.kinds}
        description={t('camp.machine.kindsHint')}
        {...form.getInputProps('kinds')}
        error={errorOf('kinds')}
      >
        <Stack gap={6} mt={4}>
          {appointmentKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`domain.kind.${kind}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Switch label={labels.active} {...form.getInputProps('active', { type: 'checkbox' })} />
    </RecordDrawer>
  )
}
