import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { ListChoice } from './use-list-choice.ts'

const WHOLE = 'whole'

/** The whole list, or only what has changed since one that was handed out. */
export function SinceList({ choice }: { choice: ListChoice }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { address, change, request } = choice
  const found = useQuery(api.lists.earlier.queryOptions({ input: request ?? skipToken }))
  const earlier = found.data ?? []
  if (earlier.length === 0 && address.since === null) return null
  return (
    <Select
      label={t('lists.since')}
      data={[
        { value: WHOLE, label: t('lists.wholeList') },
        ...earlier.map(({ number, printedAt, changes }) => ({
          value: String(number),
          label: t('lists.sinceNumber', {
            number,
            time: format.instant(printedAt).split(' ').at(-1) ?? '',
            rows: changes === 0 ? t('lists.noChanges') : t('lists.changes', { count: changes }),
          }),
          disabled: changes === 0,
        })),
      ]}
      value={address.since === null ? WHOLE : String(address.since)}
      onChange={(value) => change({ since: value === WHOLE || value === null ? null : Number(value) })}
    />
  )
}
