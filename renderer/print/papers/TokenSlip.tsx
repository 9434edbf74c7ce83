import type { PaperStamp } from '#domain/papers/paper.ts'
import type { TokenSlip, TokenSlips } from '#domain/papers/token-slip.ts'
import { signOf, type TokenColour, type TokenPicture } from '#domain/queue/token-sign.ts'
import type { PagesPaper } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { pictureStrokes } from '../token-pictures.ts'
import { fill, wordsIn } from '../words.ts'
import { CutSheet, gridOf, onPages } from './CutSheet.tsx'
import { calendarsOf, exactSetup, inDigitsOf, sizeOf } from './paper-texts.ts'

/** Slips off the roll or cards, or ten on a sheet of A4 with marks to cut along. */
export function toTokenSlipPaper({ stamp, slips }: TokenSlips): PagesPaper {
  const title = wordsIn(stamp.language).papers.names['token-slip']
  const setup = exactSetup(stamp)
  const faces = slips.map((slip) => ({ key: `${slip.number}`, node: <Slip slip={slip} stamp={stamp} /> }))
  if (stamp.size !== 'a4') return { kind: 'pages', title, setup, pages: faces }
  const grid = gridOf(setup.size, sizeOf('card'))
  const pages = onPages(faces, grid).map((page, index) => ({
    key: `${index}`,
    node: <CutSheet grid={grid} faces={page.map(({ node }) => node)} hasMarks />,
  }))
  return { kind: 'pages', title, setup, pages }
}

/** The outline of each colour, the same shape as on the screens, so that it is told apart without ink. Squares of 40. */
const outlines: Record<TokenColour, string> = {
  blue: 'M20 1.5a18.5 18.5 0 1 1 0 37a18.5 18.5 0 1 1 0-37Z',
  orange:
    'M9 1.5h22a7.5 7.5 0 0 1 7.5 7.5v22a7.5 7.5 0 0 1-7.5 7.5h-22a7.5 7.5 0 0 1-7.5-7.5v-22a7.5 7.5 0 0 1 7.5-7.5Z',
  green: 'M1.5 20a18.5 18.5 0 0 1 37 0v14.5a4 4 0 0 1-4 4h-29a4 4 0 0 1-4-4Z',
  purple: 'M1.5 20a18.5 18.5 0 0 0 37 0v-14.5a4 4 0 0 0-4-4h-29a4 4 0 0 0-4 4Z',
  yellow: 'M1.5 1.5h37v37h-37Z',
  grey: 'M1.5 20a18.5 18.5 0 0 1 18.5-18.5h14.5a4 4 0 0 1 4 4v14.5a18.5 18.5 0 0 1-18.5 18.5h-14.5a4 4 0 0 1-4-4Z',
}

function Sign({ picture, colour }: { picture: TokenPicture; colour: TokenColour }) {
  return (
    <svg className="token-sign" viewBox="0 0 40 40" aria-hidden="true">
      <path className={`token-outline token-${colour}`} d={outlines[colour]} />
      <path className="token-picture" transform="translate(5.6 5.6) scale(1.2)" d={pictureStrokes[picture]} />
    </svg>
  )
}

/** A number that is read across a hall, and its sign for those who do not read. */
function Slip({ slip, stamp }: { slip: TokenSlip; stamp: PaperStamp }) {
  const { language } = stamp
  const { print, domain, door } = wordsIn(language)
  const { picture, colour } = signOf(slip.number)
  const [first, second] = calendarsOf(slip.date, language)
  const place = slip.stationKind
    ? fill(print.token.waitFor, { place: domain.stationKind[slip.stationKind] })
    : ''
  const size = stamp.size === 'slip_80x80' ? 'token token-square' : 'token'
  return (
    <div className={size}>
      <div className="token-head">
        <b>
          <bdi>{stamp.campName}</bdi>
        </b>
        {stamp.isRehearsal ? <strong>{print.rehearsalMark}</strong> : null}
      </div>
      <div className="token-body">
        <div className="token-number">{inDigitsOf(String(slip.number), language)}</div>
        <div className="token-mark">
          <Sign picture={picture} colour={colour} />
          <span>{fill(door.sign, { colour: door.colour[colour], picture: door.picture[picture] })}</span>
        </div>
      </div>
      <div className="token-foot">
        {slip.patientNumber ? (
          <QrCode text={slip.patientNumber} widthMm={stamp.size === 'slip_80x80' ? 22 : 17} correction="Q" />
        ) : null}
        <div>
          {slip.name ? (
            <div className="token-name">
              <bdi>{slip.name}</bdi>
            </div>
          ) : null}
          {place ? <div className="token-place">{place}</div> : <div className="token-line" />}
          <div>{first}</div>
          <div>{second}</div>
        </div>
      </div>
    </div>
  )
}
