import type { CareSheet, CareSheets } from '#domain/papers/care-sheet.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { wordsIn } from '../words.ts'
import { Block, Facts, FormHead, formSetup, personFacts, WritingLines } from './FormParts.tsx'

/** How to look after the device and oneself, in large type, for the person and the family. */
export function toCareSheetPaper({ stamp, sheets }: CareSheets): FlowPaper {
  const title = wordsIn(stamp.language).papers.names['care-sheet']
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title),
    parts: sheets.flatMap((sheet, index) => partsOf(sheet, stamp, title, index > 0)),
  }
}

function partsOf(sheet: CareSheet, stamp: PaperStamp, title: string, startsPage: boolean): FlowPart[] {
  const { print, domain } = wordsIn(stamp.language)
  const { care } = print
  const key = sheet.device.orderNumber
  return [
    {
      kind: 'block',
      key: `${key} who`,
      startsPage,
      node: (
        <Block startsPage={startsPage}>
          <FormHead stamp={stamp} title={title} number={sheet.device.orderNumber} />
          <Facts
            items={[
              ...personFacts(sheet.person, stamp).slice(0, 2),
              [print.form.device, domain.device[sheet.device.deviceType]],
            ]}
          />
        </Block>
      ),
    },
    ...Object.entries(care[sheet.topic]).map(([section, { title: heading, ...lines }]): FlowPart => ({
      kind: 'block',
      key: `${key} ${section}`,
      node: (
        <Block className={section === 'stop' ? 'care-section care-stop' : 'care-section'}>
          <h3>{heading}</h3>
          <ul className="form-list">
            {Object.values(lines).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Block>
      ),
    })),
    {
      kind: 'block',
      key: `${key} call`,
      node: (
        <Block className="care-section">
          <h3>{care.callTitle}</h3>
          <p>{care.callHint}</p>
          <WritingLines count={2} />
        </Block>
      ),
    },
  ]
}
