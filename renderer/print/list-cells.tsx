import type { ReactNode } from 'react'
import type { DailyListRow } from '#domain/lists/daily-list.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { DailyListLayout, PaperLine, Part } from './list-layout.ts'
import { ageSexText, inPaperDigits, slotTexts, wasText } from './list-texts.ts'
import { NeedShape, SideShape, TickBox } from './PaperMarks.tsx'
import { fill } from './words.ts'

type Cell = (row: DailyListRow, layout: DailyListLayout) => ReactNode

/** How each part of a visit is written. Nothing protected can be here: a row holds none of it. */
const cells: Record<Exclude<Part, 'code' | 'done'>, Cell> = {
  token: (row, { document }) => <bdi dir="ltr">{inPaperDigits(row.patientNumber, document)}</bdi>,
  name: (row, { words }) => <bdi>{row.givenName || words.domain.noName}</bdi>,
  father: (row, { words }) => (row.fatherName ? fill(words.print.childOf, { name: row.fatherName }) : null),
  ageSex: (row, { document }) => ageSexText(row, document),
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
      {row.change === 'changed' && row.was ? <i className="paper-was">{wasText(row.was, document)}</i> : null}
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

/** One part of a line; empty lines have their code and a box, and room to write. */
export function writePart(part: Part, { code, row }: PaperLine, layout: DailyListLayout): ReactNode {
  if (part === 'code') return writeCode(code, row, layout)
  if (part === 'done' && row?.change === 'struck') return null
  if (part === 'done') return <TickBox status={row?.status ?? null} />
  return row ? cells[part](row, layout) : null
}
