import { Button, Text } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { getDevice, type DeviceType } from '#domain/orders/device.ts'
import { sides, type Side } from '#domain/orders/device-order.ts'
import { DevicePicker } from '../../shared/DevicePicker.tsx'
import { useFormat } from '../../shared/format.ts'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { SideMark } from '../../shared/SideMark.tsx'
import { StageIcon } from '../../shared/StageIcon.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { ChoiceButtons } from './form/ChoiceButtons.tsx'
import classes from './measurements.module.css'

/** Nobody said what to measure for: an order of the person, or another device. */
export function DeviceChooser({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const [device, setDevice] = useState<DeviceType | null>(null)
  const [side, setSide] = useState<Side | null>(null)
  const { patient } = record
  const orders = record.orders.filter(
    ({ state, deviceType }) =>
      state !== 'cancelled' && state !== 'rejected' && measurementForms.current(deviceType),
  )
  const isReady = device !== null && (!getDevice(device).sided || side !== null)
  return (
    <>
      <PageHeader
        title={t('measure.titleOf', { name: format.fullName(patient) })}
        subtitle={t('measure.whatFor')}
      />
      <div className={classes.chooser}>
        {orders.map((order) => (
          <div key={order.id} className={classes.setLine}>
            <Text component="span" fw={600}>
              {format.device(order.deviceType)}
            </Text>
            <SideMark of={order.deviceType} side={order.side} />
            <StageIcon state={order.state} />
            <Button
              component={Link}
              to="/people/$id/measure"
              params={{ id: patient.id } as never}
              search={{ order: order.id } as never}
              ms="auto"
            >
              {t('measure.measure')}
            </Button>
          </div>
        ))}
        <Text fw={600} mt="md">
          {t('measure.anotherDevice')}
        </Text>
        <DevicePicker label={t('measure.device')} value={device} onChange={setDevice} />
        {device && getDevice(device).sided ? (
          <ChoiceButtons
            label={t('measure.side')}
            value={side}
            options={sides.map((value) => ({ value, label: format.side(value) }))}
            onChange={setSide}
          />
        ) : null}
        <Button
          w="fit-content"
          disabled={!isReady}
          onClick={() =>
            void navigate({
              to: '/people/$id/measure',
              params: { id: patient.id },
              search: side ? { device, side } : { device },
            } as never)
          }
        >
          {t('measure.measure')}
        </Button>
      </div>
    </>
  )
}
