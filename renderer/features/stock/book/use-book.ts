import { useState } from 'react'
import type { BookableKind, ShelfRow } from '#contract/stock.ts'
import { parseQuantity } from '#domain/stock/quantity.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields, readError, useErrorText } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** One line as it is typed. */
export interface TypedLine {
  key: number
  itemId: string | null
  lot: string
  quantity: string
}

interface BookValues {
  lines: TypedLine[]
  reason: string
  isUnannounced: boolean
}

export interface LineProblem {
  item?: string
  quantity?: string
}

interface Problems {
  lines: LineProblem[]
  reason?: string
}

interface BookOptions {
  rows: readonly ShelfRow[]
  kind: BookableKind
  itemId: string | null
  onClose: () => void
}

const needingReason: readonly BookableKind[] = ['scrap', 'not_arrived']
const emptyLine = (key: number, itemId: string | null = null): TypedLine => ({
  key,
  itemId,
  lot: '',
  quantity: '',
})

/** What is typed into a booking, kept until it is booked; problems stand beside their line. */
export function useBook({ rows, kind, itemId, onClose }: BookOptions) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const invalidText = useInvalidText()
  const errorText = useErrorText()
  const draft = useDraft<BookValues>('stock.book', t('stock.book.title'), `/stock?book=${kind}`)
  const blank: BookValues = { lines: [emptyLine(0, itemId)], reason: '', isUnannounced: false }
  const [values, setValues] = useState<BookValues>(draft.kept ?? blank)
  const [problems, setProblems] = useState<Problems>({ lines: [] })
  const needsReason = needingReason.includes(kind)

  const change = (part: Partial<BookValues>) => {
    const next = { ...values, ...part }
    setValues(next)
    setProblems({ lines: [] })
    draft.keep(next)
  }
  const setLine = (index: number, part: Partial<TypedLine>) =>
    change({ lines: values.lines.map((line, at) => (at === index ? { ...line, ...part } : line)) })
  const unitOf = (line: TypedLine) => rows.find(({ item }) => item.id === line.itemId)?.item.unit ?? 'piece'
  const isEmpty = ({ itemId: id, quantity, lot }: TypedLine) => !id && !quantity && !lot

  const action = useAction(api.stock.book.mutationOptions(), {
    done: ({ lines, served }) => {
      const done = t('stock.book.done', { count: lines })
      return served > 0 ? t('stock.book.served', { count: served, done }) : done
    },
    onDone: () => {
      draft.forget()
      onClose()
    },
    onRefused: (error) => {
      const { code, data } = readError(error)
      if (code === 'REFUSED' && typeof data.details['line'] === 'number') {
        const lines: LineProblem[] = []
        lines[data.details['line']] = { quantity: errorText(error) }
        setProblems({ lines })
        return true
      }
      const { reason } = invalidFields(error)
      if (!reason) return false
      setProblems({ lines: [], reason: invalidText(reason) })
      return true
    },
  })

  const submit = () => {
    const lines = values.lines.filter((line, index) => index === 0 || !isEmpty(line))
    const found: Problems = {
      lines: lines.map((line) => {
        const quantity = parseQuantity(line.quantity, unitOf(line))
        return {
          ...(line.itemId ? {} : { item: invalidText('required') }),
          ...(quantity !== null && quantity > 0 ? {} : { quantity: t('stock.book.wrongQuantity') }),
        }
      }),
      ...(needsReason && values.reason.trim() === '' ? { reason: invalidText('required') } : {}),
    }
    setValues({ ...values, lines })
    setProblems(found)
    if (found.reason || found.lines.some((line) => line.item ?? line.quantity)) return
    void action.run({
      campId: camp.id,
      kind,
      isUnannounced: values.isUnannounced,
      reason: values.reason,
      lines: lines.map((line) => ({
        itemId: line.itemId ?? '',
        lot: line.lot,
        quantity: parseQuantity(line.quantity, unitOf(line)) ?? 0,
      })),
    })
  }

  return {
    values,
    problems,
    needsReason,
    isRunning: action.isRunning,
    isTyped: values.reason !== '' || values.lines.some((line) => line.quantity !== '' || line.lot !== ''),
    change,
    setLine,
    addLine: () =>
      change({ lines: [...values.lines, emptyLine(Math.max(...values.lines.map(({ key }) => key)) + 1)] }),
    submit,
    discard: () => {
      setValues(blank)
      setProblems({ lines: [] })
      draft.forget()
    },
  }
}
