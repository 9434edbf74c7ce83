import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { PatientMeasurements } from '#contract/measurements.ts'
import type { PatientRecord } from '#contract/patients.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { getDevice } from '#domain/orders/device.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { parseMeasureAddress, type MeasureAddress } from './address.ts'
import { DeviceChooser } from './DeviceChooser.tsx'
import { Measuring } from './form/Measuring.tsx'

/** Measures the person of the address for an order or a device. */
export function MeasureScreen() {
  const { id = '' } = useParams({ strict: false })
  const address = parseMeasureAddress(useSearch({ strict: false }))
  return <Measure key={`${id} ${JSON.stringify(address)}`} patientId={id} address={address} />
}

interface MeasureProps {
  patientId: string
  address: MeasureAddress
}

/** Loads the person and everything that was measured, once: what is being typed never changes under the hands. */
export function Measure({ patientId, address }: MeasureProps) {
  const { t } = useTranslation()
  const api = useApi()
  const mayMeasure = useMay('measure')
  const person = useQuery(api.patients.get.queryOptions({ input: { id: patientId } }))
  const measured = useQuery(
    api.measurements.ofPatient.queryOptions({ input: { patientId }, refetchOnMount: 'always' }),
  )
  const error = person.error ?? measured.error
  const back = (
    <Button component={Link} to="/people" variant="default">
      {t('people.toList')}
    </Button>
  )
  if (!mayMeasure)
    return <EmptyState title={t('measure.mayNot')} hint={t('measure.mayNotHint')} action={back} />
  if (error && readError(error).code === 'NOT_FOUND') {
    return <EmptyState title={t('people.gone')} hint={t('people.goneHint')} action={back} />
  }
  if (person.data && measured.data && measured.isFetchedAfterMount) {
    return <ForDevice record={person.data} measured={measured.data} address={address} />
  }
  if (error) {
    return (
      <ErrorState error={error} onRetry={() => void Promise.all([person.refetch(), measured.refetch()])} />
    )
  }
  return <Loading rows={10} rowHeight={44} />
}

interface ForDeviceProps {
  record: PatientRecord
  measured: PatientMeasurements
  address: MeasureAddress
}

function ForDevice({ record, measured, address }: ForDeviceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const order = record.orders.find(({ id }) => id === address.order) ?? null
  const deviceType = order?.deviceType ?? address.device
  const side = order ? order.side : address.side
  if (!deviceType || (address.order !== null && !order)) return <DeviceChooser record={record} />
  const form = measurementForms.current(deviceType)
  const toPerson = (
    <Button component={Link} to="/people/$id" params={{ id: record.patient.id } as never} variant="default">
      {t('measure.toPerson')}
    </Button>
  )
  if (!form) {
    const device = format.device(deviceType)
    return (
      <EmptyState title={t('measure.noForm', { device })} hint={t('measure.noFormHint')} action={toPerson} />
    )
  }
  if (getDevice(deviceType).sided && side === null) {
    return <EmptyState title={t('measure.noSide')} hint={t('measure.noSideHint')} action={toPerson} />
  }
  return (
    <Measuring
      record={record}
      measured={measured}
      from={address.from}
      what={{ order, deviceType, side: getDevice(deviceType).sided ? side : null, form }}
    />
  )
}
