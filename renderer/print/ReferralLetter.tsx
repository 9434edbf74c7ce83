/** A letter to another clinic, in the words of its language. Sections without lines are not printed. */
export interface ReferralLetterTexts {
  title: string
  facts: string[]
  person: { label: string; value: string }[]
  sections: { title: string; lines: { date: string; text: string }[] }[]
  /** Said where no section has a line. */
  nothing: string
  request: { title: string; text: string }
  signature: string
  dateLine: string
}

export function ReferralLetter({ texts }: { texts: ReferralLetterTexts }) {
  return (
    <>
      <header className="paper-title">
        <h2>{texts.title}</h2>
      </header>
      <div className="paper-facts">
        {texts.facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      <table>
        <tbody>
          {texts.person.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row" style={{ width: '45mm' }}>
                {label}
              </th>
              <td>
                <bdi>{value}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {texts.request.text ? (
        <section>
          <h3>{texts.request.title}</h3>
          <p style={{ whiteSpace: 'pre-wrap' }}>{texts.request.text}</p>
        </section>
      ) : null}
      {texts.sections
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <table>
              <tbody>
                {lines.map(({ date, text }, index) => (
                  <tr key={`${date}${index}`}>
                    <th scope="row" style={{ width: '30mm' }}>
                      {date}
                    </th>
                    <td>{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      {texts.sections.every(({ lines }) => lines.length === 0) ? <p>{texts.nothing}</p> : null}
      <div className="flow-sign">
        <span>{texts.signature}</span>
        <span>{texts.dateLine}</span>
      </div>
    </>
  )
}
