import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BillSettings } from '#contract/bills.ts'
import { billKey, billsOfParts, type BillLine } from '#domain/orders/bills-of-parts.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import { parseQuantity, saidUnits } from '#domain/stock/quantity.ts'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { useStockWords } from '../../shared/stock-words.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { amountsOf } from './bill-units.ts'
import { useSetLine } from './use-set-line.ts'

interface BillLineDialogProps {
  deviceType: DeviceType
  line: BillLine
  settings: BillSettings
  onClose: () => void
}

/** The clinic's own line of a bill, with who says so; a part that the bill has not got is added by it. */
export function BillLineDialog({ deviceType, line, settings, onClose }: BillLineDialogProps) {
  const { t } = useTranslation()
  const words = useStockWords()
  const name = t(`stock.role.${line.role}`)
  const set = settings.overrides[billKey(deviceType, line.role)]
  const isPlanned = billsOfParts[deviceType].some(({ role }) => role === line.role)
  const [amounts, setAmounts] = useState(() =>
    amountsOf(line).map((amount) => ({ ...amount, text: words.amount(amount.quantity, amount.unit) })),
  )
  const [isAlways, setIsAlways] = useState(!line.isOptional)
  const [isReusable, setIsReusable] = useState(line.isReusable)
  const [source, setSource] = useState(set?.source ?? '')
  const [isTried, setIsTried] = useState(false)
  const save = useSetLine({ deviceType, role: line.role, settings, onDone: onClose })
  const read = amounts.map(({ text, ...one }) => ({ ...one, quantity: parseQuantity(text, one.unit) }))
  const isWrong = (quantity: number | null) => !quantity || Number.isNaN(quantity)
  const run = () => {
    setIsTried(true)
    if (read.some(({ quantity }) => isWrong(quantity))) return
    const quantity = read.find(({ isForOthers }) => isForOthers)?.quantity ?? line.quantity
    const perCategory = Object.fromEntries(
      read.flatMap(({ category, isForOthers, quantity: own }) =>
        category && own && !isForOthers ? [[category, own]] : [],
      ),
    )
    save.run({ quantity, perCategory, isOptional: !isAlways, isReusable, source: source.trim() })
  }
  const leaveOut = () => {
    const { quantity, perCategory, isOptional, isReusable: returns } = line
    save.run({
      ...{ quantity, perCategory, isOptional, isReusable: returns },
      ...{ source: source.trim(), isLeftOut: true },
    })
  }
  return (
    <FormDialog
      title={name}
      submit={t(isPlanned || set ? 'common.save' : 'stock.bills.add')}
      isRunning={save.isRunning}
      beside={
        isPlanned || set ? (
          <Group gap={4}>
            {set ? (
              <Button variant="subtle" onClick={() => save.run(null)}>
                {t(isPlanned ? 'stock.bills.reset' : 'stock.bills.takeOff')}
              </Button>
            ) : null}
            {isPlanned ? (
              <Button variant="subtle" onClick={leaveOut}>
                {t('stock.bills.leaveOut')}
              </Button>
            ) : null}
          </Group>
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
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
