import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCalendarPlus, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PatientRecord } from '#contract/patients.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

interface RegisteredNoticeProps {
  record: PatientRecord
  onNext: () => void
}

/** Somebody was registered: their number, and what usually comes next. */
export function RegisteredNotice({ record, onNext }: RegisteredNoticeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayBook = useMay('book')
  const { patient, orders } = record
  const [first] = orders
  return (
    <Stack gap="md" align="flex-start" py="md">
      <div role="status">
        <Title order={2}>{t('people.registered', { name: format.fullName(patient) })}</Title>
        <Text size="xl" fw={700} mt={4}>
          <bdi>{format.digits(patient.number)}</bdi>
        </Text>
        <Text c="dimmed">{t('people.registeredHint', { count: orders.length })}</Text>
      </div>
      <Group gap="xs">
        <Button autoFocus leftSection={<IconUserPlus size={16} aria-hidden />} onClick={onNext}>
          {t('people.registerNext')}
        </Button>
        {mayBook ? (
          <Button
            component={Link}
            to="/calendar"
            search={{ book: patient.id, ...(first ? { order: first.id } : {}) } as never}
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
          >
            {t('people.bookVisit')}
          </Button>
        ) : null}
        <Button component={Link} to="/people/$id" params={{ id: patient.id } as never} variant="subtle">
          {t('people.openRecord')}
        </Button>
      </Group>
    </Stack>
  )
}
