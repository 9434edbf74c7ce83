import type { CareSheet, CareSheets } from '#domain/papers/care-sheet.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
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
import { inDigitsOf } from './paper-texts.ts'

/** How to look after the device and oneself, in large type, for the person and the family. */
export function toCareSheetPaper({ stamp, contact, sheets }: CareSheets): FlowPaper {
  return formPaper('care-sheet', stamp, sheets, (sheet, place) => partsOf(sheet, { ...place, contact }))
}

interface PartOptions extends FormPlace {
  contact: string
}

function partsOf(sheet: CareSheet, { stamp, contact, title, startsPage }: PartOptions): FlowPart[] {
  const { print } = wordsIn(stamp.language)
  const key = sheet.device.orderNumber
  return [
    blockPart(
      `${key} who`,
      <>
        <FormHead stamp={stamp} title={title} number={sheet.device.orderNumber} />
        <Facts
          items={[...personFacts(sheet.person, stamp).slice(0, 2), ...deviceFacts(sheet, stamp).slice(0, 2)]}
        />
      </>,
      { startsPage },
    ),
    ...sheet.topics.map((topic): FlowPart =>
      blockPart(
        `${key} ${topic.key}`,
        <>
          <h3>{inDigitsOf(topic.title[stamp.language], stamp.language)}</h3>
          <ul className="form-list">
            {topic.lines.map((line) => (
              <li key={line.en}>{inDigitsOf(line[stamp.language], stamp.language)}</li>
            ))}
          </ul>
        </>,
        { className: 'care-section' },
      ),
    ),
    blockPart(
      `${key} call`,
      <>
        <p>{print.care.callHint}</p>
        <WhomToCall contact={contact} stamp={stamp} />
      </>,
      { className: 'care-section' },
    ),
  ]
}
