import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { ListChoice } from './use-list-choice.ts'

const WHOLE = 'whole'

/** The whole list, or only what has changed since one that was handed out. */
export function SinceList({ choice }: { choice: ListChoice }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const { address, change, date, language, request } = choice
  const printed = useQuery(api.lists.printed.queryOptions({ input: { campId: camp.id, date } }))
  const earlier = (printed.data ?? []).filter(
    (list) =>
      list.language === language &&
      JSON.stringify(list.scope) === JSON.stringify(request?.scope) &&
      (list.only === null || list.only === address.only),
  )
  if (earlier.length === 0 && address.since === null) return null
  return (
    <Select
      label={t('lists.since')}
      data={[
        { value: WHOLE, label: t('lists.wholeList') },
        ...earlier.map(({ number, printedAt }) => ({
          value: String(number),
          label: t('lists.sinceNumber', { number, time: format.instant(printedAt).split(' ').at(-1) ?? '' }),
        })),
      ]}
      value={address.since === null ? WHOLE : String(address.since)}
      onChange={(value) => change({ since: value === WHOLE || value === null ? null : Number(value) })}
      allowDeselect={false}
    />
  )
}
