import type { Instrument, Reference } from '#domain/outcomes/instrument.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { calendarTicks } from '#domain/time/calendar-ticks.ts'
import { useFormat } from '../../../shared/format.ts'
import { directionOf, useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRehabWords } from '../use-rehab-words.ts'
import { ChartFrame, DashedKey } from './ChartFrame.tsx'
import classes from './charts.module.css'
import { niceScale } from './scale.ts'
import { placeFigures, timeScale } from './time-scale.ts'

export interface TrendChartProps {
  instrument: Instrument
  /** Scored results of one person, oldest first. */
  outcomes: readonly Outcome[]
  /** Whose figures to draw beside them; null for none. */
  reference: Reference | null
}

const WIDTH = 520
const HEIGHT = 200
const EDGE = { start: 46, end: 26, top: 20, bottom: 36 }
const MOST_TICKS = 5

/**
 * One person's results in time, each with its value; the axis has the marks of the camp's calendar. The reference is drawn apart (a hatched band, a dashed line)
 * and named with the people it came from. Shapes and words carry everything: it reads the same in black and white.
 */
export function TrendChart({ instrument, outcomes, reference }: TrendChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const { language } = useLanguage()
  const isRtl = directionOf(language) === 'rtl'
  const results = outcomes.flatMap((outcome) =>
    outcome.score === null ? [] : [{ outcome, score: outcome.score }],
  )
  const spread = reference?.kind === 'mean' ? (reference.sd ?? 0) : 0
  const band = reference ? { low: reference.value - spread, high: reference.value + spread } : null
  const scale = niceScale(
    [
      ...results.map(({ score }) => score),
      ...(band ? [band.low, band.high] : []),
      ...(instrument.entry === 'rating' ? [instrument.range.min, instrument.range.max] : []),
    ],
    instrument.range,
  )
  const inner = { width: WIDTH - EDGE.start - EDGE.end, height: HEIGHT - EDGE.top - EDGE.bottom }
  const time = timeScale(results.map(({ outcome }) => outcome.date))
  const x = (date: string) => {
    const offset = EDGE.start + 14 + time.along(date) * (inner.width - 28)
    return isRtl ? WIDTH - offset : offset
  }
  const ticks = calendarTicks(time.from, time.to, format.calendar, MOST_TICKS)
  const y = (value: number) => EDGE.top + (1 - (value - scale.min) / (scale.max - scale.min)) * inner.height
  const figures = placeFigures(
    results.map(({ outcome, score }) => ({ x: x(outcome.date), y: y(score) })),
    36,
  )
  const base = HEIGHT - EDGE.bottom
  const left = isRtl ? EDGE.end : EDGE.start
  const label = t('rehab.chartLabel', {
    name: words.instrument(instrument.code),
    values: results
      .map(({ outcome }) => `${format.date(outcome.date)}: ${words.resultOf(instrument, outcome)}`)
      .join('; '),
  })
  const tick = (value: number) => (instrument.grades ? words.value(instrument, value) : format.number(value))

  return (
    <ChartFrame
      width={WIDTH}
      height={HEIGHT}
      role="img"
      hatch="band"
      label={label}
      captions={
        <>
          <span>
            {words.unit(instrument)} ·{' '}
            {t(instrument.higherIsBetter ? 'rehab.upIsBetter' : 'rehab.downIsBetter')}
          </span>
          {reference ? (
            <DashedKey>
              {words.reference(instrument, reference)} · <cite>{reference.citation}</cite>
              {reference.toConfirm ? ` · ${t('rehab.toConfirm')}` : ''}
            </DashedKey>
          ) : null}
        </>
      }
    >
      {(hatch) => (
        <>
          {scale.ticks.map((value) => (
            <g key={value}>
              <line x1={left} x2={left + inner.width} y1={y(value)} y2={y(value)} className={classes.grid} />
              <text
                x={isRtl ? WIDTH - EDGE.start + 8 : EDGE.start - 8}
                y={y(value) + 4}
                textAnchor={isRtl ? 'start' : 'end'}
                className={classes.tick}
              >
                {tick(value)}
              </text>
            </g>
          ))}
          {band && band.high > band.low ? (
            <rect
              x={left}
              width={inner.width}
              y={y(Math.min(band.high, scale.max))}
              height={y(Math.max(band.low, scale.min)) - y(Math.min(band.high, scale.max))}
              fill={hatch}
            />
          ) : null}
          {reference ? (
            <line
              x1={left}
              x2={left + inner.width}
              y1={y(reference.value)}
              y2={y(reference.value)}
              className={classes.reference}
            />
          ) : null}
          <line x1={left} x2={left + inner.width} y1={base} y2={base} className={classes.axis} />
          {ticks.dates.map((date) => (
            <g key={date}>
              <line x1={x(date)} x2={x(date)} y1={base} y2={base + 5} className={classes.axis} />
              <text x={x(date)} y={HEIGHT - 9} textAnchor="middle" className={classes.tick}>
                {ticks.unit === 'day' ? format.date(date) : format.date(date, 'month')}
              </text>
            </g>
          ))}
          <polyline
            points={results.map(({ outcome, score }) => `${x(outcome.date)},${y(score)}`).join(' ')}
            className={classes.line}
          />
          {results.map(({ outcome, score }, index) => (
            <g key={outcome.id}>
              <title>{`${format.date(outcome.date)}: ${words.resultOf(instrument, outcome)}`}</title>
              <circle cx={x(outcome.date)} cy={y(score)} r="4.5" className={classes.dot} />
              {figures[index] ? (
                <text
                  x={x(outcome.date)}
                  y={y(score) + (figures[index] === 'above' ? -9 : 19)}
                  textAnchor="middle"
                  className={classes.value}
                >
                  {instrument.grades
                    ? words.resultOf(instrument, outcome)
                    : format.number(Number(score.toFixed(instrument.decimals)))}
                </text>
              ) : null}
            </g>
          ))}
        </>
      )}
    </ChartFrame>
  )
}
