import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { longText, shortText } from '#contract/fields.ts'
import type { TravelGroupRow } from '#contract/groups.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { addressOf } from '../address.ts'
import { RecordDrawer } from '../RecordDrawer.tsx'
import { schemaProblems } from '../schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../use-record-form.ts'

interface GroupDraft {
  name: string
  note: string
}

const groupDraft = z.object({ name: shortText.min(1, 'required'), note: longText })

function readGroup(current: unknown): StoredRecord<GroupDraft> {
  const { id, version, name, note } = current as TravelGroupRow
  return { id, version, draft: { name, note } }
}

export function GroupDrawer({ group, onClose }: { group: TravelGroupRow | null; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const camp = useCamp()
  const title = group ? t('camp.editGroup') : t('camp.addGroup')
  const record = useRecordForm<GroupDraft, TravelGroupRow & { operationId: string }>({
    record: group ? readGroup(group) : null,
    empty: { name: '', note: '' },
    check: (draft) => schemaProblems(groupDraft, draft),
    read: readGroup,
    save: (draft, before) =>
      before
        ? client.groups.update({ id: before.id, version: before.version, ...draft })
        : client.groups.create({ campId: camp.id, ...draft }),
    done: ({ name }) => t('camp.groupSaved', { name }),
    onSaved: onClose,
    kept: {
      key: `camp.group.${group?.id ?? 'new'}`,
      title: group ? `${title}: ${group.name}` : title,
      address: addressOf('groups', group?.id ?? 'new'),
    },
  })
  const { form, errorOf } = record
  const labels: Record<keyof GroupDraft, string> = { name: t('camp.group'), note: t('camp.groupNote') }

  return (
    <RecordDrawer
      title={title}
      record={record}
      words={{ label: (field) => labels[field], show: (_, value) => String(value) }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        withAsterisk
        label={labels.name}
        {...form.getInputProps('name')}
        error={errorOf('name')}
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
