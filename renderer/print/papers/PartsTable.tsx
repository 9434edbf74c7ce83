import type { OrderPart } from '#domain/orders/device-order.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { TickBox } from '../PaperMarks.tsx'
import { wordsIn } from '../words.ts'
import { inDigitsOf } from './paper-texts.ts'

interface PartsTableProps {
  parts: readonly OrderPart[]
  stamp: PaperStamp
  /** Empty rows to write on. */
  blank: number
  /** A box to tick when the part was taken. */
  hasTicks: boolean
}

/** The parts of a device with their sizes. */
export function PartsTable({ parts, stamp, blank, hasTicks }: PartsTableProps) {
  const { print, stock } = wordsIn(stamp.language)
  const roles: Record<string, string> = stock.role
  const nameOf = ({ role, description }: OrderPart) =>
    inDigitsOf([roles[role] ?? role, description].filter(Boolean).join(': '), stamp.language)
  const rows = [...parts, ...Array.from({ length: blank }, () => null)]
  return (
    <table className="paper-table form-table">
      <thead>
        <tr>
          <th scope="col">{print.form.part}</th>
          <th scope="col" style={{ inlineSize: '22mm' }}>
            {print.form.quantity}
          </th>
          {hasTicks ? (
            <th scope="col" style={{ inlineSize: '18mm' }}>
              {print.form.taken}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((part, index) => (
          <tr key={index}>
            <td>{part ? <bdi>{nameOf(part)}</bdi> : null}</td>
            <td>{part ? formatNumber(part.quantity, stamp.language) : null}</td>
            {hasTicks ? (
              <td>
                <TickBox status={null} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
