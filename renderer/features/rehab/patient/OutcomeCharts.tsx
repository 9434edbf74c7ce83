import { Button, Group, Text } from '@mantine/core'
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import { useState } from 'react'
import { convertOutcomes, type ConversionTable } from '#domain/outcomes/conversion-table.ts'
import type { Instrument } from '#domain/outcomes/instrument.ts'
import { instruments } from '#domain/outcomes/instruments.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { compareScores } from '#domain/outcomes/trend.ts'
import { daysBetween } from '#domain/time/local-date.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { referenceFor } from '../charts/scale.ts'
import { TrendChart } from '../charts/TrendChart.tsx'
import classes from '../rehab.module.css'
import { StrikeDialog } from '../StrikeDialog.tsx'
import { useRehabWords } from '../use-rehab-words.ts'

interface OutcomeChartsProps {
  outcomes: readonly Outcome[]
  tables: readonly ConversionTable[]
  deviceType: string | null
  onContinue: ((outcome: Outcome) => void) | null
}

/** A chart for each instrument that was used, with before and after in words. */
export function OutcomeCharts({ outcomes, tables, deviceType, onContinue }: OutcomeChartsProps) {
  const standing = outcomes.filter(({ struckReason }) => struckReason === '')
  const used = instruments.filter(({ code }) => standing.some(({ instrument }) => instrument === code))
  if (used.length === 0) return null
  return (
    <div className={classes.charts}>
      {used.map((instrument) => (
        <OutcomeChart
          key={instrument.code}
          instrument={instrument}
          outcomes={standing.filter((outcome) => outcome.instrument === instrument.code)}
          table={tables.find((table) => table.instrument === instrument.code) ?? null}
          deviceType={deviceType}
          onContinue={onContinue}
        />
      ))}
    </div>
  )
}

interface OutcomeChartProps extends Omit<OutcomeChartsProps, 'tables'> {
  instrument: Instrument
  table: ConversionTable | null
}

function OutcomeChart({ instrument, outcomes, table, deviceType, onContinue }: OutcomeChartProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useRehabWords()
  const results = outcomes.filter(({ score }) => score !== null)
  const converted = convertOutcomes(instrument, results, table)
  const shown = converted ?? { instrument, outcomes: results }
  const { references } = shown.instrument
  const [chosen, setChosen] = useState<string>(() => {
    const nearest = referenceFor(references, deviceType)
    return nearest ? String(references.indexOf(nearest)) : 'none'
  })
  const [striking, setStriking] = useState<Outcome | null>(null)
  const strike = useAction(api.outcomes.strike.mutationOptions(), {
    done: () => t('rehab.outcomeStruck'),
    onDone: () => setStriking(null),
  })
  const half = outcomes.filter(({ isComplete }) => !isComplete)
  const name = words.instrument(instrument.code)
  const last = results.at(-1)
  return (
    <section aria-label={name}>
      <div className={classes.chartHead}>
        <h3>{name}</h3>
        <BeforeAfter instrument={shown.instrument} scored={shown.outcomes} />
      </div>
      {results.length > 0 ? (
        <TrendChart
          instrument={shown.instrument}
          outcomes={shown.outcomes}
          reference={references[Number(chosen)] ?? null}
        />
      ) : null}
      {instrument.convertsByTable && results.length > 0 ? (
        <Text size="xs" c="dimmed">
          {converted ? t('rehab.byTable', { source: table?.source ?? '' }) : t('rehab.rawOnly')}
        </Text>
      ) : null}
      {references.length > 1 ? (
        <Select
          size="xs"
          mt={4}
          maw={420}
          aria-label={t('rehab.compareWith', { name })}
          value={chosen}
          onChange={(value) => setChosen(value ?? 'none')}
          data={[
            { value: 'none', label: t('rehab.noReference') },
            ...references.map((reference, index) => ({
              value: String(index),
              label: words.reference(shown.instrument, reference),
            })),
          ]}
        />
      ) : null}
      <Group gap={4} mt={2}>
        {half.map((outcome) => (
          <Button
            key={outcome.id}
            size="compact-sm"
            variant="subtle"
            disabled={!onContinue}
            onClick={() => onContinue?.(outcome)}
          >
            {t('rehab.continueIncomplete', { date: format.date(outcome.date) })}
          </Button>
        ))}
        {last && onContinue ? (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('rehab.strikeLast', { name })}
            onClick={() => setStriking(last)}
          >
            {t('rehab.strikeLastShort')}
          </Button>
        ) : null}
      </Group>
      {striking ? (
        <StrikeDialog
          what={`${name}: ${words.result(striking)} (${format.date(striking.date)})`}
          isRunning={strike.isRunning}
          onStrike={(reason) => void strike.run({ id: striking.id, version: striking.version, reason })}
          onClose={() => setStriking(null)}
        />
      ) : null}
    </section>
  )
}

/** First and last result in words; what counts as change only where a source says how much does. */
function BeforeAfter({ instrument, scored }: { instrument: Instrument; scored: readonly Outcome[] }) {
  const { t } = useTranslation()
  const words = useRehabWords()
  const [first, last] = [scored[0], scored.at(-1)]
  if (!first || !last || first.score === null || last.score === null) return null
  const resultOf = (outcome: Outcome) => words.resultOf(instrument, outcome)
  if (first === last) return <span className={classes.change}>{resultOf(last)}</span>
  const change = compareScores(instrument, first.score, last.score, daysBetween(first.date, last.date))
  const verdict = change.isSoon
    ? 'soon'
    : change.verdict === 'unclear' && !instrument.change
      ? 'noSource'
      : change.verdict
  const Icon = change.difference > 0 ? IconTrendingUp : IconTrendingDown
  return (
    <span className={classes.change}>
      {resultOf(first)} {t('rehab.arrow')} <strong>{resultOf(last)}</strong>{' '}
      {change.difference === 0 ? null : <Icon aria-hidden size={14} style={{ verticalAlign: 'middle' }} />}{' '}
      {t(`rehab.verdict.${verdict}`, {
        change: instrument.change
          ? words.value(instrument, instrument.grades ? instrument.range.min : instrument.change.value)
          : '',
      })}
    </span>
  )
}
