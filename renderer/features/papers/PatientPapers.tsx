import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { PatientRecord } from '#contract/patients.ts'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { SideMark } from '../../shared/SideMark.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { PaperLinks } from './PaperLinks.tsx'
import classes from './papers.module.css'

/** The papers of a person and of each of their devices. `P` opens the registration card. */
export function PatientPapers({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const format = useFormat()
  const { patient, orders } = record
  useShortcut('print', 'p', 'papers.shortcut.card', () => {
    void navigate({ to: '/papers/registration-card', search: { people: patient.id } as never })
  })
  return (
    <Section title={t('papers.title')}>
      <PaperLinks subject={{ people: patient.id }} language={patient.language} />
      {orders
        .filter(({ state }) => state !== 'cancelled')
        .map((order) => (
          <div key={order.id} className={classes.device}>
            <Text size="sm" fw={600} component="div" className={classes.deviceName}>
              {format.device(order.deviceType)} <SideMark of={order.deviceType} side={order.side} />
              <Text span size="xs" c="dimmed">
                <bdi>{format.digits(order.number)}</bdi>
              </Text>
            </Text>
            <PaperLinks subject={{ orders: order.id }} language={patient.language} />
          </div>
        ))}
    </Section>
  )
}
