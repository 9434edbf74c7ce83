import { Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import { ElsewhereMark } from '../../shared/ElsewhereMark.tsx'
import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { SideMark } from '../../shared/SideMark.tsx'
import { StageIcon } from '../../shared/StageIcon.tsx'
import { NeedMarks } from '../../shared/VisitMarks.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { NextStepButton } from './NextStepButton.tsx'
import classes from './orders.module.css'

/** Number, device and side as on the tag, whose it is, its stage, and the next step as the first button. */
export function OrderHeader({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { order, patient } = record
  const about = [
    format.digits(patient.number),
    patient.sex ? t(`domain.sex.${patient.sex}`) : '',
    format.age(patient.age, patient.ageIsEstimate),
    format.groupName(patient),
  ].filter(Boolean)

  return (
    <header className={classes.head}>
      <div className={classes.tag}>
        <bdi>{format.digits(order.number)}</bdi>
      </div>
      <div className={classes.what}>
        <Title order={1} className={classes.device}>
          {format.device(order.deviceType)} <SideMark of={order.deviceType} side={order.side} />
        </Title>
        <Group gap="xs">
          <Link to={`/people/${patient.id}` as never} className={classes.person}>
            <PersonName person={patient} withFather />
          </Link>
          <Text component="span" c="dimmed">
            <bdi>{about.join(' · ')}</bdi>
          </Text>
          <NeedMarks needs={patient.needs} />
        </Group>
      </div>
      <div className={classes.stage}>
        <Group gap={6}>
          <StageIcon state={order.state} />
          <ElsewhereMark campId={order.campId} />
        </Group>
        <Text size="sm" c="dimmed">
          {t('orders.since', { when: format.instant(order.stateSince) })}
        </Text>
      </div>
      <NextStepButton record={record} />
    </header>
  )
}
