import { unusedReasons, wearPlaces } from '#domain/follow-up/follow-up-answers.ts'
import { callColumns, type CallLine, type CallSheets } from '#domain/papers/call-sheet.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { isolate } from '#domain/people/isolate.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { SideShape } from '../PaperMarks.tsx'
import { textsIn } from '../texts.ts'
import { wordsIn } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { dateIn, inDigitsOf, sideText } from './paper-texts.ts'

/** The calls that are due: a table a village, a box for each answer in page order, and the codes to write into them. */
export function toCallSheetPaper({ stamp, villages }: CallSheets): FlowPaper {
  const { language } = stamp
  const t = textsIn(language)
  const title = wordsIn(language).papers.names['call-sheet']
  const total = villages.at(-1)?.lines.at(-1)?.number ?? 0
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title),
    parts: [
      blockPart(
        'head',
        <>
          <FormHead stamp={stamp} title={title} />
          <p className="form-told">
            {total === 0 ? t('rehab.nobodyToCall') : t('rehab.peopleCount', { count: total })}
          </p>
          <Legend stamp={stamp} />
        </>,
      ),
      ...villages.map(({ province, village, lines }): FlowPart => {
        const place = [village || t('rehab.noVillage'), provinceName(province, language)]
          .filter(Boolean)
          .map(isolate)
        return {
          kind: 'table',
          key: `${province}.${village}`,
          rowCount: lines.length,
          keepsTogether: lines.length < 6,
          draw: (from, to) => (
            <Village
              place={place.join(t('rehab.comma'))}
              lines={lines.slice(from, to)}
              keepsTogether={lines.length < 6}
              stamp={stamp}
            />
          ),
        }
      }),
    ],
  }
}

/** What is written into the boxes that hold a code. */
function Legend({ stamp: { language } }: { stamp: PaperStamp }) {
  const t = textsIn(language)
  const codes = (path: string, list: readonly string[]) =>
    list
      .map((code, index) => `${inDigitsOf((index + 1).toString(36), language)} ${t(`${path}.${code}`)}`)
      .join(' · ')
  const lists = [
    ['wornAt', codes('rehab.place', wearPlaces)],
    ['skin', codes('rehab.skin', skinFindings)],
    ['whyNotUsed', codes('rehab.unusedReason', unusedReasons)],
  ] as const
  return (
    <div className="call-legend">
      {lists.map(([column, told]) => (
        <p key={column}>
          <b>{t(`rehab.quick.${column}`)}:</b> {told}
        </p>
      ))}
    </div>
  )
}

interface VillageProps {
  place: string
  lines: readonly CallLine[]
  keepsTogether: boolean
  stamp: PaperStamp
}

/** The phone's is as wide as the longest number: a digit on a line of its own is not dialled. */
const widths = { number: 9, person: 44, phone: 40, device: 44, answer: 15 }

function Village({ place, lines, keepsTogether, stamp: { language } }: VillageProps) {
  const t = textsIn(language)
  return (
    <table
      className={`paper-table call-table ${keepsTogether ? 'paper-keeps-together' : ''}`}
      data-part="table"
    >
      <colgroup>
        <col style={{ width: `${widths.number}mm` }} />
        <col style={{ width: `${widths.person}mm` }} />
        <col style={{ width: `${widths.phone}mm` }} />
        <col style={{ width: `${widths.device}mm` }} />
        {callColumns.map((column) => (
          <col key={column} style={{ width: `${widths.answer}mm` }} />
        ))}
        <col />
      </colgroup>
      <thead>
        <tr className="paper-heading">
          <th colSpan={callColumns.length + 5} scope="colgroup">
            <bdi>{place}</bdi>
          </th>
        </tr>
        <tr>
          <th scope="col">{t('rehab.rowNumber')}</th>
          <th scope="col">{t('rehab.person')}</th>
          <th scope="col">{t('rehab.phone')}</th>
          <th scope="col">{t('rehab.device')}</th>
          {callColumns.map((column) => (
            <th key={column} scope="col">
              {t(`rehab.quick.${column}`)}
            </th>
          ))}
          <th scope="col">{t('rehab.note')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Line key={index} line={line} isFirst={index === 0} language={language} />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  line: CallLine
  /** Of its part of the table: a person who goes on from the page before is named again. */
  isFirst: boolean
  language: PaperStamp['language']
}

function Line({ line, isFirst, language }: LineProps) {
  const t = textsIn(language)
  const { number, person, device, phones, bestTime, looks } = line
  const isNamed = isFirst || !line.isSamePerson
  const after = (afterMonths: number) =>
    afterMonths < 1
      ? t('rehab.weeks', { count: Math.round(afterMonths * 4) })
      : t('rehab.months', { count: afterMonths })
  return (
    <tr>
      <td>{formatNumber(number, language)}</td>
      <td>
        {isNamed ? (
          <div className="paper-name">
            <bdi>{person.name}</bdi>
          </div>
        ) : null}
        <bdi dir="ltr">{inDigitsOf(person.number, language)}</bdi>
      </td>
      <td>
        {(isNamed ? phones : []).map((phone) => (
          <div key={phone}>
            <bdi dir="ltr">{inDigitsOf(phone, language)}</bdi>
          </div>
        ))}
        {isNamed && bestTime ? t(`rehab.callTime.${bestTime}`) : null}
      </td>
      <td>
        {wordsIn(language).domain.device[device.deviceType]}{' '}
        {device.side ? <SideShape side={device.side} deviceType={device.deviceType} /> : null}
        <b>{sideText(device, language)}</b>
        {looks.map(({ afterMonths, dueDate }) => (
          <div key={afterMonths}>
            {after(afterMonths)} · {dateIn(dueDate, language).replaceAll(' ', '\u00a0')}
          </div>
        ))}
      </td>
      {callColumns.map((column) => (
        <td key={column} />
      ))}
      <td />
    </tr>
  )
}
