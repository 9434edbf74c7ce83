import { Button, Progress, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CampProgress, DeviceProgress } from '#domain/closeout/camp-progress.ts'
import { useFormat } from '../../../shared/format.ts'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'

function DeviceLine({ row }: { row: DeviceProgress }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { deviceType, target, delivered, ordered } = row
  const label = t('camp.progress.ofTarget', {
    delivered: format.number(delivered),
    target: format.number(target ?? 0),
  })
  return (
    <li className={classes.progressLine}>
      <span>{format.device(deviceType)}</span>
      <Progress
        value={Math.min(100, (100 * delivered) / (target ?? 1))}
        aria-label={`${format.device(deviceType)}: ${label}`}
      />
      <span className={classes.progressNumbers}>
        <b>{label}</b>
        <Text span c="dimmed" size="sm">
          {t('camp.progress.ordered', { count: ordered })}
        </Text>
      </span>
    </li>
  )
}

const hasTarget = ({ target }: DeviceProgress) => target !== null

/** Devices for which no target was set, in one line. */
function Others({ rows }: { rows: readonly DeviceProgress[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (rows.length === 0) return null
  const words = rows.map(({ deviceType, delivered, ordered }) =>
    t('camp.progress.other', {
      device: format.device(deviceType),
      delivered: format.number(delivered),
      ordered: format.number(ordered),
    }),
  )
  return (
    <Text mt="xs" size="sm" c="dimmed">
      {t('camp.progress.without', { devices: words.join(' · ') })}
    </Text>
  )
}

/** Handed over beside what was meant, and the report that says the same on paper. */
export function ProgressPanel({ progress }: { progress: CampProgress }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { devices, people, repairs, movedOn } = progress
  const facts = [
    t('camp.progress.people', { count: people.served, registered: format.number(people.registered) }),
    t('camp.progress.repairs', { count: repairs }),
    ...(movedOn > 0 ? [t('camp.progress.movedOn', { count: movedOn })] : []),
  ]
  return (
    <Section
      title={t('camp.progress.title')}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          renderRoot={(props) => <Link {...props} to={'/papers/camp-report' as never} />}
        >
          {t('camp.progress.report')}
        </Button>
      }
    >
      <Text c="dimmed" mb="xs">
        {facts.join(' · ')}
      </Text>
      {devices.length === 0 ? <Text>{t('camp.progress.none')}</Text> : null}
      <ul className={classes.progress}>
        {devices.filter(hasTarget).map((row) => (
          <DeviceLine key={row.deviceType} row={row} />
        ))}
      </ul>
      <Others rows={devices.filter((row) => !hasTarget(row))} />
    </Section>
  )
}
