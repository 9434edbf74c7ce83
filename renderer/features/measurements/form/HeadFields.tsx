import { useQuery } from '@tanstack/react-query'
import { lengthUnits, postures } from '#domain/measurements/measurement-set.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToday } from '../../../shared/CampContext.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../measurements.module.css'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import type { MeasureForm } from './use-measure-form.ts'

/** Who measures, when, in which posture, over a sock or not, and in which unit. */
export function HeadFields({ form, isTried }: { form: MeasureForm; isTried: boolean }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const today = useToday().date
  const { data: staff = [] } = useQuery(api.staff.list.queryOptions())
  const { takenOn, staffId, posture, sockOn, unit } = form.state.draft
  const measurers = staff.filter(
    ({ id, active, roles }) =>
      id === staffId || (active && roles.some((role) => role === 'technician' || role === 'therapist')),
  )
  return (
    <div className={classes.head}>
      <SearchSelect
        label={t('measure.takenBy')}
        placeholder={t('common.choose')}
        data={measurers.map((member) => ({ value: member.id, label: format.staffName(member) }))}
        value={staffId}
        error={isTried && staffId === null ? t('measure.takenByMissing') : undefined}
        onChange={(id) => form.setHead({ staffId: id })}
      />
      <DateField
        label={t('measure.takenOn')}
        value={takenOn}
        notAfter={today}
        onChange={(date) => date && form.setHead({ takenOn: date })}
      />
      <Labelled label={t('measure.postureLabel')}>
        <ChoiceButtons
          label={t('measure.postureLabel')}
          value={posture === '' ? null : posture}
          options={postures.map((value) => ({ value, label: t(`measure.posture.${value}`) }))}
          onChange={(value) => form.setHead({ posture: value ?? '' })}
        />
      </Labelled>
      <Labelled label={t('measure.sockOn')}>
        <ChoiceButtons
          label={t('measure.sockOn')}
          value={sockOn === null ? null : sockOn ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`common.${value}`) }))}
          onChange={(value) => form.setHead({ sockOn: value === null ? null : value === 'yes' })}
        />
      </Labelled>
      <Labelled label={t('measure.unitLabel')}>
        <ChoiceButtons
          label={t('measure.unitLabel')}
          value={unit}
          options={lengthUnits.map((value) => ({ value, label: t(`measure.unitName.${value}`) }))}
          onChange={(value) => value && form.setHead({ unit: value })}
        />
      </Labelled>
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <div className={classes.headLabel} aria-hidden>
        {label}
      </div>
      {children}
    </div>
  )
}
