import { getDevice } from '#domain/orders/device.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { JobCard, JobCards } from '#domain/papers/job-card.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { TickBox } from '../PaperMarks.tsx'
import { wordsIn } from '../words.ts'
import {
  blockPart,
  deviceFacts,
  Facts,
  FormHead,
  formPaper,
  type FormPlace,
  personFacts,
  WritingLines,
} from './FormParts.tsx'
import { measurementPart } from './MeasurementValues.tsx'
import { PartsTable } from './PartsTable.tsx'
import { dateIn } from './paper-texts.ts'

/** What goes through the workshop with a device: whose, which side, its measurements, parts and steps. */
export function toJobCardPaper({ stamp, jobs }: JobCards): FlowPaper {
  return formPaper('job-card', stamp, jobs, partsOf, ({ device }) => device.orderNumber)
}

function partsOf(job: JobCard, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { language } = stamp
  const { print, domain } = wordsIn(language)
  const key = job.device.orderNumber
  return [
    blockPart(
      `${key} who`,
      <>
        <FormHead stamp={stamp} title={title} number={job.device.orderNumber} />
        <Facts
          items={[
            ...personFacts(job.person, stamp),
            ...deviceFacts(job, stamp),
            [print.form.priority, domain.priority[job.priority]],
            [print.form.promised, job.promisedDate ? dateIn(job.promisedDate, language) : ''],
          ]}
        />
      </>,
      { startsPage },
    ),
    measurementPart(job.measurements, job.measuredBy, stamp, key),
    blockPart(
      `${key} parts`,
      <>
        <h3>{print.form.parts}</h3>
        <PartsTable parts={job.parts} stamp={stamp} blank={Math.max(1, 3 - job.parts.length)} hasTicks />
      </>,
    ),
    blockPart(
      `${key} steps`,
      <>
        <h3>{print.job.steps}</h3>
        <StepsTable job={job} stamp={stamp} />
      </>,
    ),
    blockPart(
      `${key} notes`,
      <>
        <h3>{print.form.notes}</h3>
        {job.note ? (
          <p>
            <bdi>{job.note}</bdi>
          </p>
        ) : null}
        <WritingLines count={3} />
      </>,
    ),
  ]
}

/** Steps of the bench in their order; a device from the shelf has the last two. */
const steps: readonly OrderState[] = [
  'measured',
  'rectified',
  'fabricating',
  'assembled',
  'trial_fit',
  'finishing',
  'checkout',
  'delivered',
]

function StepsTable({ job, stamp }: { job: JobCard; stamp: PaperStamp }) {
  const { print, domain } = wordsIn(stamp.language)
  const shown = getDevice(job.device.deviceType).custom ? steps : steps.slice(-2)
  return (
    <table className="paper-table form-table">
      <thead>
        <tr>
          <th scope="col" style={{ inlineSize: '11mm' }} aria-label={print.column.done} />
          <th scope="col">{print.job.step}</th>
          <th scope="col">{print.job.by}</th>
          <th scope="col">{print.job.on}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((state) => (
          <tr key={state}>
            <td>
              <TickBox status={null} />
            </td>
            <td>{domain.state[state]}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
