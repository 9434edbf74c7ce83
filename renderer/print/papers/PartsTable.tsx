import type { PaperPart } from '#domain/papers/paper-part.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { saidQuantity, saidUnits } from '#domain/stock/quantity.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { TickBox } from '../PaperMarks.tsx'
import { wordsIn } from '../words.ts'
import { sizeText } from './paper-texts.ts'

interface PartsTableProps {
  parts: readonly PaperPart[]
  stamp: PaperStamp
  /** Empty rows to write on. */
  blank: number
  /** A box to tick when the part was taken. */
  hasTicks: boolean
}

/** The parts of a device with their sizes; one that nobody has chosen yet has room to be written. */
export function PartsTable({ parts, stamp, blank, hasTicks }: PartsTableProps) {
  const { print, stock } = wordsIn(stamp.language)
  const roles: Record<string, string> = stock.role
  const nameOf = ({ role, name, size }: PaperPart) => {
    const what = [name, sizeText(size, stamp.language)].filter(Boolean).join(' ')
    return `${roles[role] ?? role}: ${what}`
  }
  const countOf = ({ quantity, unit }: PaperPart) => {
    const number = formatNumber(saidQuantity(quantity, unit), stamp.language)
    return unit === 'piece' ? number : `${number} ${stock.unit[saidUnits[unit].said]}`
  }
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
            <td>{part && part.name !== '' ? countOf(part) : null}</td>
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
