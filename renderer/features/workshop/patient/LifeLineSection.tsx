import { Anchor, Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconTool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LifeLine } from '#contract/orders.ts'
import type { PatientRecord } from '#contract/patients.ts'
import type { LifeLineEntry } from '#domain/orders/life-line.ts'
import type { OldDevice } from '#domain/orders/old-device.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isWithWearer } from '#domain/orders/order-state.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { KeptPhoto } from '../../../shared/files/KeptPhoto.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { Section } from '../../../shared/Section.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './life-line.module.css'
import { FormDialog } from '../../../shared/FormDialog.tsx'

/** One line per limb with everything that was made, mended and replaced for it, and a repair two clicks away. */
export function LifeLineSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayRepair = useMay('moveOrders')
  const [device, setDevice] = useState<DeviceOrder | null>(null)
  const { patient, orders } = record
  const lines = useQuery(api.orders.lifeLines.queryOptions({ input: { patientId: patient.id } }))
  if (orders.length === 0) return null
  const repairable = (id: string) => {
    const order = orders.find((known) => known.id === id)
    return mayRepair && order && isWithWearer(order.state) ? () => setDevice(order) : null
  }
  return (
    <Section title={t('workshop.life.title')}>
      {lines.isPending ? <Loading rows={2} /> : null}
      {lines.error && !lines.data ? (
        <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />
      ) : null}
      {lines.data?.map((line) => (
        <Line key={line.limb?.id ?? 'none'} line={line} repairable={repairable} />
      ))}
      {device ? <RepairDialog device={device} onClose={() => setDevice(null)} /> : null}
    </Section>
  )
}

interface LineProps {
  line: LifeLine
  repairable: (id: string) => (() => void) | null
}

function Line({ line, repairable }: LineProps) {
  const { t } = useTranslation()
  const { limb, entries, oldDevices } = line
  return (
    <div>
      <Title order={3} className={classes.limb}>
        {limb ? (
          <>
            {t(`workshop.life.region.${limb.region}`)} <SideMark of={limb.region} side={limb.side} />
          </>
        ) : (
          t('workshop.life.noLimb')
        )}
      </Title>
      <ol className={classes.line}>
        {entries.map((entry) => (
          <Entry key={entry.order.id} entry={entry} onRepair={repairable(entry.order.id)} />
        ))}
      </ol>
      {oldDevices.map((seen) => (
        <OldDeviceLine key={seen.id} seen={seen} />
      ))}
    </div>
  )
}

/** What was seen of an old device before a new one was ordered. */
function OldDeviceLine({ seen }: { seen: OldDevice }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ageMonths, hoursPerDay, canBeRepaired, isPreferred, attachmentId } = seen
  const answer = (key: 'canBeRepaired' | 'isPreferred', value: boolean | null) =>
    value === null ? '' : t(`workshop.life.${key}.${value ? 'yes' : 'no'}`)
  const facts = [
    ageMonths === null ? '' : t('workshop.life.age', { count: ageMonths }),
    hoursPerDay === null ? '' : t('workshop.life.worn', { count: hoursPerDay }),
    ...seen.problems.map((problem) => t(`domain.oldDeviceProblem.${problem}`)),
    answer('canBeRepaired', canBeRepaired),
    answer('isPreferred', isPreferred),
  ]
  return (
    <div className={classes.seen}>
      {attachmentId ? (
        <KeptPhoto
          patientId={seen.patientId}
          attachmentId={attachmentId}
          label={t('workshop.life.photo', { device: format.device(seen.deviceType) })}
        />
      ) : null}
      <div>
        <Text size="sm">
          {t('workshop.life.seen', {
            on: format.date(seen.date),
            condition: t(`domain.oldDeviceCondition.${seen.condition}`),
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
        {seen.reasonForNew ? (
          <Text size="sm" c="dimmed">
            <bdi>{seen.reasonForNew}</bdi>
          </Text>
        ) : null}
      </div>
    </div>
  )
}

function Entry({ entry, onRepair }: { entry: LifeLineEntry; onRepair: (() => void) | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { order, orderedOn, deliveredOn, daysToFirstRepair, daysToReplacement } = entry
  const facts = [
    t('workshop.life.ordered', { on: format.date(orderedOn) }),
    deliveredOn ? t('workshop.life.delivered', { on: format.date(deliveredOn) }) : '',
    daysToFirstRepair === null ? '' : t('workshop.life.firstRepair', { count: daysToFirstRepair }),
    daysToReplacement === null ? '' : t('workshop.life.replaced', { count: daysToReplacement }),
  ]
  return (
    <li className={classes.entry}>
      <div className={classes.what}>
        <Anchor
          size="sm"
          className={classes.number}
          renderRoot={(props) => <Link {...props} to={`/orders/${order.id}` as never} />}
        >
          {format.digits(order.number)}
        </Anchor>
        <span>{t(`domain.orderType.${order.orderType}`)}</span>
        <span>{format.device(order.deviceType)}</span>
        <StageIcon state={order.state} />
      </div>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {onRepair ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTool aria-hidden size={15} />}
          onClick={onRepair}
        >
          {t('workshop.life.repair')}
        </Button>
      ) : null}
    </li>
  )
}

function RepairDialog({ device, onClose }: { device: DeviceOrder; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [note, setNote] = useState('')
  const repair = useAction(api.orders.repair.mutationOptions(), {
    done: ({ visit }) =>
      visit
        ? t('workshop.life.repairBooked', { time: format.minute(visit.startMinute) })
        : t('workshop.life.repairNoSlot'),
    onDone: onClose,
  })
  return (
    <FormDialog
      title={t('workshop.life.repairTitle')}
      submit={t('workshop.life.startRepair')}
      isRunning={repair.isRunning}
      onSubmit={() => void repair.run({ id: device.id, version: device.version, note: note.trim() })}
      onClose={onClose}
    >
      <Group gap={6}>
        <Text fw={600}>{format.device(device.deviceType)}</Text>
        <SideMark of={device.deviceType} side={device.side} />
        <Text c="dimmed">{format.digits(device.number)}</Text>
      </Group>
      <Textarea
        data-autofocus
        autosize
        dir="auto"
        maxLength={200}
        label={t('workshop.life.whatIsBroken')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
