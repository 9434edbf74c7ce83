import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { namesOf, useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { peopleSorts, type PeopleAddress, type PeopleSort } from '../address.ts'

interface FilterChoicesProps {
  address: PeopleAddress
  onChange: (change: Partial<PeopleAddress>) => void
}

/** Which group, only what is to be checked, in what order. */
export function FilterChoices({ address, onChange }: FilterChoicesProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const camp = useCamp()
  const groups = useQuery(api.groups.list.queryOptions({ input: { campId: camp.id } }))
  const isFiltered = address.text !== '' || address.group !== null || address.flagged
  return (
    <>
      <SearchSelect
        size="sm"
        w={150}
        aria-label={t('people.filterGroup')}
        placeholder={t('people.allGroups')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        value={address.group}
        data={(groups.data ?? []).map((group) => ({
          value: group.id,
          label: format.groupName(namesOf(group)),
        }))}
        onChange={(group) => onChange({ group })}
      />
      <Switch
        size="sm"
        label={t('people.onlyFlagged')}
        checked={address.flagged}
        onChange={(event) => onChange({ flagged: event.currentTarget.checked })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('people.sortLabel')}
        value={address.sort}
        onChange={(sort) => onChange({ sort: sort as PeopleSort })}
        data={peopleSorts.map((sort) => ({ value: sort, label: t(`people.sort.${sort}`) }))}
      />
      {isFiltered ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange({ text: '', group: null, flagged: false })}
        >
          {t('people.clearFilters')}
        </Button>
      ) : null}
    </>
  )
}
