import { Badge, Button, Group, Menu, Text, Title } from '@mantine/core'
import { IconDotsVertical, IconUserOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PatientRecord } from '#contract/patients.ts'
import { ageOn } from '#domain/people/birth.ts'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { fullNameOf, useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { PatientPortrait } from '../../../shared/PatientPortrait.tsx'
import { needIcons } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'

interface PatientHeaderProps {
  record: PatientRecord
  onRemove: () => void
}

/** Who this is: both names, father, number, sex, age, group, needs. */
export function PatientHeader({ record, onRemove }: PatientHeaderProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const { date: today } = useToday()
  const mayRegister = useMay('registerPatients')
  const mayBook = useMay('book')
  const { patient } = record
  const name = format.fullName(patient) || t('domain.noName')
  const other = fullNameOf(patient, language === 'fa' ? 'en' : 'fa')
  const age = patient.birth ? ageOn(patient.birth, today) : null
  const father = format.fatherName(patient)
  const facts = [
    patient.sex ? t(`domain.sex.${patient.sex}`) : '',
    age ? t(`people.birth.${age.isEstimate ? 'about' : 'years'}`, { count: Math.max(0, age.years) }) : '',
    format.groupName(record),
  ].filter(Boolean)

  return (
    <header className={classes.patientHead}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <PatientPortrait patientId={patient.id} />
        <div>
          <Group gap="sm" align="baseline">
            <Title order={1}>
              <bdi>{name}</bdi>
            </Title>
            {other && other !== name ? (
              <Text size="lg" c="dimmed" component="span" lang={language === 'fa' ? 'en' : 'fa'}>
                <bdi>{other}</bdi>
              </Text>
            ) : null}
          </Group>
          <Group gap="xs">
            <Text component="span" fw={600}>
              <bdi>{format.digits(patient.number)}</bdi>
            </Text>
            {father ? (
              <Text component="span" c="dimmed">
                {t('domain.childOf')} <bdi>{father}</bdi>
              </Text>
            ) : null}
            {facts.map((fact) => (
              <Text key={fact} component="span">
                <bdi>{fact}</bdi>
              </Text>
            ))}
            {patient.needs.map((need) => {
              const NeedIcon = needIcons[need]
              return (
                <Badge
                  key={need}
                  size="md"
                  variant="default"
                  tt="none"
                  fw={500}
                  leftSection={<NeedIcon size={13} aria-hidden />}
                >
                  {format.need(need)}
                </Badge>
              )
            })}
          </Group>
        </div>
      </Group>
      <Group gap="xs" wrap="nowrap">
        {mayBook ? (
          <Button component={Link} to="/calendar" search={{ book: patient.id } as never}>
            {t('people.bookVisit')}
          </Button>
        ) : null}
        {mayRegister ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" px="xs" aria-label={t('common.more')}>
                <IconDotsVertical size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUserOff size={16} aria-hidden />} onClick={onRemove}>
                {t('people.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </Group>
    </header>
  )
}
