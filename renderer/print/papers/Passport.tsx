import type { Passport, Passports } from '#domain/papers/passport.ts'
import { formatBothCalendars } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { QrCode } from '../QrCode.tsx'
import { wordsIn } from '../words.ts'
import {
  blockPart,
  deviceFacts,
  Facts,
  FormHead,
  formPaper,
  type FormPlace,
  personFacts,
  WhomToCall,
} from './FormParts.tsx'
import { measurementPart } from './MeasurementValues.tsx'
import { PartsTable } from './PartsTable.tsx'

/** What somebody shows to the next clinic, with the same facts in a code. */
export function toPassportPaper({ stamp, passports }: Passports): FlowPaper {
  return formPaper('passport', stamp, passports, partsOf, ({ device }) => device.orderNumber)
}

function partsOf(passport: Passport, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { language } = stamp
  const { print } = wordsIn(language)
  const key = passport.device.orderNumber
  const madeBy = [stamp.campName, stamp.campPlace].filter(Boolean).join(', ')
  return [
    blockPart(
      `${key} who`,
      <>
        <FormHead stamp={stamp} title={title} number={passport.device.orderNumber} />
        <p className="form-told">{print.passport.intro}</p>
        <div className="passport-head">
          <Facts
            columns={1}
            items={[
              ...personFacts(passport.person, stamp),
              ...deviceFacts(passport, stamp).slice(0, 5),
              [print.passport.madeBy, <bdi>{madeBy}</bdi>],
              [
                print.passport.deliveredOn,
                passport.deliveredOn ? formatBothCalendars(passport.deliveredOn, language) : '',
              ],
            ]}
          />
          <div className="passport-code">
            <QrCode text={passport.code} widthMm={52} correction="M" />
            <span>{print.passport.code}</span>
          </div>
        </div>
      </>,
      { startsPage },
    ),
    blockPart(
      `${key} parts`,
      <>
        <h3>{print.form.parts}</h3>
        <PartsTable
          parts={passport.parts}
          stamp={stamp}
          blank={Math.max(1, 4 - passport.parts.length)}
          hasTicks={false}
        />
      </>,
    ),
    blockPart(
      `${key} call`,
      <>
        <h3>{print.care.callTitle}</h3>
        <p>{print.care.callHint}</p>
        <WhomToCall contact={passport.contact} stamp={stamp} />
        <p className="form-told">{print.passport.warranty}</p>
      </>,
    ),
    measurementPart(passport.measurements, '', stamp, key),
  ]
}
