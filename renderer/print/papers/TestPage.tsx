import type { TestPage } from '#domain/papers/paper-document.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { Language } from '#domain/camps/camp.ts'
import type { PaperSize } from '../page-setup.ts'
import type { PagesPaper } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { fill, wordsIn } from '../words.ts'
import { exactSetup } from './paper-texts.ts'

/** A ruler along both edges and a square to measure: shows at once whether the printer shrinks the page. */
export function toTestPagePaper({ stamp }: TestPage): PagesPaper {
  const setup = exactSetup(stamp)
  return {
    kind: 'pages',
    title: wordsIn(stamp.language).papers.names['test-page'],
    setup,
    pages: [{ key: 'test', node: <Test size={setup.size} language={stamp.language} /> }],
  }
}

const INSET_MM = 3

function Test({ size, language }: { size: PaperSize; language: Language }) {
  const { print, papers } = wordsIn(language)
  const isLarge = size.height > 100
  const squareMm = isLarge ? 50 : 10
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <Rulers size={size} language={language} />
      <div className={isLarge ? 'test' : 'test test-small'}>
        <div className="test-head">
          <h2>{papers.names['test-page']}</h2>
          <p>{fill(print.test.size, { width: number(size.width), height: number(size.height) })}</p>
        </div>
        <div className="test-row">
          <div className="test-square" style={{ inlineSize: `${squareMm}mm`, blockSize: `${squareMm}mm` }}>
            {isLarge ? fill(print.test.square, { side: number(squareMm) }) : number(squareMm)}
          </div>
          <QrCode text="QADAM-TEST" widthMm={isLarge ? 25 : 12} correction="H" />
        </div>
        {isLarge ? (
          <>
            <ol>
              {Object.values(print.test.steps).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className="test-eight">{print.test.sample}</p>
            <p className="test-six">{print.test.sample}</p>
          </>
        ) : null}
      </div>
    </>
  )
}

/** Ticks every millimetre, longer every five, numbers every ten, from the very edge of the page. */
function Rulers({ size, language }: { size: PaperSize; language: Language }) {
  const ticks = (length: number) => Array.from({ length: Math.floor(length) + 1 }, (_, mm) => mm)
  const long = (mm: number) => (mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 1.8)
  const numbered = (length: number) =>
    ticks(length).filter((mm) => mm > 0 && mm % 10 === 0 && mm < length - 4)
  return (
    <svg className="test-rulers" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <path
        d={[
          ...ticks(size.width).map((mm) => `M${mm} ${INSET_MM}v${long(mm)}`),
          ...ticks(size.height).map((mm) => `M${INSET_MM} ${mm}h${long(mm)}`),
          `M0 ${INSET_MM}H${size.width}M${INSET_MM} 0V${size.height}`,
        ].join('')}
      />
      {numbered(size.width).map((mm) => (
        <text key={`x${mm}`} x={mm} y={INSET_MM + 6.6} textAnchor="middle">
          {formatNumber(mm, language)}
        </text>
      ))}
      {numbered(size.height).map((mm) => (
        <text key={`y${mm}`} x={INSET_MM + 4.6} y={mm + 0.9}>
          {formatNumber(mm, language)}
        </text>
      ))}
    </svg>
  )
}
