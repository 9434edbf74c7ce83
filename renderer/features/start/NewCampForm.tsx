import {
  Button,
  Fieldset,
  Group,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { templateKeys, type TemplateKey } from '#domain/camps/template.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import { useErrorText } from '../../api/errors.ts'
import { Select } from '../../shared/choice/Select.tsx'
import { DateField } from '../../shared/DateField.tsx'
import { NumberField } from '../../shared/NumberField.tsx'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useInvalidText } from '../../shared/invalid-text.ts'
import { ProvinceField } from '../../shared/ProvinceField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { HoursFields } from './HoursFields.tsx'
import { nameFieldOf, withTemplate } from './start-form.ts'
import classes from './start.module.css'
import { useStartCamp, type StartCamp, type StartProps } from './use-start-camp.ts'

type Part = Pick<StartCamp, 'form'> & { errorOf: (field: string) => string | undefined }

function CampFields({ form, errorOf }: Part) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('start.camp', { context: form.values.kind })} className={classes.fields}>
      <SegmentedControl
        className={classes.wide}
        aria-label={t('camp.setup.template')}
        value={form.values.template}
        onChange={(key) => form.setValues(withTemplate(key as TemplateKey, form.values))}
        data={templateKeys.map((value) => ({ value, label: t(`camp.setup.templates.${value}`) }))}
      />
      <Text size="sm" c="dimmed" className={classes.wide}>
        {t(`camp.setup.templateHints.${form.values.template}`)}
      </Text>
      <TextInput
        className={classes.wide}
        data-autofocus
        autoFocus
        withAsterisk
        label={t('camp.name', { context: form.values.kind })}
        placeholder={t('start.namePlaceholder')}
        {...form.getInputProps('name')}
        error={errorOf('name')}
      />
      <TextInput label={t('camp.place')} {...form.getInputProps('place')} error={errorOf('place')} />
      <ProvinceField
        label={t('camp.province')}
        data-path="province"
        value={form.values.province}
        onChange={(province) => form.setFieldValue('province', province)}
        error={errorOf('province')}
      />
      <DateField
        withAsterisk
        label={t('camp.firstDate')}
        value={form.values.firstDate}
        onChange={(date) => form.setFieldValue('firstDate', date)}
        data-path="firstDate"
        error={errorOf('firstDate')}
      />
      {form.values.kind === 'clinic' ? (
        <Text size="sm" c="dimmed" mt={26}>
          {t('camp.clinicReach')}
        </Text>
      ) : (
        <NumberField
          withAsterisk
          label={t('start.days')}
          min={1}
          max={60}
          data-path="days"
          value={form.values.days}
          onChange={(days) => form.setFieldValue('days', days)}
          error={errorOf('days')}
        />
      )}
      <TextInput
        className={classes.wide}
        label={t('camp.sponsor')}
        {...form.getInputProps('sponsor')}
        error={errorOf('sponsor')}
      />
    </Fieldset>
  )
}

/** How many of the devices that such a camp usually hands over; more kinds can be added later. */
function TargetFields({ form, errorOf }: Part) {
  const { t } = useTranslation()
  const format = useFormat()
  if (form.values.targets.length === 0) return null
  return (
    <Fieldset legend={t('camp.targets')} className={classes.fields}>
      {form.values.targets.map(({ deviceType, count }, index) => (
        <NumberField
          key={deviceType}
          min={1}
          label={format.device(deviceType)}
          data-path={`targets.${index}.count`}
          value={count}
          onChange={(value) => form.setFieldValue(`targets.${index}.count`, value)}
          error={errorOf(`targets.${index}.count`)}
        />
      ))}
    </Fieldset>
  )
}

function ManagerFields({ form, errorOf }: Part) {
  const { t } = useTranslation()
  const asked = nameFieldOf(useLanguage().language)
  const names =
    asked === 'nameLatin' ? (['nameLatin', 'namePersian'] as const) : (['namePersian', 'nameLatin'] as const)
  return (
    <Fieldset legend={t('start.manager', { context: form.values.kind })} className={classes.fields}>
      {names.map((field) => (
        <TextInput
          key={field}
          label={t(`camp.${field}`)}
          withAsterisk={field === asked}
          dir={field === 'nameLatin' ? 'ltr' : 'rtl'}
          lang={field === 'nameLatin' ? 'en' : 'fa'}
          autoComplete="off"
          {...form.getInputProps(field)}
          error={errorOf(field)}
        />
      ))}
      <Select
        label={t('camp.sex')}
        data={sexes.map((value) => ({ value, label: t(`domain.sex.${value}`) }))}
        {...form.getInputProps('sex')}
      />
      <PasswordInput
        withAsterisk
        label={t('start.pin')}
        description={t('start.pinHint')}
        visibilityToggleButtonProps={{ 'aria-label': t('common.showPin') }}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        autoComplete="new-password"
        {...form.getInputProps('pin')}
        error={errorOf('pin')}
      />
    </Fieldset>
  )
}

interface NewCampFormProps extends StartProps {
  onBack: () => void
}

/** One page that a camp can start from; the template fills what is seldom different. */
export function NewCampForm({ today, onBack, onStarted }: NewCampFormProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const invalidText = useInvalidText()
  const { form, submit, isRunning, error } = useStartCamp({ today, onStarted })
  const errorOf = (field: string) => {
    const reason: unknown = form.errors[field]
    return typeof reason === 'string' ? invalidText(reason) : undefined
  }
  const hasErrors = Object.keys(form.errors).length > 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <div>
          <Title order={1}>{t('start.newCamp', { context: form.values.kind })}</Title>
          <Text c="dimmed">{t('start.newCampText', { context: form.values.kind })}</Text>
        </div>
        <CampFields form={form} errorOf={errorOf} />
        <TargetFields form={form} errorOf={errorOf} />
        <ManagerFields form={form} errorOf={errorOf} />
        <HoursFields form={form} errorOf={errorOf} />
        <Text role="alert" c="var(--q-warning)">
          {hasErrors ? t('start.look') : error ? errorText(error) : ''}
        </Text>
        <Group>
          <Button type="submit" size="md" loading={isRunning}>
            {t('start.begin', { context: form.values.kind })}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {t('common.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
