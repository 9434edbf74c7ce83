import { findAgeBand } from '#domain/functioning/age-bands.ts'
import {
  saddDisabilities,
  saddSexColumns,
  saddSexes,
  type Cell,
  type Sadd,
  type SaddAxis,
  type SaddCounts,
  type SaddRow,
} from '#domain/functioning/sadd.ts'
import type { PeopleCount } from '#domain/papers/people-count.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { CountBars } from '../CountBars.tsx'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { inDigitsOf } from './paper-texts.ts'

type Count = PeopleCount['counts'][number]
const axes: readonly SaddAxis[] = ['age', 'device', 'level']
const groups = ['all', ...saddDisabilities] as const

/** The disaggregated count for partners: the served and the registered, each as bars and as tables. */
export function toPeopleCountPaper({ stamp, counts }: PeopleCount): FlowPaper {
  const { sadd, papers } = wordsIn(stamp.language)
  const title = papers.names['people-count']
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title),
    parts: counts.flatMap((count, index): FlowPart[] => [
      blockPart(
        `${count.population}.head`,
        <>
          {index === 0 ? <FormHead stamp={stamp} title={title} /> : null}
          <h3>{sadd.population[count.population]}</h3>
          <Bars count={count} stamp={stamp} />
        </>,
        { startsPage: index > 0 },
      ),
      ...axes.flatMap((axis) => tablePart(axis, count, stamp)),
      blockPart(
        `${count.population}.hints`,
        <>
          <p>{sadd.disabilityHint}</p>
          <p>{sadd.onceHint}</p>
          {count.sadd.isHidden ? <p>{sadd.hiddenHint}</p> : null}
        </>,
        { className: 'count-hints' },
      ),
    ]),
  }
}

function Bars({ count: { population, sadd }, stamp: { language } }: { count: Count; stamp: PaperStamp }) {
  const words = wordsIn(language).sadd
  const number = (value: number) => formatNumber(value, language)
  return (
    <CountBars
      rows={sadd.tables.age ?? []}
      nameOf={(key) => lineName('age', key, language)}
      number={number}
      isRtl={language === 'fa'}
      label={fill(words.chartLabel, { name: words.population[population] })}
      words={{ ...words.sex, hidden: words.hidden, splitHidden: words.splitHidden, part: words.disability }}
    />
  )
}

function tablePart(axis: SaddAxis, { population, sadd }: Count, stamp: PaperStamp): FlowPart[] {
  const rows = (sadd.tables[axis] ?? []).filter(({ counts }) => counts.all.all !== 0)
  if (rows.length === 0) return []
  const lines: (SaddRow | null)[] = [...rows, null]
  return [
    {
      kind: 'table',
      key: `${population}.${axis}`,
      rowCount: lines.length,
      keepsTogether: lines.length < 14,
      draw: (from, to) => <Table axis={axis} sadd={sadd} lines={lines.slice(from, to)} stamp={stamp} />,
    },
  ]
}

interface TableProps {
  axis: SaddAxis
  sadd: Sadd
  /** Null is the line of everybody. */
  lines: readonly (SaddRow | null)[]
  stamp: PaperStamp
}

function Table({ axis, sadd, lines, stamp: { language } }: TableProps) {
  const words = wordsIn(language).sadd
  const sexes = saddSexColumns.filter((sex) => sex !== 'unknown' || sadd.total.all.unknown !== 0)
  return (
    <table className="paper-table paper-keeps-together count-table" data-part="table">
      <colgroup>
        <col style={{ width: sexes.length > saddSexes.length ? '30mm' : '40mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.axis[axis]}
          </th>
          {groups.map((one) => (
            <th key={one} scope="colgroup" colSpan={sexes.length}>
              {words.disability[one]}
            </th>
          ))}
        </tr>
        <tr>
          {groups.flatMap((one) =>
            sexes.map((sex) => (
              <th key={`${one}.${sex}`} scope="col" className="count-cell">
                {words.sex[sex]}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const counts: SaddCounts = line?.counts ?? sadd.total
          return (
            <tr key={line?.key ?? 'total'} className={line ? undefined : 'count-total'}>
              <td>
                <bdi>{line ? lineName(axis, line.key, language) : words.together}</bdi>
              </td>
              {groups.flatMap((one) =>
                sexes.map((sex) => (
                  <td key={`${one}.${sex}`} className="count-cell">
                    {written(counts[one][sex], language)}
                  </td>
                )),
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const written = (cell: Cell, language: PaperStamp['language']): string =>
  cell === null ? wordsIn(language).sadd.hiddenMark : formatNumber(cell, language)

function ageName(key: string, language: PaperStamp['language']): string {
  const { sadd } = wordsIn(language)
  const band = findAgeBand(key)
  if (!band) return sadd.ageUnknown
  return fill(band.to === null ? sadd.ageFrom : sadd.ageSpan, {
    from: formatNumber(band.from, language),
    to: formatNumber(band.to ?? 0, language),
  })
}

function lineName(axis: SaddAxis, key: string, language: PaperStamp['language']): string {
  const { domain, rehab } = wordsIn(language)
  const named = (names: Record<string, string>) => names[key] ?? inDigitsOf(key, language)
  if (axis === 'age') return ageName(key, language)
  if (axis === 'device') return named(domain.device)
  return key === '' ? rehab.noLevel : named(rehab.limbLevel)
}
