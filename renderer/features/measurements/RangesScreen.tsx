import { Button, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RangeSettings } from '#contract/measurements.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { itemsOf, type FormItem, type MeasurementForm } from '#domain/measurements/form.ts'
import { rangeKey } from '#domain/measurements/ranges.ts'
import { isNumberKind } from '#domain/measurements/parse-measure.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { SearchSelect } from '../../shared/choice/SearchSelect.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './measurements.module.css'
import { RangeDialog } from './ranges/RangeDialog.tsx'
import { useMeasureWords } from './use-measure-words.ts'

/** The newest version of every form. */
const forms = [...new Map(measurementForms.all.map((form) => [form.id, form])).values()]

/** The forms with what they ask for, and their soft limits, which the manager may replace by better ones. */
export function RangesScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const words = useMeasureWords('cm')
  const [formId, setFormId] = useState(forms[0]?.id ?? '')
  const { data, error, refetch } = useQuery(api.measurements.ranges.queryOptions())
  const form = forms.find(({ id }) => id === formId)
  return (
    <>
      <PageHeader title={t('measure.ranges.title')} subtitle={t('measure.ranges.subtitle')}>
        <SearchSelect
          label={t('measure.ranges.form')}
          maw={360}
          data={forms.map((known) => ({ value: known.id, label: words.form(known) }))}
          value={formId}
          onChange={(id) => id && setFormId(id)}
        />
      </PageHeader>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={10} rowHeight={32} /> : null}
      {data && form ? <RangeTable form={form} settings={data} /> : null}
    </>
  )
}

function RangeTable({ form, settings }: { form: MeasurementForm; settings: RangeSettings }) {
  const { t } = useTranslation()
  const words = useMeasureWords('cm')
  const format = useFormat()
  const mayChange = useMay('manageCamp')
  const [open, setOpen] = useState<FormItem | null>(null)
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={words.form(form)}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('measure.what')}</th>
              <th scope="col">{t('measure.ranges.how')}</th>
              <th scope="col" className={classes.figure}>
                {t('measure.ranges.adult')}
              </th>
              <th scope="col" className={classes.figure}>
                {t('measure.ranges.child')}
              </th>
              <th scope="col">{t('measure.ranges.source')}</th>
              {mayChange ? (
                <th scope="col">
                  <VisuallyHidden>{t('common.edit')}</VisuallyHidden>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {itemsOf(form).map((item) => (
              <RangeRow
                key={item.id}
                form={form}
                item={item}
                settings={settings}
                onEdit={mayChange ? () => setOpen(item) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        {t('measure.formVersion', { form: words.form(form), version: format.number(form.version) })} ·{' '}
        {t('measure.ranges.sources')} <bdi>{form.sources.join('; ')}</bdi>
      </Text>
      {open ? (
        <RangeDialog form={form} item={open} settings={settings} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}

interface RangeRowProps {
  form: MeasurementForm
  item: FormItem
  settings: RangeSettings
  onEdit: (() => void) | null
}

function RangeRow({ form, item, settings, onEdit }: RangeRowProps) {
  const { t } = useTranslation()
  const words = useMeasureWords('cm')
  const kind = item.kind === 'series' ? 'circumference' : isNumberKind(item.kind) ? item.kind : null
  const override = settings.overrides[rangeKey(form, item.id)]
  const { adult, child } = override ?? item
  const name = words.field(item.id)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{words.how(item.id)}</td>
      <td className={classes.figure}>{kind && adult ? words.range(adult, kind) : ''}</td>
      <td className={classes.figure}>{kind && child ? words.range(child, kind) : ''}</td>
      <td>
        {override ? (
          <bdi>{override.source}</bdi>
        ) : kind && adult ? (
          <span className={classes.warning}>{t('measure.toBeConfirmed')}</span>
        ) : null}
      </td>
      {onEdit ? (
        <td>
          {kind ? (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={onEdit}
              aria-label={t('measure.ranges.editOf', { name })}
            >
              {t('common.edit')}
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}
