import { Button, Menu, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BillSettings } from '#contract/bills.ts'
import {
  billKey,
  everyLineOf,
  lineToAdd,
  type BillLine,
  type OwnLine,
} from '#domain/orders/bills-of-parts.ts'
import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { partRoles } from '#domain/orders/part-role.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { SearchSelect } from '../../shared/choice/SearchSelect.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useStockWords } from '../../shared/stock-words.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { BillLineDialog } from './BillLineDialog.tsx'
import { amountsOf } from './bill-units.ts'
import { useSetLine } from './use-set-line.ts'
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
        <SearchSelect
          label={t('stock.bills.device')}
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
  const lines = everyLineOf(deviceType, settings.overrides)
  const columns = ['part', 'quantity', 'taken', 'returns', 'source'] as const
  return (
    <>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={format.device(deviceType)}>
        <table className={`${classes.items} ${classes.bill}`}>
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
            {lines.map((line) => (
              <BillRow
                key={line.role}
                {...{ deviceType, line, settings }}
                own={settings.overrides[billKey(deviceType, line.role)] ?? null}
                onEdit={mayChange ? () => setOpen(line) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {mayChange ? <AddPart taken={lines} onPick={setOpen} /> : null}
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

/** The parts that the bill has not got, each to be added. */
function AddPart({ taken, onPick }: { taken: readonly BillLine[]; onPick: (line: BillLine) => void }) {
  const { t } = useTranslation()
  const others = partRoles.filter((role) => !taken.some((line) => line.role === role))
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" size="compact-md" mt="sm" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('stock.bills.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.partMenu}>
        {others.map((role) => (
          <Menu.Item key={role} onClick={() => onPick(lineToAdd(role))}>
            {t(`stock.role.${role}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface BillRowProps {
  deviceType: DeviceType
  line: BillLine
  settings: BillSettings
  /** Null while it is a planning value. */
  own: OwnLine | null
  onEdit: (() => void) | null
}

function BillRow({ deviceType, line, settings, own, onEdit }: BillRowProps) {
  const { t } = useTranslation()
  const words = useStockWords()
  const set = useSetLine({ deviceType, role: line.role, settings })
  const isLeftOut = own?.isLeftOut ?? false
  const name = t(`stock.role.${line.role}`)
  const amounts = amountsOf(line).map(({ category, quantity, unit }) =>
    category
      ? t('stock.bills.ofCategory', {
          category: t(`stock.category.${category}`),
          quantity: words.quantity(quantity, unit),
        })
      : words.quantity(quantity, unit),
  )
  const taken = isLeftOut
    ? 'leftOut'
    : line.isConsumable
      ? 'usedUp'
      : line.isOptional
        ? 'whenChosen'
        : 'always'
  return (
    <tr data-left-out={isLeftOut || undefined}>
      <th scope="row">{name}</th>
      <td>{isLeftOut ? '' : amounts.join(t('people.listSeparator'))}</td>
      <td>{t(`stock.bills.${taken}`)}</td>
      <td>{line.isConsumable || isLeftOut ? '' : t(line.isReusable ? 'common.yes' : 'common.no')}</td>
      <td>
        {own?.source ? (
          <bdi>{own.source}</bdi>
        ) : (
          <span className={classes.low}>{t('stock.bills.toBeConfirmed')}</span>
        )}
      </td>
      {onEdit ? (
        <td>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={isLeftOut ? () => set.run(null) : onEdit}
            aria-label={t(isLeftOut ? 'stock.bills.takeAgainOf' : 'stock.bills.editOf', { name })}
          >
            {t(isLeftOut ? 'stock.bills.takeAgain' : 'common.edit')}
          </Button>
        </td>
      ) : null}
    </tr>
  )
}
