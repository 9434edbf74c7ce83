import { Button, Text } from '@mantine/core'
import { IconRulerMeasure } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import type { PatientRecord } from '#contract/patients.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { Section } from '../../shared/Section.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { SetLine, WaitingLine } from './SetLine.tsx'

/** What was measured on a person, and what is to be measured next. */
export function MeasurementsSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const mayMeasure = useMay('measure')
  const { patient, orders } = record
  return (
    <Section
      title={t('measure.sectionTitle')}
      actions={
        mayMeasure ? (
          <Button
            component={Link}
            to="/people/$id/measure"
            params={{ id: patient.id } as never}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRulerMeasure size={14} aria-hidden />}
          >
            {t('measure.measureSomething')}
          </Button>
        ) : null
      }
    >
      <Sets patientId={patient.id} orders={orders} onlyOrder={null} />
    </Section>
  )
}

/** What was measured for one order, on the order's page; nothing for a device that is not measured. */
export function OrderMeasurements({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const { order } = record
  if (!measurementForms.current(order.deviceType)) return null
  return (
    <Section title={t('measure.sectionTitle')}>
      <Sets patientId={order.patientId} orders={[order]} onlyOrder={order.id} />
    </Section>
  )
}

interface SetsProps {
  patientId: string
  orders: readonly DeviceOrder[]
  /** Leaves out what was measured for other orders. */
  onlyOrder: string | null
}

function Sets({ patientId, orders, onlyOrder }: SetsProps) {
  const { t } = useTranslation()
  const api = useApi()
  const mayMeasure = useMay('measure')
  const { data, error, refetch } = useQuery(api.measurements.ofPatient.queryOptions({ input: { patientId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={2} rowHeight={28} />
  const sets = data.sets.filter(({ orderId }) => onlyOrder === null || orderId === onlyOrder)
  const waiting = orders.filter(
    ({ id, state, deviceType }) =>
      state === 'prescribed' &&
      measurementForms.current(deviceType) &&
      !sets.some((set) => set.orderId === id && set.struckReason === ''),
  )
  return (
    <div>
      {sets.length === 0 && waiting.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('measure.nothingYet')}
        </Text>
      ) : null}
      {mayMeasure
        ? waiting.map((order) => <WaitingLine key={order.id} patientId={patientId} order={order} />)
        : null}
      {sets.map((set) => (
        <SetLine key={set.id} set={set} mayMeasure={mayMeasure} />
      ))}
    </div>
  )
}
