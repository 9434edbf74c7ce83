import { seriesOf, type FormSeries, type MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet, SeriesPoint } from '#domain/measurements/measurement-set.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../measurements.module.css'
import type { MeasureWords } from '../use-measure-words.ts'

interface ProfileChartProps {
  form: MeasurementForm
  set: MeasurementSet
  /** Newest first; the first three are drawn. */
  earlier: readonly MeasurementSet[]
  words: MeasureWords
}

/** Dash and mark of each line, so that a black and white print tells them apart; the newest is drawn through. */
const styles = [
  { dash: undefined, mark: 'circle', width: 2.4 },
  { dash: '7 4', mark: 'square', width: 1.6 },
  { dash: '2 4', mark: 'diamond', width: 1.6 },
  { dash: '9 3 2 3', mark: 'triangle', width: 1.6 },
] as const
type LineStyle = (typeof styles)[number]

const WIDTH = 420
const HEIGHT = 250
const BOX = { left: 46, right: 12, top: 10, bottom: 40 }

/** The circumference of the limb from its first level to its end, now and before: one chart for each series that was taken. */
export function ProfileChart({ form, set, earlier, words }: ProfileChartProps) {
  const taken = seriesOf(form).filter(({ id }) => (set.series[id] ?? []).length > 1)
  return taken.map((series) => (
    <SeriesChart key={series.id} series={series} sets={[set, ...earlier.slice(0, 3)]} words={words} />
  ))
}

interface SeriesChartProps {
  series: FormSeries
  sets: readonly MeasurementSet[]
  words: MeasureWords
}

function SeriesChart({ series, sets, words }: SeriesChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const lines = sets.flatMap((set, index) => {
    const readings = set.series[series.id] ?? []
    const style = styles[index]
    return readings.length > 0 && style ? [{ set, readings, style }] : []
  })
  const points = lines.flatMap(({ readings }) => readings)
  const scale = scaleFor(points)
  const title = words.field(series.id)
  return (
    <figure style={{ margin: '16px 0' }}>
      <figcaption className={classes.sectionTitle}>{t('measure.profile', { series: title })}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={classes.chart}
        role="img"
        aria-label={describe()}
        direction="ltr"
      >
        <Axes scale={scale} words={words} />
        {lines.map(({ set, readings, style }) => (
          <g key={set.id} stroke="currentColor" fill="none" strokeWidth={style.width}>
            <polyline
              strokeDasharray={style.dash}
              points={readings
                .map((point) => `${scale.x(point.distanceMm)},${scale.y(point.valueMm)}`)
                .join(' ')}
            />
            {readings.map((point) => (
              <PointMark
                key={point.distanceMm}
                style={style}
                x={scale.x(point.distanceMm)}
                y={scale.y(point.valueMm)}
              />
            ))}
          </g>
        ))}
      </svg>
      <div className={classes.legend}>
        {lines.map(({ set, style }) => (
          <span key={set.id}>
            <svg width="40" height="12" aria-hidden stroke="currentColor" fill="none">
              <path d="M0 6L40 6" strokeDasharray={style.dash} strokeWidth={style.width} />
              <PointMark style={style} x={20} y={6} />
            </svg>
            {format.date(set.takenOn)}
          </span>
        ))}
      </div>
    </figure>
  )

  function describe(): string {
    return lines
      .map(({ set, readings }) =>
        t('measure.profileLine', {
          date: format.date(set.takenOn),
          values: readings.map(({ valueMm }) => words.number(valueMm, 'circumference')).join(', '),
        }),
      )
      .join('; ')
  }
}

interface Scale {
  x: (distanceMm: number) => number
  y: (valueMm: number) => number
  distances: number[]
  values: number[]
}

function scaleFor(points: readonly SeriesPoint[]): Scale {
  const longest = Math.max(30, ...points.map(({ distanceMm }) => distanceMm))
  const sizes = points.map(({ valueMm }) => valueMm)
  const [low, high] = [
    Math.floor((Math.min(...sizes) - 5) / 20) * 20,
    Math.ceil((Math.max(...sizes) + 5) / 20) * 20,
  ]
  const step = high - low > 160 ? 40 : 20
  return {
    x: (distanceMm) => BOX.left + (distanceMm / longest) * (WIDTH - BOX.left - BOX.right),
    y: (valueMm) => BOX.top + ((high - valueMm) / (high - low)) * (HEIGHT - BOX.top - BOX.bottom),
    distances: [...new Set(points.map(({ distanceMm }) => distanceMm))].sort((a, b) => a - b),
    values: Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step),
  }
}

function Axes({ scale, words }: { scale: Scale; words: MeasureWords }) {
  const { t } = useTranslation()
  const [left, right] = [BOX.left, WIDTH - BOX.right]
  return (
    <g fontSize={11} fill="currentColor">
      {scale.values.map((value) => (
        <g key={value}>
          <path
            d={`M${left} ${scale.y(value)}L${right} ${scale.y(value)}`}
            stroke="currentColor"
            opacity={0.18}
          />
          <text x={left - 6} y={scale.y(value) + 4} textAnchor="end">
            {words.number(value, 'circumference')}
          </text>
        </g>
      ))}
      {scale.distances.map((distance) => (
        <text key={distance} x={scale.x(distance)} y={HEIGHT - BOX.bottom + 16} textAnchor="middle">
          {words.number(distance, 'length')}
        </text>
      ))}
      <text x={(left + right) / 2} y={HEIGHT - 6} textAnchor="middle">
        {t('measure.distanceAxis', { unit: words.unit('length') })}
      </text>
    </g>
  )
}

function PointMark({ style, x, y }: { style: LineStyle; x: number; y: number }) {
  switch (style.mark) {
    case 'circle':
      return <circle cx={x} cy={y} r={3.6} fill="currentColor" />
    case 'square':
      return <path d={`M${x - 3.5} ${y - 3.5}h7v7h-7Z`} fill="var(--mantine-color-body)" />
    case 'diamond':
      return <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5Z`} fill="var(--mantine-color-body)" />
    case 'triangle':
      return <path d={`M${x} ${y - 5}l5 8h-10Z`} fill="var(--mantine-color-body)" />
  }
}
