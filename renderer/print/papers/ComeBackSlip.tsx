import type { ComeBackSlip, ComeBackSlips } from '#domain/papers/come-back-slip.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import type { PagesPaper } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { wordsIn } from '../words.ts'
import { calendarsOf, exactSetup, inDigitsOf } from './paper-texts.ts'

/** A slip of a receipt printer: when to come again, why, and the number to bring. */
export function toComeBackSlipPaper({ stamp, slips }: ComeBackSlips): PagesPaper {
  return {
    kind: 'pages',
    title: wordsIn(stamp.language).papers.names['come-back-slip'],
    setup: exactSetup(stamp),
    pages: slips.map((slip) => ({ key: slip.person.number, node: <Slip slip={slip} stamp={stamp} /> })),
  }
}

function Slip({ slip, stamp }: { slip: ComeBackSlip; stamp: PaperStamp }) {
  const { language } = stamp
  const { print, papers } = wordsIn(language)
  const { person, date, reason } = slip
  const [first = '', second = ''] = date ? calendarsOf(date, language) : []
  return (
    <div className={stamp.size === 'slip_80' ? 'slip' : 'slip slip-large'}>
      <div className="slip-camp">
        <bdi>{stamp.campName}</bdi>
      </div>
      {stamp.isRehearsal ? <strong>{print.rehearsalMark}</strong> : null}
      <h2>{papers.names['come-back-slip']}</h2>
      <div className="slip-name">
        <bdi>{person.name}</bdi>
      </div>
      {person.otherName ? (
        <div>
          <bdi>{person.otherName}</bdi>
        </div>
      ) : null}
      <p>{print.slip.comeOn}</p>
      <div className="slip-date">{first || '____ / ____ / ______'}</div>
      <div>{second}</div>
      <p>{reason ? print.slip.reason[reason] : print.slip.because}</p>
      {reason ? null : <div className="form-writing" />}
      <p>{print.slip.bring}</p>
      <div className="slip-code">
        <QrCode text={person.number} widthMm={26} correction="Q" />
        <bdi dir="ltr">{inDigitsOf(person.number, language)}</bdi>
      </div>
    </div>
  )
}
