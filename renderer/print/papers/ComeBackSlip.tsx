import type { EligibilityCheck } from '#domain/assessment/eligibility.ts'
import type { Language } from '#domain/camps/camp.ts'
import type { ComeBackReason, ComeBackSlip, ComeBackSlips } from '#domain/papers/come-back-slip.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { PagesPaper } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { fill, wordsIn } from '../words.ts'
import { calendarsOf, dateIn, exactSetup, inDigitsOf } from './paper-texts.ts'

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
  const { person, date, reason, limbs } = slip
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
      {limbs.length > 0 ? (
        <LimbReasons limbs={limbs} language={language} />
      ) : (
        <p>{reason ? print.slip.reason[reason] : print.slip.because}</p>
      )}
      {reason ? null : <div className="form-writing" />}
      <p>{print.slip.bring}</p>
      <div className="slip-code">
        <QrCode text={person.number} widthMm={26} correction="Q" />
        <bdi dir="ltr">{inDigitsOf(person.number, language)}</bdi>
      </div>
    </div>
  )
}

/** Why each limb waits, in the words of somebody who takes the paper home. */
function LimbReasons({ limbs, language }: { limbs: readonly ComeBackReason[]; language: Language }) {
  const { print, domain } = wordsIn(language)
  return (
    <ul className="slip-limbs">
      {limbs.map(({ limb, checks, nextDate }) => (
        <li key={limb.id}>
          <b>
            {fill(domain.limbLevel, {
              limb: domain.limb[`${limb.region}_${limb.side}`],
              level: domain.level[limb.level],
            })}
          </b>
          {checks.map((check) => (
            <div key={check.rule}>{reasonText(check, language)}</div>
          ))}
          {nextDate ? <div>{fill(print.slip.notBefore, { date: dateIn(nextDate, language) })}</div> : null}
        </li>
      ))}
    </ul>
  )
}

function reasonText({ reason, limit, deviceType }: EligibilityCheck, language: Language): string {
  const { print, clock, domain } = wordsIn(language)
  const told: Record<string, string> = print.slip.clock
  const count = limit === null ? 0 : 'months' in limit ? limit.months : limit.days
  const unit = limit !== null && 'days' in limit ? 'days' : 'months'
  const span = fill(clock[`${unit}_${count === 1 ? 'one' : 'other'}`], {
    count: formatNumber(count, language),
  })
  const device = deviceType ? domain.device[deviceType] : ''
  return fill(told[reason] ?? '', { limit: span, device })
}
