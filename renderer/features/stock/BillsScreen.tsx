import { Button, Select, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BillSettings } from '#contract/bills.ts'
import { billKey, wholeBillOf, type BillLine } from '#domain/orders/bills-of-parts.ts'
import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useStockWords } from '../../shared/stock-words.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { BillLineDialog } from './BillLineDialog.tsx'
import { amountsOf } from './bill-units.ts'
import classes from './stock.module.css'

/** What each device is made of, which the manager may set as the clinic's prosthetist says. */
export function BillsScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [deviceType, setDeviceType] = useState<DeviceType>('transtibial')
  const { data, error, refetch } = useQuery(api.bills.get.queryOptions())
  return (
    <>
      <PageHeader title={t('stock.bills.title')} subtitle={t('stock.bills.subtitle')}>
        <Select
          label={t('stock.bills.device')}
          searchable
          allowDeselect={false}
          maw={360}
          data={deviceTypes.map((value) => ({ value, label: format.device(value) }))}
          value={deviceType}
          onChange={(picked) => setDeviceType(deviceTypes.find((one) => one === picked) ?? deviceType)}
        />
      </PageHeader>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={10} rowHeight={32} /> : null}
      {data ? <BillTable key={deviceType} deviceType={deviceType} settings={data} /> : null}
    </>
  )
}

function BillTable({ deviceType, settings }: { deviceType: DeviceType; settings: BillSettings }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayChange = useMay('manageCamp')
  const [open, setOpen] = useState<BillLine | null>(null)
  const columns = ['part', 'quantity', 'taken', 'returns', 'source'] as const
  return (
    <>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={format.device(deviceType)}>
        <table className={classes.items}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`stock.bills.${column}`)}
                </th>
              ))}
              {mayChange ? (
                <th scope="col">
                  <VisuallyHidden>{t('common.edit')}</VisuallyHidden>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {wholeBillOf(deviceType, settings.overrides).map((line) => (
              <BillRow
                key={line.role}
                line={line}
                source={settings.overrides[billKey(deviceType, line.role)]?.source ?? null}
                onEdit={mayChange ? () => setOpen(line) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open ? (
        <BillLineDialog
          deviceType={deviceType}
          line={open}
          settings={settings}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}

interface BillRowProps {
  line: BillLine
  /** Null while it is a planning value. */
  source: string | null
  onEdit: (() => void) | null
}

function BillRow({ line, source, onEdit }: BillRowProps) {
  const { t } = useTranslation()
  const words = useStockWords()
  const name = t(`stock.role.${line.role}`)
  const amounts = amountsOf(line).map(({ category, quantity, unit }) =>
    category
      ? t('stock.bills.ofCategory', {
          category: t(`stock.category.${category}`),
          quantity: words.quantity(quantity, unit),
        })
      : words.quantity(quantity, unit),
  )
  const taken = line.isConsumable ? 'usedUp' : line.isOptional ? 'whenChosen' : 'always'
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{amounts.join(t('people.listSeparator'))}</td>
      <td>{t(`stock.bills.${taken}`)}</td>
      <td>{line.isConsumable ? '' : t(line.isReusable ? 'common.yes' : 'common.no')}</td>
      <td>
        {source === null ? (
          <span className={classes.low}>{t('stock.bills.toBeConfirmed')}</span>
        ) : (
          <bdi>{source}</bdi>
        )}
      </td>
      {onEdit ? (
        <td>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onEdit}
            aria-label={t('stock.bills.editOf', { name })}
          >
            {t('common.edit')}
          </Button>
        </td>
      ) : null}
    </tr>
  )
}
