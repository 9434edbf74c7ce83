import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaleData } from '#contract/errors.ts'
import { stockItemDraft, type StockItemDraft } from '#contract/stock.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { invalidFields, isStale } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useDraft } from '../../../shared/drafts.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import {
  compareVersions,
  mergeVersions,
  type Choices,
  type FieldDifference,
} from '../../../shared/versions.ts'

const emptyItem: StockItemDraft = {
  code: '',
  category: 'foot',
  role: 'foot',
  name: '',
  namePersian: '',
  size: '',
  sizeMm: null,
  side: null,
  unit: 'piece',
  deviceTypes: [],
  lowAt: null,
  substituteIds: [],
  active: true,
}

const draftOf = ({ id: _id, version: _version, ...draft }: StockItem): StockItemDraft => draft
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A reason per field; zod's own sentences stay unsaid. */
function checkItem(draft: StockItemDraft): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { path, message, code } of stockItemDraft.safeParse(draft).error?.issues ?? []) {
    problems[String(path[0])] ??= /^[a-z_]+$/.test(message) ? message : (code ?? 'other')
  }
  return problems
}

interface Before {
  id: string
  version: number
  draft: StockItemDraft
}

interface Conflict {
  stale: StaleData
  mine: StockItemDraft
  theirs: Before
  differences: FieldDifference<StockItemDraft>[]
}

const beforeOf = (item: StockItem): Before => ({ id: item.id, version: item.version, draft: draftOf(item) })

/** The form of one item: keeps what is typed until it is saved, shows refusals beside the fields, never overwrites silently. */
export function useItemForm(item: StockItem | null, onSaved: () => void) {
  const { t } = useTranslation()
  const client = useClient()
  const invalidText = useInvalidText()
  const title = item ? t('stock.item.edit', { code: item.code }) : t('stock.item.new')
  const key = item?.id ?? 'new'
  const draft = useDraft<{ values: StockItemDraft; before: Before | null }>(
    `stock.item.${key}`,
    title,
    `/stock?edit=${key}`,
  )
  const [before, setBefore] = useState(draft.kept ? draft.kept.before : item && beforeOf(item))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const original = before?.draft ?? emptyItem

  const form = useForm<StockItemDraft>({
    initialValues: draft.kept?.values ?? original,
    validate: checkItem,
    onValuesChange: (values) => (isSame(values, original) ? draft.forget() : draft.keep({ values, before })),
  })

  const action = useAction(
    {
      mutationFn: (input: { draft: StockItemDraft; before: Before | null }) =>
        input.before
          ? client.stock.updateItem({
              id: input.before.id,
              version: input.before.version,
              draft: input.draft,
            })
          : client.stock.createItem({ draft: input.draft }),
    },
    {
      done: ({ code }) => t('stock.item.saved', { code }),
      onDone: () => {
        draft.forget()
        setConflict(null)
        onSaved()
      },
      onRefused: (error) => {
        const stale = isStale(error)
        if (stale && before) {
          const mine = form.getValues()
          const theirs = beforeOf(stale.current as StockItem)
          const differences = compareVersions(before.draft, mine, theirs.draft)
          setConflict({ stale, mine, theirs, differences })
          return true
        }
        const fields = Object.entries(invalidFields(error)).map(
          ([path, reason]) => [path.replace(/^draft\./, ''), reason] as const,
        )
        form.setErrors(Object.fromEntries(fields))
        return fields.some(([path]) => form.getInputNode(path) !== null)
      },
    },
  )

  return {
    form,
    errorOf: (path: keyof StockItemDraft) => {
      const reason: unknown = form.errors[path]
      return typeof reason === 'string' ? invalidText(reason) : undefined
    },
    submit: form.onSubmit(
      (values) => void action.run({ draft: values, before }),
      (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
    ),
    isRunning: action.isRunning,
    isDirty: !isSame(form.values, original),
    discard: () => {
      form.setValues(original)
      form.clearErrors()
      draft.forget()
    },
    conflict,
    resolve: (choices: Choices<StockItemDraft>) => {
      if (!conflict) return
      const merged = mergeVersions(conflict.mine, conflict.theirs.draft, choices)
      form.setValues(merged)
      setBefore(conflict.theirs)
      void action.run({ draft: merged, before: conflict.theirs })
    },
    dismiss: () => setConflict(null),
  }
}
