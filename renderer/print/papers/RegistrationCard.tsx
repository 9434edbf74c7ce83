import type { RegistrationCard, RegistrationCards } from '#domain/papers/registration-card.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { SideShape } from '../PaperMarks.tsx'
import type { PagesPaper } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { fill, wordsIn } from '../words.ts'
import { CutSheet, gridOf, onPages } from './CutSheet.tsx'
import { dateIn, exactSetup, inDigitsOf, sideText, sizeOf } from './paper-texts.ts'
import { ageSexText } from '../age-sex.ts'

/** Cards on their own, or ten on a sheet of A4 with marks to cut along. */
export function toRegistrationCardPaper({ stamp, cards }: RegistrationCards): PagesPaper {
  const title = wordsIn(stamp.language).papers.names['registration-card']
  const setup = exactSetup(stamp)
  const faces = cards.map((card) => ({
    key: card.person.number,
    node: <Card key={card.person.number} card={card} stamp={stamp} />,
  }))
  if (stamp.size === 'card') return { kind: 'pages', title, setup, pages: faces }
  const grid = gridOf(setup.size, sizeOf('card'))
  const pages = onPages(faces, grid).map((page, index) => ({
    key: `${index}`,
    node: <CutSheet grid={grid} faces={page.map(({ node }) => node)} hasMarks />,
  }))
  return { kind: 'pages', title, setup, pages }
}

function Card({ card, stamp }: { card: RegistrationCard; stamp: PaperStamp }) {
  const { person, group, devices, portrait } = card
  const { language } = stamp
  const { print, domain } = wordsIn(language)
  const facts = [
    person.fatherName ? fill(print.childOf, { name: person.fatherName }) : '',
    ageSexText(person, language),
    group,
  ].filter(Boolean)
  return (
    <div className="card">
      <div className="card-head">
        <b>
          <bdi>{stamp.campName}</bdi>
        </b>
        <span>{stamp.campDates.map((date) => dateIn(date, language)).join(' – ')}</span>
        {stamp.isRehearsal ? <strong>{print.rehearsalMark}</strong> : null}
      </div>
      <div className="card-body">
        {portrait ? <img className="card-portrait" src={portrait} alt="" /> : null}
        <div className="card-person">
          <div className="card-name">
            <bdi>{person.name || domain.noName}</bdi>
          </div>
          {person.otherName ? (
            <div className="card-other">
              <bdi>{person.otherName}</bdi>
            </div>
          ) : null}
          {facts.map((fact) => (
            <div key={fact} className="card-fact">
              <bdi>{fact}</bdi>
            </div>
          ))}
        </div>
        <QrCode text={person.number} widthMm={27} correction="Q" />
      </div>
      <div className="card-foot">
        <bdi dir="ltr" className="card-number">
          {inDigitsOf(person.number, language)}
        </bdi>
        <div className="card-devices">
          {devices.slice(0, 3).map((device, index) => (
            <div key={index}>
              {print.device[device.deviceType]}{' '}
              {device.side ? <SideShape side={device.side} deviceType={device.deviceType} /> : null}
              <b>{sideText(device, language)}</b>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
