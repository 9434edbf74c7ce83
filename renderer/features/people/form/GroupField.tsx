import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { namesOf, useFormat } from '../../../shared/format.ts'
import { useAllGroups } from '../../../shared/record/use-record-names.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useField, type PersonForm } from './use-person-form.ts'

/** Value of the option that makes a new group of what was typed. */
const CREATE = 'create'

/** The travel group, by typing; a name that is not there yet becomes a new group. */
export function GroupField({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const camp = useCamp()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const field = useField(form, 'groupId')
  const elsewhere = useAllGroups()?.find(({ id, campId }) => id === field.value && campId !== camp.id)
  const listOptions = api.groups.list.queryOptions({ input: { campId: camp.id } })
  const groups = useQuery(listOptions).data ?? []
  const create = useAction(api.groups.create.mutationOptions(), {
    done: (group) => t('people.groupCreated', { name: format.groupName(namesOf(group)) }),
    onDone: (group) => {
      queryClient.setQueryData(listOptions.queryKey, (known) => [...(known ?? []), group])
      field.set(group.id)
    },
  })

  const name = typed.trim()
  const wanted = normaliseText(name)
  const isKnown = groups.some((group) =>
    [group.name, group.namePersian].some((one) => normaliseText(one) === wanted),
  )
  // Somebody of another camp may be edited from this one.
  const options = [...(elsewhere ? [elsewhere] : []), ...groups].map((group) => ({
    value: group.id,
    label: format.groupName(namesOf(group)),
  }))
  if (wanted && !isKnown) options.push({ value: CREATE, label: t('people.createGroup', { name }) })

  return (
    <SearchSelect
      size="sm"
      label={t('people.field.groupId')}
      placeholder={t('people.groupHint')}
      data-path="groupId"
      data={options}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      filter={({ options: all, search }) =>
        all.filter(
          (option) =>
            'value' in option &&
            (option.value === CREATE || normaliseText(option.label).includes(normaliseText(search.trim()))),
        )
      }
      nothingFoundMessage={t('people.noGroups')}
      value={field.value}
      error={field.error}
      onSearchChange={setTyped}
      onChange={(picked) => {
        if (picked === CREATE) void create.run({ campId: camp.id, name, note: '' })
        else field.set(picked)
      }}
    />
  )
}
