import { Textarea, TextInput } from '@mantine/core'
import { groupDraft, type GroupDraft, type GroupTimesDraft, type TravelGroupRow } from '#contract/groups.ts'
import { checkGroupTimes } from '#domain/camps/travel-group.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { namesOf, useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { keptAs } from '../address.ts'
import { BusFields } from './BusFields.tsx'
import { RecordDrawer } from '../../../shared/record/RecordDrawer.tsx'
import { schemaProblems } from '../../../shared/record/schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../../../shared/record/use-record-form.ts'

const noTimes: GroupTimesDraft = {
  arrivesDate: null,
  arrivesMinute: null,
  leavesDate: null,
  leavesMinute: null,
}
type GroupValues = { name: string; namePersian: string; note: string } & GroupTimesDraft

function readGroup(current: unknown): StoredRecord<GroupValues> {
  const { id, version, name, namePersian, note, ...rest } = current as TravelGroupRow
  const { arrivesDate, arrivesMinute, leavesDate, leavesMinute } = rest
  return {
    id,
    version,
    draft: { name, namePersian, note, arrivesDate, arrivesMinute, leavesDate, leavesMinute },
  }
}

const toDraft = ({ name, namePersian, note, ...times }: GroupValues): GroupDraft => ({
  name,
  namePersian,
  note,
  times,
})

export function GroupDrawer({ group, onClose }: { group: TravelGroupRow | null; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const camp = useCamp()
  const title = group ? t('camp.editGroup') : t('camp.addGroup')
  const record = useRecordForm<GroupValues, TravelGroupRow & { operationId: string }>({
    record: group ? readGroup(group) : null,
    empty: { name: '', namePersian: '', note: '', ...noTimes },
    check: (values) => ({ ...schemaProblems(groupDraft, toDraft(values)), ...checkGroupTimes(values) }),
    read: readGroup,
    save: (values, before, visits) =>
      before
        ? client.groups.update({ id: before.id, version: before.version, visits, ...toDraft(values) })
        : client.groups.create({ campId: camp.id, ...toDraft(values) }),
    done: (saved) => t('camp.groupSaved', { name: format.groupName(namesOf(saved)) }),
    onSaved: onClose,
    kept: keptAs('groups', group, title, group ? format.groupName(namesOf(group)) : undefined),
  })
  const { form, errorOf } = record
  const labels: Record<keyof GroupValues, string> = {
    name: t('camp.group'),
    namePersian: t('camp.groupInPersian'),
    note: t('camp.groupNote'),
    arrivesDate: t('camp.bus.arrivesOn'),
    arrivesMinute: t('camp.bus.arrives'),
    leavesDate: t('camp.bus.leavesOn'),
    leavesMinute: t('camp.bus.leaves'),
  }
  const show = (field: keyof GroupValues, value: unknown): string => {
    if (typeof value === 'number') return format.minute(value)
    if (field !== 'arrivesDate' && field !== 'leavesDate') return value === null ? '' : String(value)
    return value ? format.date(String(value), 'weekday') : t('camp.bus.daily')
  }

  return (
    <RecordDrawer
      title={title}
      record={record}
      words={{ label: (field) => labels[field], show }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        withAsterisk
        label={labels.name}
        {...form.getInputProps('name')}
        error={errorOf('name')}
      />
      <TextInput
        dir="rtl"
        lang="fa"
        label={labels.namePersian}
        {...form.getInputProps('namePersian')}
        error={errorOf('namePersian')}
      />
      <BusFields
        times={form.values}
        onChange={(change) => form.setValues(change)}
        errorOf={(field) => errorOf(field)}
      />
      <Textarea
        autosize
        minRows={3}
        label={labels.note}
        {...form.getInputProps('note')}
        error={errorOf('note')}
      />
    </RecordDrawer>
  )
}
