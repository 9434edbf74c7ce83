import { Fragment } from 'react'

/** A device of somebody on the call sheet, in words; the person stands with the first of them only. */
export interface CallSheetLine {
  key: string
  number: string
  name: string
  patientNumber: string
  phones: string
  bestTime: string
  device: string
  due: string[]
}

/** The call list as it is printed: village by village, with a box for each answer in page order. All texts are in its language. */
export interface CallSheetDocument {
  title: string
  facts: string[]
  columns: { number: string; person: string; phone: string; device: string; answers: string[]; note: string }
  villages: { name: string; lines: CallSheetLine[] }[]
  legend: string[]
}

export function CallSheet({ document }: { document: CallSheetDocument }) {
  const { columns } = document
  const width = columns.answers.length + 5
  return (
    <>
      <header className="paper-title">
        <h2>{document.title}</h2>
      </header>
      <div className="paper-facts">
        {document.facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col" style={{ width: '9mm' }}>
              {columns.number}
            </th>
            <th scope="col">{columns.person}</th>
            <th scope="col" style={{ width: '40mm' }}>
              {columns.phone}
            </th>
            <th scope="col" style={{ width: '40mm' }}>
              {columns.device}
            </th>
            {columns.answers.map((answer) => (
              <th key={answer} scope="col" style={{ width: '15mm' }}>
                {answer}
              </th>
            ))}
            <th scope="col" style={{ width: '24mm' }}>
              {columns.note}
            </th>
          </tr>
        </thead>
        <tbody>
          {document.villages.map(({ name, lines }) => (
            <Fragment key={name}>
              <tr className="flow-group">
                <th colSpan={width} scope="colgroup">
                  <bdi>{name}</bdi>
                </th>
              </tr>
              {lines.map((line) => (
                <tr key={line.key}>
                  <td>{line.number}</td>
                  <td>
                    <div className="flow-strong">
                      <bdi>{line.name}</bdi>
                    </div>
                    <div className="flow-small">{line.patientNumber}</div>
                  </td>
                  <td>
                    <bdi dir="ltr">{line.phones}</bdi>
                    <div className="flow-small">{line.bestTime}</div>
                  </td>
                  <td>
                    {line.device}
                    {line.due.map((due) => (
                      <div key={due} className="flow-small">
                        {due}
                      </div>
                    ))}
                  </td>
                  {columns.answers.map((answer) => (
                    <td key={answer} className="flow-box" />
                  ))}
                  <td />
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <div className="flow-legend">
        {document.legend.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  )
}
