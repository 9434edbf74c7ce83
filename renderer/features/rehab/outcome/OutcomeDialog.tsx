import { Alert, Button, Group, Text, Textarea, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { convertPoints } from '#domain/outcomes/conversion-table.ts'
import { instruments } from '#domain/outcomes/instruments.ts'
import { walkingAids } from '#domain/rehab/rehab-activities.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { FormDialog } from '../../../shared/FormDialog.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'
import { DistanceEntry } from './DistanceEntry.tsx'
import { FormEntry } from './FormEntry.tsx'
import { TimedEntry } from './TimedEntry.tsx'
import { useOutcomeForm, type OutcomeDialogProps, type Values } from './use-outcome-form.ts'

/** One test or questionnaire of one person: choose it, take it, save it. */
export function OutcomeDialog(props: OutcomeDialogProps) {
  const { orders, outcome, suggested, taken, tables, onClose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const today = useToday()
  const form = useOutcomeForm(props)
  const { instrument, values, set, choose, trials, scored, errorOf, asked, save, isRunning } = form
  const table = tables.find((one) => one.instrument === instrument.code) ?? null
  const tScore = scored?.kind === 'scored' ? convertPoints(table, scored.score) : null
  const outOfRange =
    scored?.kind === 'refused' ? scored.problems.find(({ field }) => field === 'score') : undefined
  const entry = {
    instrument,
    answers: values.answers,
    errorOf,
    onAnswers: (answers: Values['answers']) => set({ answers }),
  }

  return (
    <FormDialog
      size="lg"
      title={t('rehab.outcomeTitle')}
      submit={scored?.kind === 'incomplete' ? t('rehab.saveIncomplete') : t('common.save')}
      cancel={t('common.close')}
      isReady={form.canSave}
      isRunning={isRunning}
      onSubmit={() => save(false)}
      onClose={onClose}
      beside={
        <Group gap="xs">
          <Button variant="subtle" color="gray" onClick={form.discard}>
            {t('rehab.throwAway')}
          </Button>
          {form.next && scored?.kind === 'scored' ? (
            <Button variant="light" loading={isRunning} onClick={form.saveAndGoOn}>
              {t('rehab.saveAndGoOn', { name: words.instrument(form.next) })}
            </Button>
          ) : null}
        </Group>
      }
    >
      {outcome === null && suggested.length > 1 ? (
        <Group gap={6} role="group" aria-label={t('rehab.tests')}>
          {suggested.map((code) => (
            <Button
              key={code}
              size="compact-md"
              variant={code === values.instrument ? 'filled' : 'default'}
              aria-pressed={code === values.instrument}
              leftSection={taken.has(code) ? <IconCheck aria-hidden size={14} /> : null}
              onClick={() => choose(code)}
            >
              {words.instrument(code)}
              {taken.has(code) ? <VisuallyHidden> {t('rehab.takenToday')}</VisuallyHidden> : null}
            </Button>
          ))}
        </Group>
      ) : null}
      <SearchSelect
        label={t('rehab.which')}
        disabled={outcome !== null}
        value={values.instrument}
        onChange={(code) => code && choose(code)}
        data={groupedInstruments((key) => t(`rehab.measures.${key}`), words.instrument)}
      />
      <div>
        {instrument.entry === 'timed' || instrument.entry === 'timed_walk' ? (
          <TimedEntry
            {...entry}
            key={instrument.code}
            trials={values.trials}
            onTrials={(next) => set({ trials: next })}
            stretch={values.answers['stretch'] ?? null}
            onStretch={(stretch) => set({ answers: { ...values.answers, stretch } })}
          />
        ) : instrument.entry === 'distance' ? (
          <DistanceEntry
            {...entry}
            key={instrument.code}
            trials={values.trials}
            onTrials={(next) => set({ trials: next })}
          />
        ) : (
          <FormEntry {...entry} key={instrument.code} />
        )}
      </div>
      <div className={classes.scoreLine} role="status">
        {scored?.kind === 'scored' ? (
          <>
            <strong>
              {words.result({
                instrument: instrument.code,
                score: scored.score,
                answers: values.answers,
              })}
            </strong>{' '}
            <Text span size="sm" c="dimmed">
              {instrument.trials && trials.length > 1 ? t(`rehab.rule.${instrument.trials.score}`) : ''}{' '}
              {t(instrument.higherIsBetter ? 'rehab.moreIsBetter' : 'rehab.lessIsBetter')}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t(scored?.kind === 'incomplete' ? 'rehab.notYetScored' : 'rehab.cannotBe')}
          </Text>
        )}
        {outOfRange ? (
          <Text size="sm" className={classes.warn}>
            {t('rehab.scoreOutOfRange', {
              value: words.value(instrument, outOfRange.value),
              min: words.value(instrument, outOfRange.bounds.min),
              max: words.value(instrument, outOfRange.bounds.max),
            })}
          </Text>
        ) : null}
        {instrument.convertsByTable ? (
          <Text size="xs" c="dimmed">
            {tScore === null
              ? t(table ? 'rehab.byTable' : 'rehab.rawOnly', { source: table?.source ?? '' })
              : t('rehab.tScore', { value: format.number(tScore), source: table?.source ?? '' })}
          </Text>
        ) : null}
      </div>
      <div className={classes.deviceRow}>
        <Select
          label={t('rehab.device')}
          clearable
          value={values.orderId}
          onChange={(orderId) => set({ orderId })}
          data={orders.map((order) => ({
            value: order.id,
            label: [format.device(order.deviceType), format.side(order.side), format.digits(order.number)]
              .filter(Boolean)
              .join(' · '),
          }))}
          error={errorOf('orderId')}
        />
        <Select
          label={t('rehab.aid')}
          value={values.aid}
          onChange={(aid) => aid && set({ aid })}
          data={walkingAids.map((aid) => ({ value: aid, label: t(`rehab.aids.${aid}`) }))}
        />
        <DateField
          label={t('rehab.date')}
          notAfter={today.date}
          value={values.date}
          onChange={(date) => set({ date })}
          error={errorOf('date')}
        />
      </div>
      <Textarea
        label={t('rehab.note')}
        autosize
        minRows={1}
        value={values.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {asked ? (
        <Alert
          role="alert"
          color="yellow"
          icon={<IconAlertTriangle aria-hidden size={18} />}
          title={t('rehab.unusualTitle', { value: words.value(instrument, asked.score) })}
        >
          <Text size="sm">
            {t('rehab.unusual', {
              min: words.value(instrument, asked.min),
              max: words.value(instrument, asked.max),
            })}
          </Text>
          <Button mt="xs" variant="default" loading={isRunning} onClick={() => save(true)}>
            {t('rehab.unusualKeep')}
          </Button>
        </Alert>
      ) : null}
    </FormDialog>
  )
}

function groupedInstruments(group: (key: string) => string, name: (code: string) => string) {
  return (['walking', 'use', 'fit', 'pain'] as const).map((key) => ({
    group: group(key),
    items: instruments
      .filter(({ measures }) => measures === key)
      .map(({ code }) => ({ value: code, label: name(code) })),
  }))
}
