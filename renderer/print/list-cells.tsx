import type { ReactNode } from 'react'
import type { DailyListRow, PrintedField } from '#domain/lists/daily-list.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { DailyListLayout, PaperLine, Part } from './list-layout.ts'
import { ageSexText } from './age-sex.ts'
import { inPaperDigits, slotTexts } from './list-texts.ts'
import { NeedShape, SideShape, TickBox } from './PaperMarks.tsx'
import { fill } from './words.ts'

type Cell = (row: DailyListRow, layout: DailyListLayout) => ReactNode

type VisitPart = Exclude<Part, 'code' | 'done'>

/** How each part of a visit is written. Nothing protected can be here: a row holds none of it. */
const cells: Record<VisitPart, Cell> = {
  token: (row, { document }) => <bdi dir="ltr">{inPaperDigits(row.patientNumber, document)}</bdi>,
  name: (row, { words }) => <bdi>{row.givenName || words.domain.noName}</bdi>,
  father: (row, { words }) => (row.fatherName ? fill(words.print.childOf, { name: row.fatherName }) : null),
  ageSex: (row, { document }) => ageSexText(row, document.language),
  group: (row) => <bdi>{row.group}</bdi>,
  village: (row) => <bdi>{row.village}</bdi>,
  device: writeDevice,
  stage: (row, { words }) => words.print.stage[row.kind],
  slot: writeSlot,
  station: (row) => <bdi>{row.station}</bdi>,
  staff: (row) => <bdi>{row.staff}</bdi>,
  needs: writeNeeds,
  remark: (row, { words }) => (
    <>
      {row.status === 'no_show' ? <b>{words.print.boxNoShow} </b> : null}
      <bdi>{row.remark}</bdi>
    </>
  ),
}

/** The device with its side as word and mirrored shape; a side that is needed and not known is asked for. */
function writeDevice({ deviceType, side }: DailyListRow, { words }: DailyListLayout): ReactNode {
  if (!deviceType) return null
  const isUnknown = side === null && getDevice(deviceType).sided
  return (
    <>
      {words.print.device[deviceType]}{' '}
      {side ? (
        <span className="paper-side">
          <SideShape side={side} deviceType={deviceType} />
          <b>{words.domain.side[side]}</b>
        </span>
      ) : null}
      {isUnknown ? <b className="paper-side">{words.print.sideUnknown}</b> : null}
    </>
  )
}

function writeSlot(row: DailyListRow, { document }: DailyListLayout): ReactNode {
  const { from, until } = slotTexts(row, document)
  return (
    <>
      <b>{from}</b> <span>{until}</span>
    </>
  )
}

function writeNeeds({ needs }: DailyListRow, { words }: DailyListLayout): ReactNode {
  return needs.map((need) => (
    <span key={need} className="paper-need">
      <NeedShape need={need} />
      {words.print.need[need]}{' '}
    </span>
  ))
}

/** The row's code; on a list of changes also what has become of it, in a word. A row keeps the code of the earlier list. */
function writeCode(code: string, row: DailyListRow | null, { words }: DailyListLayout): ReactNode {
  return (
    <>
      <bdi dir="ltr">{code}</bdi>
      {row?.change ? <b className="paper-change">{words.print.change[row.change]}</b> : null}
    </>
  )
}

/** What each part says of a row. */
const fieldsOf: Record<VisitPart, readonly PrintedField[]> = {
  token: ['patientNumber'],
  name: ['givenName'],
  father: ['fatherName'],
  ageSex: ['age', 'ageIsEstimate', 'sex'],
  group: ['group'],
  village: ['village'],
  device: ['deviceType', 'side'],
  stage: ['kind'],
  slot: ['startMinute', 'durationMinutes'],
  station: ['station'],
  staff: ['staff'],
  needs: ['needs'],
  remark: ['remark'],
}

/** What a heading may say in place of the row. */
const places = ['station', 'staff', 'group', 'province', 'village'] as const

/**
 * On a list of changes, what this part said on the earlier list, where it reads differently now; beside the time also what only the
 * headings say.
 */
function writeWas(part: VisitPart, row: DailyListRow, layout: DailyListLayout): ReactNode {
  const { change, was } = row
  if (change !== 'changed' || !was) return null
  const seen = new Set(layout.columns.flatMap(({ parts }): string[] => parts))
  const unseen = part === 'slot' ? places.filter((place) => place in was && !seen.has(place)) : []
  const said = [
    ...(fieldsOf[part].some((field) => field in was) ? [writeOld(part, { ...row, ...was }, layout)] : []),
    ...unseen.map((place) => <bdi key={place}>{was[place] || layout.words.print.without[place]}</bdi>),
  ]
  if (said.length === 0) return null
  return (
    <i className="paper-was">
      {layout.words.print.was}{' '}
      {said.map((text, index) => (
        <span key={index}>{text} </span>
      ))}
    </i>
  )
}

const NOTHING = '–'
const isNothing = (value: unknown) =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)

function writeOld(part: VisitPart, old: DailyListRow, layout: DailyListLayout): ReactNode {
  const says = fieldsOf[part].some((field) => !isNothing(old[field]))
  return says ? cells[part]({ ...old, status: 'booked' }, layout) : NOTHING
}

/** One part of a line; empty lines have their code and a box, and room to write. */
export function writePart(part: Part, { code, row }: PaperLine, layout: DailyListLayout): ReactNode {
  if (part === 'code') return writeCode(code, row, layout)
  if (part === 'done' && row?.change === 'struck') return null
  if (part === 'done') return <TickBox status={row?.status ?? null} />
  if (!row) return null
  return (
    <>
      {cells[part](row, layout)}
      {writeWas(part, row, layout)}
    </>
  )
}
