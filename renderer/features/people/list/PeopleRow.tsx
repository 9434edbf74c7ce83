import { Badge } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import type { PatientListRow } from '#contract/patients.ts'
import { ageOn } from '#domain/people/birth.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { fullNameOf, useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { OrderSummary } from './OrderSummary.tsx'

interface PeopleRowProps {
  row: PatientListRow
  /** Position in the whole list, from 0. */
  index: number
  isActive: boolean
  isChanged: boolean
  onOpen: (id: string) => void
}

/** One person of the list. Opens by click or Enter; the arrows are the table's. */
export const PeopleRow = memo(function PeopleRow({
  row,
  index,
  isActive,
  isChanged,
  onOpen,
}: PeopleRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const { date: today } = useToday()
  const { patient, nextVisit } = row
  const name = format.fullName(patient)
  const other = fullNameOf(patient, language === 'fa' ? 'en' : 'fa')
  const age = patient.birth ? ageOn(patient.birth, today) : null
  const sex = patient.sex ? t(`domain.sexShort.${patient.sex}`) : ''
  const ageText = age ? format.age(age.years, age.isEstimate) : ''

  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      aria-label={name}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      data-changed={isChanged || undefined}
      onClick={() => onOpen(patient.id)}
    >
      <td className={classes.number}>
        <bdi>{format.digits(patient.number)}</bdi>
      </td>
      <th scope="row" className={classes.name}>
        <span className={classes.names}>
          <bdi className={classes.nameMain}>{name || t('domain.noName')}</bdi>
          {other && other !== name ? <bdi className={classes.nameOther}>{other}</bdi> : null}
        </span>
      </th>
      <td>
        <bdi>{format.fatherName(patient)}</bdi>
      </td>
      <td className={classes.sexAge} title={age?.isEstimate ? t('people.ageIsEstimate') : undefined}>
        {sex}
        {sex && ageText ? ' ' : ''}
        {ageText}
      </td>
      <td>
        <OrderSummary orders={row.orders} />
      </td>
      <td>
        <bdi>{format.groupName(row)}</bdi>
      </td>
      <td title={nextVisit ? format.kind(nextVisit.kind) : undefined}>
        {nextVisit ? (
          <>
            {nextVisit.date === today ? t('people.today') : format.date(nextVisit.date)}{' '}
            {format.minute(nextVisit.startMinute)}{' '}
            <span className={classes.quiet}>{format.kind(nextVisit.kind)}</span>
          </>
        ) : null}
      </td>
      <td>
        {patient.flags.length > 0 ? (
          <Badge
            size="sm"
            variant="light"
            className={classes.flagBadge}
            leftSection={<IconAlertTriangle size={12} aria-hidden />}
          >
            {t('people.toCheck', { count: patient.flags.length })}
          </Badge>
        ) : null}
        {isChanged ? <span className={classes.changed}>{t('people.changed')}</span> : null}
      </td>
    </tr>
  )
})
