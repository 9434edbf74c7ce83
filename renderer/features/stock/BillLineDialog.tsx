import { Button, Checkbox, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BillSettings } from '#contract/bills.ts'
import { billKey, type BillLine } from '#domain/orders/bills-of-parts.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import { parseQuantity, saidUnits } from '#domain/stock/quantity.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { useStockWords } from '../../shared/stock-words.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { amountsOf } from './bill-units.ts'

interface BillLineDialogProps {
  deviceType: DeviceType
  line: BillLine
  settings: BillSettings
  onClose: () => void
}

/** The clinic's own line of a bill, with who says so. */
export function BillLineDialog({ deviceType, line, settings, onClose }: BillLineDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const words = useStockWords()
  const name = t(`stock.role.${line.role}`)
  const set = settings.overrides[billKey(deviceType, line.role)]
  const [amounts, setAmounts] = useState(() =>
    amountsOf(line).map((amount) => ({ ...amount, text: words.amount(amount.quantity, amount.unit) })),
  )
  const [isAlways, setIsAlways] = useState(!line.isOptional)
  const [isReusable, setIsReusable] = useState(line.isReusable)
  const [source, setSource] = useState(set?.source ?? '')
  const [isTried, setIsTried] = useState(false)
  const save = useAction(api.bills.setLine.mutationOptions(), {
    done: () => t('stock.bills.saved', { name }),
    onDone: onClose,
  })
  const read = amounts.map(({ text, ...one }) => ({ ...one, quantity: parseQuantity(text, one.unit) }))
  const isWrong = (quantity: number | null) => !quantity || Number.isNaN(quantity)
  const key = { version: settings.version, deviceType, role: line.role }
  const run = () => {
    setIsTried(true)
    if (read.some(({ quantity }) => isWrong(quantity)) || !source.trim()) return
    const quantity = read.find(({ isForOthers }) => isForOthers)?.quantity ?? line.quantity
    const perCategory = Object.fromEntries(
      read.flatMap(({ category, isForOthers, quantity: own }) =>
        category && own && !isForOthers ? [[category, own]] : [],
      ),
    )
    void save.run({
      ...key,
      line: { quantity, perCategory, isOptional: !isAlways, isReusable, source: source.trim() },
    })
  }
  return (
    <FormDialog
      title={name}
      submit={t('common.save')}
      isRunning={save.isRunning}
      beside={
        set ? (
          <Button variant="subtle" onClick={() => void save.run({ ...key, line: null })}>
            {t('stock.bills.reset')}
          </Button>
        ) : null
      }
      onSubmit={run}
      onClose={onClose}
    >
      <Text size="sm">{t('stock.bills.text')}</Text>
      {amounts.map(({ category, unit, text }, index) => {
        const said = t(`stock.unit.${saidUnits[unit].said}`)
        return (
          <TextInput
            key={category ?? ''}
            label={
              category
                ? t('stock.bills.amountOf', { category: t(`stock.category.${category}`), unit: said })
                : t('stock.bills.amount', { unit: said })
            }
            inputMode="decimal"
            value={text}
            error={
              isTried && isWrong(read[index]?.quantity ?? null)
                ? t('stock.bills.wrong', { unit: said })
                : null
            }
            onChange={(event) => {
              const { value } = event.currentTarget
              setAmounts(amounts.map((one, at) => (at === index ? { ...one, text: value } : one)))
            }}
          />
        )
      })}
      {line.isConsumable ? null : (
        <>
          <Checkbox
            label={t('stock.bills.isAlways')}
            checked={isAlways}
            onChange={(event) => setIsAlways(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('stock.bills.isReusable')}
            checked={isReusable}
            onChange={(event) => setIsReusable(event.currentTarget.checked)}
          />
        </>
      )}
      <TextInput
        label={t('stock.bills.source')}
        description={t('stock.bills.sourceHint')}
        maxLength={200}
        value={source}
        error={isTried && !source.trim() ? t('common.invalid.required') : null}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
