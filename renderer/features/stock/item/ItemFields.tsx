import { SimpleGrid, Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ShelfRow, StockItemDraft } from '#contract/stock.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { sides } from '#domain/orders/device-order.ts'
import { partRoles } from '#domain/orders/part-role.ts'
import { stockCategories, stockUnits } from '#domain/stock/stock-item.ts'
import { MultiSelect } from '../../../shared/choice/MultiSelect.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { LowAtField } from './LowAtField.tsx'

interface ItemFieldsProps {
  form: UseFormReturnType<StockItemDraft>
  errorOf: (field: keyof StockItemDraft) => string | undefined
  rows: readonly ShelfRow[]
  ownId: string | null
}

export function ItemFields({ form, errorOf, rows, ownId }: ItemFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const { values, setFieldValue } = form
  const pick = <T extends string>(known: readonly T[], name: 'category' | 'role' | 'unit') => ({
    ...form.getInputProps(name),
    error: errorOf(name),
    onChange: (value: string | null) => {
      const found = known.find((one) => one === value)
      if (found) setFieldValue(name, found as never)
    },
  })
  const text = (name: 'code' | 'name' | 'namePersian' | 'size') => ({
    ...form.getInputProps(name),
    label: t(`stock.item.${name}`),
    error: errorOf(name),
    maxLength: 200,
    autoComplete: 'off',
  })

  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput data-autofocus withAsterisk {...text('code')} />
        <Select
          label={t('stock.item.category')}
          data={stockCategories.map((value) => ({ value, label: t(`stock.category.${value}`) }))}
          {...pick(stockCategories, 'category')}
        />
      </SimpleGrid>
      <TextInput withAsterisk dir="ltr" {...text('name')} />
      <TextInput dir="rtl" {...text('namePersian')} />
      <SearchSelect
        label={t('stock.item.role')}
        data={partRoles.map((value) => ({ value, label: t(`stock.role.${value}`) }))}
        {...pick(partRoles, 'role')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput {...text('size')} />
        <NumberField
          label={t('stock.item.sizeMm')}
          description={t('stock.item.sizeMmHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.sizeMm}
          error={errorOf('sizeMm')}
          onChange={(value) => setFieldValue('sizeMm', value)}
        />
        <Select
          label={t('stock.item.side')}
          value={values.side ?? ''}
          data={[
            { value: '', label: t('stock.item.bothSides') },
            ...sides.map((side) => ({ value: side, label: format.side(side) })),
          ]}
          onChange={(value) => setFieldValue('side', sides.find((side) => side === value) ?? null)}
        />
        <Select
          label={t('stock.item.unit')}
          data={stockUnits.map((value) => ({ value, label: t(`stock.unitOf.${value}`) }))}
          {...pick(stockUnits, 'unit')}
        />
      </SimpleGrid>
      <LowAtField
        key={values.unit}
        unit={values.unit}
        value={values.lowAt}
        error={errorOf('lowAt')}
        onChange={(value) => setFieldValue('lowAt', value)}
      />
      <MultiSelect
        searchable
        label={t('stock.item.deviceTypes')}
        description={t('stock.item.deviceTypesHint')}
        data={deviceTypes.map((value) => ({ value, label: format.device(value) }))}
        value={values.deviceTypes}
        onChange={(chosen) =>
          setFieldValue(
            'deviceTypes',
            deviceTypes.filter((type) => chosen.includes(type)),
          )
        }
      />
      <MultiSelect
        searchable
        label={t('stock.item.substitutes')}
        data={rows
          .filter(({ item }) => item.id !== ownId && item.role === values.role)
          .map(({ item }) => ({ value: item.id, label: `${words.label(item)} (${item.code})` }))}
        value={values.substituteIds}
        error={errorOf('substituteIds')}
        onChange={(chosen) => setFieldValue('substituteIds', chosen)}
      />
      <Switch
        label={t('stock.item.active')}
        checked={values.active}
        onChange={(event) => setFieldValue('active', event.currentTarget.checked)}
      />
    </>
  )
}
