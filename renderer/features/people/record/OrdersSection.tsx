import { Button, Group, Text } from '@mantine/core'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { checkStep } from '#domain/orders/allowed-steps.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useMay, useSessionState } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import {
  emptyOrderRow,
  findRowProblems,
  toNewOrders,
  toOrderDrafts,
  type OrderRow,
} from '../form/order-rows.ts'
import { OrderRowsField } from '../form/OrderRowsField.tsx'
import classes from '../people.module.css'
import { ElsewhereMark } from '../../../shared/ElsewhereMark.tsx'
import { Section } from '../../../shared/Section.tsx'
import { CancelOrderDialog } from './CancelOrderDialog.tsx'
import { OldDeviceDialog } from './OldDeviceDialog.tsx'
import { useNewOrders } from './use-new-orders.ts'

interface OrdersSectionProps {
  patient: Patient
  orders: readonly DeviceOrder[]
  /** Devices that were asked for and not saved yet. */
  unsaved: readonly OrderRow[]
  onSaved: () => void
  onEdit: (order: DeviceOrder) => void
}

/** A person's devices: which, side, state; to add, correct and cancel. */
export function OrdersSection({ patient, orders, unsaved, onSaved, onEdit }: OrdersSectionProps) {
  const { t } = useTranslation()
  const mayEdit = useMay('editOrders')
  const [rows, setRows] = useState<OrderRow[]>(() => [...unsaved])
  const [isChecked, setIsChecked] = useState(false)
  const [cancelling, setCancelling] = useState<DeviceOrder | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const isAdding = rows.length > 0
  const wasAdding = useRef(isAdding)
  useEffect(() => {
    // Its own buttons are gone with the rows.
    if (wasAdding.current && !isAdding && document.activeElement === document.body) addButton.current?.focus()
    wasAdding.current = isAdding
  }, [isAdding])
  const roles = useSessionState().staff?.roles ?? []
  const mayCancel = (order: DeviceOrder) => checkStep(order, 'cancelled', roles).ok
  const create = useNewOrders(patient.id, orders, () => {
    setRows([])
    setIsChecked(false)
    onSaved()
  })
  const add = () => {
    setIsChecked(true)
    const drafts = toNewOrders(rows, orders)
    if (findRowProblems(rows).length > 0 || drafts.length === 0) return
    create.start(drafts)
  }

  return (
    <Section
      title={t('people.section.orders')}
      actions={
        mayEdit && rows.length === 0 ? (
          <Button
            ref={addButton}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setRows([emptyOrderRow])}
          >
            {t('people.addDevice')}
          </Button>
        ) : null
      }
    >
      {orders.length === 0 && rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('people.noOrders')}
        </Text>
      ) : null}
      <div>
        {orders.map((order) => (
          <OrderLine
            key={order.id}
            order={order}
            onEdit={mayEdit ? () => onEdit(order) : null}
            onCancel={mayEdit && mayCancel(order) ? () => setCancelling(order) : null}
          />
        ))}
      </div>
      {rows.length > 0 ? (
        <div>
          <OrderRowsField initial={rows} known={orders} onChange={setRows} isChecked={isChecked} />
          <Group gap="xs" mt="xs">
            <Button
              size="compact-md"
              loading={create.isRunning}
              disabled={toOrderDrafts(rows).length === 0}
              onClick={add}
            >
              {t('people.saveDevices')}
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => setRows([])}>
              {t('common.cancel')}
            </Button>
          </Group>
        </div>
      ) : null}
      {create.asked ? (
        <OldDeviceDialog
          key={create.asked.index}
          patient={patient}
          draft={create.asked.draft}
          findings={create.asked.findings}
          isRunning={create.isRunning}
          onRepair={create.repairInstead}
          onOrder={create.answer}
          onClose={create.giveUp}
        />
      ) : null}
      {cancelling ? <CancelOrderDialog order={cancelling} onClose={() => setCancelling(null)} /> : null}
    </Section>
  )
}

interface OrderLineProps {
  order: DeviceOrder
  onEdit: (() => void) | null
  onCancel: (() => void) | null
}

function OrderLine({ order, onEdit, onCancel }: OrderLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayBook = useMay('book')
  const name = [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')
  return (
    <div className={classes.order} role="group" aria-label={name}>
      <div className={classes.orderHead}>
        <Link to={`/orders/${order.id}` as never} className={classes.orderLink}>
          {format.device(order.deviceType)}
        </Link>
        <SideMark of={order.deviceType} side={order.side} />
        <StageIcon state={order.state} />
        <ElsewhereMark campId={order.campId} />
        {order.orderType === 'new' ? null : (
          <Text component="span" size="sm">
            {t(`domain.orderType.${order.orderType}`)}
          </Text>
        )}
        {order.priority === 'normal' ? null : (
          <Text component="span" size="sm">
            {format.priority(order.priority)}
          </Text>
        )}
        <Text component="span" size="xs" c="dimmed">
          <bdi>{format.digits(order.number)}</bdi>
        </Text>
      </div>
      {order.level || order.note ? (
        <Text size="sm" c="dimmed">
          <bdi>{[order.level, order.note].filter(Boolean).join(' · ')}</bdi>
        </Text>
      ) : null}
      <Group gap={4}>
        {mayBook && nextVisitKind(order) ? (
          <Button
            component={Link}
            to="/calendar"
            search={{ book: order.patientId, order: order.id } as never}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCalendarPlus size={14} aria-hidden />}
            aria-label={t('people.bookFor', { name })}
          >
            {t('people.book')}
          </Button>
        ) : null}
        {onEdit ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('orders.correctType.allOf', { name })}
            onClick={onEdit}
          >
            {t('orders.correctType.button')}
          </Button>
        ) : null}
        {onCancel ? (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('people.cancelOrderOf', { name })}
            onClick={onCancel}
          >
            {t('people.cancelOrder')}
          </Button>
        ) : null}
      </Group>
    </div>
  )
}
