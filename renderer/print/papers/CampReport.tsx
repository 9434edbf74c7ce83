import type { CampProgress, DeviceProgress } from '#domain/closeout/camp-progress.ts'
import type { CampReport } from '#domain/papers/camp-report.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { isolate } from '#domain/people/isolate.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { ListTable, type ListColumn } from './ListTable.tsx'
import { dateIn } from './paper-texts.ts'

/** What a camp came to, on one page: people, devices and repairs counted apart. */
export function toCampReportPaper({ stamp, progress, until, closedBy, closedNote }: CampReport): FlowPaper {
  const { language } = stamp
  const { print, papers } = wordsIn(language, stamp.campKind)
  const title = papers.names['camp-report']
  const span = stamp.campDates.map((date) => dateIn(date, language)).join(' – ')
  const reach = fill(closedBy ? print.report.closed : print.report.until, {
    date: formatBothCalendars(until, language),
    name: isolate(closedBy),
  })
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title, span),
    parts: [
      blockPart(
        'report',
        <>
          <FormHead stamp={stamp} title={title} />
          <p className="form-told">
            {span} · {reach}
          </p>
          {closedNote ? (
            <p className="form-told">
              <bdi>{closedNote}</bdi>
            </p>
          ) : null}
          <People progress={progress} stamp={stamp} />
          <Devices progress={progress} stamp={stamp} />
          <Days progress={progress} stamp={stamp} />
          <Rest progress={progress} stamp={stamp} />
        </>,
      ),
    ],
  }
}

interface PartProps {
  progress: CampProgress
  stamp: PaperStamp
}

function Numbers({ items, stamp }: { items: readonly (readonly [string, number])[]; stamp: PaperStamp }) {
  return (
    <dl className="report-numbers">
      {items.map(([label, value]) => (
        <div key={label}>
          <dd>{formatNumber(value, stamp.language)}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  )
}

function People({ progress: { people }, stamp }: PartProps) {
  const { report } = wordsIn(stamp.language).print
  const groups = (['women', 'men', 'girls', 'boys', 'unknown'] as const).filter(
    (group) => group !== 'unknown' || people.groups.unknown > 0,
  )
  return (
    <>
      <h3>{report.people}</h3>
      <Numbers
        stamp={stamp}
        items={[
          [report.registered, people.registered],
          [report.served, people.served],
          ...groups.map((group) => [report.group[group], people.groups[group]] as const),
        ]}
      />
    </>
  )
}

function Devices({ progress, stamp }: PartProps) {
  const { language } = stamp
  const { print, domain } = wordsIn(language)
  const { report } = print
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language))
  const share = ({ target, delivered }: DeviceProgress) =>
    target
      ? `${formatNumber(Math.round((100 * delivered) / target), language)}${language === 'fa' ? '٪' : ' %'}`
      : ''
  const columns: ListColumn<DeviceProgress>[] = [
    { key: 'device', title: print.form.device, widthMm: null, cell: (row) => domain.device[row.deviceType] },
    {
      key: 'ordered',
      title: report.ordered,
      widthMm: 26,
      isNumber: true,
      cell: (row) => number(row.ordered),
    },
    {
      key: 'delivered',
      title: report.delivered,
      widthMm: 26,
      isNumber: true,
      cell: (row) => number(row.delivered),
    },
    { key: 'target', title: report.target, widthMm: 26, isNumber: true, cell: (row) => number(row.target) },
    { key: 'share', title: report.ofTarget, widthMm: 26, isNumber: true, cell: share },
  ]
  const groups = Object.entries(progress.groups) as [keyof typeof domain.deviceGroup, number][]
  return (
    <>
      <h3>{report.devices}</h3>
      <Numbers
        stamp={stamp}
        items={[
          ...groups.map(([group, count]) => [domain.deviceGroup[group], count] as const),
          [report.repairs, progress.repairs],
        ]}
      />
      <div className="report-table">
        <ListTable columns={columns} rows={progress.devices} from={0} />
      </div>
    </>
  )
}

/** Days in two runs beside each other; a clinic's long calendar shows its last ones. */
function Days({ progress: { days }, stamp }: PartProps) {
  const { language } = stamp
  const { report } = wordsIn(language).print
  const shown = days.slice(-14)
  if (shown.length === 0) return null
  return (
    <>
      <h3>{shown.length < days.length ? report.lastDays : report.days}</h3>
      <ul className="report-days">
        {shown.map(({ date, people, devices }) => (
          <li key={date}>
            <b>{dateIn(date, language)}</b>{' '}
            {fill(report.dayLine, {
              people: formatNumber(people, language),
              devices: formatNumber(devices, language),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Rest({ progress: { visits, openOrders, movedOn, followUps }, stamp }: PartProps) {
  const { report } = wordsIn(stamp.language).print
  return (
    <>
      <h3>{report.rest}</h3>
      <Numbers
        stamp={stamp}
        items={[
          [report.visitsDone, visits.done],
          [report.noShow, visits.noShow],
          ...(visits.open > 0 ? [[report.visitsOpen, visits.open] as const] : []),
          ...(visits.ahead > 0 ? [[report.visitsAhead, visits.ahead] as const] : []),
          [report.openOrders, openOrders],
          ...(movedOn > 0 ? [[report.movedOn, movedOn] as const] : []),
          [report.followUpsPlanned, followUps.planned],
          [report.followUpsDone, followUps.done],
        ]}
      />
      <p className="report-foot">{report.foot}</p>
    </>
  )
}
