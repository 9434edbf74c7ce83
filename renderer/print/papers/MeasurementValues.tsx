import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import type { FlowPart } from '../paper.ts'
import { fill, isolate, wordsIn } from '../words.ts'
import { Block, WritingLines } from './FormParts.tsx'
import { dateIn } from './paper-texts.ts'

/** The measurements of a device, or lines to write them on while there are none. */
export function measurementParts(
  set: MeasurementSet | null,
  measuredBy: string,
  stamp: PaperStamp,
  key: string,
): FlowPart[] {
  const { print } = wordsIn(stamp.language)
  return [
    {
      kind: 'block',
      key: `${key} measurements`,
      node: (
        <Block>
          <h3>{print.job.measurements}</h3>
          <p>{set ? takenText(set, measuredBy, stamp) : print.job.notMeasured}</p>
          {set ? null : <WritingLines count={4} />}
        </Block>
      ),
    },
  ]
}

function takenText({ takenOn }: MeasurementSet, name: string, { language }: PaperStamp): string {
  const { print } = wordsIn(language)
  const date = dateIn(takenOn, language)
  return name
    ? fill(print.job.measuredBy, { date, name: isolate(name) })
    : fill(print.job.measuredOn, { date })
}
