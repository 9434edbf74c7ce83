import type { PaperStamp } from '#domain/papers/paper.ts'
import type { WorkshopLabel, WorkshopLabels } from '#domain/papers/workshop-label.ts'
import { SideShape } from '../PaperMarks.tsx'
import type { PagesPaper } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { fill, wordsIn } from '../words.ts'
import { CutSheet, gridOf, onPages } from './CutSheet.tsx'
import { dateIn, exactSetup, inDigitsOf, sideText, sizeOf, sizeText } from './paper-texts.ts'

/** Labels off the roll, or 24 on a sheet of A4 labels (3 by 8 of 70 × 36 mm). */
export function toWorkshopLabelPaper({ stamp, labels }: WorkshopLabels): PagesPaper {
  const title = wordsIn(stamp.language).papers.names['workshop-label']
  const setup = exactSetup(stamp)
  const isSmall = stamp.size === 'label_50x25'
  const faces = labels.map((label) => ({
    key: label.device.orderNumber,
    node: <Label label={label} stamp={stamp} isSmall={isSmall} />,
  }))
  if (stamp.size !== 'a4') return { kind: 'pages', title, setup, pages: faces }
  const grid = gridOf(setup.size, sizeOf('label_70x36'))
  const pages = onPages(faces, grid).map((page, index) => ({
    key: `${index}`,
    node: <CutSheet grid={grid} faces={page.map(({ node }) => node)} hasMarks={false} />,
  }))
  return { kind: 'pages', title, setup, pages }
}

interface LabelProps {
  label: WorkshopLabel
  stamp: PaperStamp
  isSmall: boolean
}

/** Heavy black type and shapes: it has to be read through plaster. */
function Label({ label, stamp, isSmall }: LabelProps) {
  const { device, personNumber, personName } = label
  const { language } = stamp
  const { print } = wordsIn(language)
  const side = sideText(device, language)
  const foot = device.footSize
    ? sizeText(device.footSize, language)
    : inDigitsOf(print.label.footBlank, language)
  return (
    <div className={isSmall ? 'label label-small' : 'label'}>
      <div className="label-number">
        <bdi dir="ltr">{inDigitsOf(device.orderNumber, language)}</bdi>
      </div>
      <div className="label-body">
        <QrCode text={device.orderNumber} widthMm={isSmall ? 14.5 : 21} correction="H" />
        <div className="label-side">
          {device.side ? <SideShape side={device.side} deviceType={device.deviceType} /> : null}
          <div>{side}</div>
        </div>
        <div className="label-facts">
          <div className="label-device">{print.device[device.deviceType]}</div>
          <div>
            <bdi dir="ltr">{inDigitsOf(personNumber, language)}</bdi>
          </div>
          {isSmall ? null : (
            <div className="label-name">
              <bdi>{personName}</bdi>
            </div>
          )}
          <div>{fill(print.label.foot, { size: foot })}</div>
          {isSmall ? null : (
            <>
              <div className="label-name">{dateIn(stamp.printedAt.date, language)}</div>
              {device.technician ? (
                <div className="label-name">
                  <bdi>{device.technician}</bdi>
                </div>
              ) : null}
            </>
          )}
          {stamp.isRehearsal ? <div className="label-rehearsal">{print.rehearsalMark}</div> : null}
        </div>
      </div>
    </div>
  )
}
