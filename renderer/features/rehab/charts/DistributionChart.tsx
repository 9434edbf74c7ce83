import type { Instrument } from '#domain/outcomes/instrument.ts'
import { useFormat } from '../../../shared/format.ts'
import { directionOf, useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRehabWords } from '../use-rehab-words.ts'
import { ChartFrame, DashedKey } from './ChartFrame.tsx'
import classes from './charts.module.css'
import { binScores, medianOf, niceScale, type Bin } from './scale.ts'

export interface DistributionChartProps {
  instrument: Instrument
  /** One score a person, sorted. */
  scores: readonly number[]
  /** The bin whose people are listed. */
  chosen: Bin | null
  onChoose: (bin: Bin | null) => void
}

const WIDTH = 640
const HEIGHT = 220
const EDGE = { side: 34, top: 22, bottom: 34 }

/** How the results of a camp lie, as bars with their counts; a bar opens the people behind it. */
export function DistributionChart({ instrument, scores, chosen, onChoose }: DistributionChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const { language } = useLanguage()
  const isRtl = directionOf(language) === 'rtl'
  const isLadder = instrument.grades !== undefined
  const scale = isLadder
    ? {
        ...instrument.range,
        ticks: Array.from(
          { length: instrument.range.max - instrument.range.min + 1 },
          (_, step) => instrument.range.min + step,
        ),
      }
    : niceScale(scores, instrument.range)
  const bins = binScores(scores, scale, isLadder)
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const inner = { width: WIDTH - 2 * EDGE.side, height: HEIGHT - EDGE.top - EDGE.bottom }
  const barWidth = inner.width / bins.length
  const place = (offset: number) => (isRtl ? WIDTH - EDGE.side - offset : EDGE.side + offset)
  const middle = medianOf(scores)
  const span = (scale.ticks.at(-1) ?? 1) + (isLadder ? 1 : 0) - scale.min
  const medianAt =
    middle === null ? null : place(((middle - scale.min + (isLadder ? 0.5 : 0)) / span) * inner.width)
  const nameOf = (bin: Bin) =>
    isLadder ? words.value(instrument, bin.from) : `${format.number(bin.from)}–${format.number(bin.to)}`

  return (
    <ChartFrame
      width={WIDTH}
      height={HEIGHT}
      role="group"
      hatch="bars"
      label={t('rehab.distributionLabel', {
        name: words.instrument(instrument.code),
        count: scores.length,
      })}
      captions={
        <>
          <span>
            {words.unit(instrument)} ·{' '}
            {t(instrument.higherIsBetter ? 'rehab.moreIsBetter' : 'rehab.lessIsBetter')}
          </span>
          {middle === null ? null : (
            <DashedKey>
              {t('rehab.median', { value: words.value(instrument, isLadder ? Math.round(middle) : middle) })}
            </DashedKey>
          )}
        </>
      }
    >
      {(hatch) => (
        <>
          <line
            x1={EDGE.side}
            x2={WIDTH - EDGE.side}
            y1={HEIGHT - EDGE.bottom}
            y2={HEIGHT - EDGE.bottom}
            className={classes.axis}
          />
          {medianAt === null ? null : (
            <line
              x1={medianAt}
              x2={medianAt}
              y1={EDGE.top - 12}
              y2={HEIGHT - EDGE.bottom}
              className={classes.reference}
            />
          )}
          {bins.map((bin, index) => {
            const start = isRtl ? place((index + 1) * barWidth) : place(index * barWidth)
            const height = (bin.count / most) * inner.height
            const isChosen = chosen?.from === bin.from
            const choose = () => onChoose(isChosen ? null : bin)
            return (
              <g key={bin.from}>
                {bin.count > 0 ? (
                  <g
                    role="button"
                    tabIndex={0}
                    aria-pressed={isChosen}
                    aria-label={t('rehab.binLabel', { range: nameOf(bin), count: bin.count })}
                    className={classes.bar}
                    onClick={choose}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return
                      event.preventDefault()
                      choose()
                    }}
                  >
                    <rect x={start} width={barWidth} y={EDGE.top} height={inner.height} fill="transparent" />
                    <rect
                      x={start + 3}
                      width={Math.max(2, barWidth - 6)}
                      y={HEIGHT - EDGE.bottom - height}
                      height={height}
                      fill={isChosen ? undefined : hatch}
                      className={isChosen ? classes.barChosen : classes.barEdge}
                    />
                    <text
                      x={start + barWidth / 2}
                      y={HEIGHT - EDGE.bottom - height - 6}
                      textAnchor="middle"
                      className={classes.value}
                    >
                      {format.number(bin.count)}
                    </text>
                  </g>
                ) : null}
                <text
                  x={start + barWidth / 2}
                  y={HEIGHT - EDGE.bottom + 16}
                  textAnchor="middle"
                  className={classes.tick}
                >
                  {nameOf(bin)}
                </text>
              </g>
            )
          })}
        </>
      )}
    </ChartFrame>
  )
}
