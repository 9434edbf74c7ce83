import type { Difference } from '#domain/measurements/compare-sets.ts'
import { NOT_MEASURABLE } from '#domain/measurements/checks/doubt.ts'
import type { FormSection, MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { isNumberKind } from '#domain/measurements/parse-measure.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../measurements.module.css'
import type { MeasureWords } from '../use-measure-words.ts'

interface SetTableProps {
  form: MeasurementForm
  set: MeasurementSet
  against: MeasurementSet | null
  lines: readonly Difference[]
  words: MeasureWords
}

/** Every value with its change since the earlier set and beside the sound side; what somebody doubted and kept is told below it. */
export function SetTable({ form, set, against, lines, words }: SetTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const hasSound = lines.some(({ sound }) => sound !== null)
  const columns = 2 + (against ? 2 : 0) + (hasSound ? 1 : 0)
  const sections = form.sections.filter(({ items }) =>
    lines.some(({ item }) => items.some(({ id }) => id === item.id)),
  )
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('measure.values')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure.what')}</th>
            <th scope="col" className={classes.figure}>
              {format.date(set.takenOn)}
            </th>
            {against ? (
              <>
                <th scope="col" className={classes.figure}>
                  {format.date(against.takenOn)}
                </th>
                <th scope="col" className={classes.figure}>
                  {t('measure.change')}
                </th>
              </>
            ) : null}
            {hasSound ? (
              <th scope="col" className={classes.figure}>
                {t('measure.part.sound')}
              </th>
            ) : null}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr>
              <th scope="rowgroup" colSpan={columns} className={classes.group}>
                {t(`measure.section.${section.id}`)}
              </th>
            </tr>
            <SectionLines
              section={section}
              set={set}
              lines={lines}
              words={words}
              isCompared={against !== null}
              hasSound={hasSound}
            />
          </tbody>
        ))}
      </table>
      <Missing set={set} words={words} />
    </div>
  )
}

interface SectionLinesProps extends Pick<SetTableProps, 'set' | 'lines' | 'words'> {
  section: FormSection
  isCompared: boolean
  hasSound: boolean
}

function SectionLines({ section, set, lines, words, isCompared, hasSound }: SectionLinesProps) {
  const { t } = useTranslation()
  const own = lines.filter(({ item }) => section.items.some(({ id }) => id === item.id))
  const signed = ({ change, kind }: Difference) => {
    if (change === null || !isNumberKind(kind)) return ''
    const size = words.measure(Math.abs(change), kind)
    return change === 0 ? size : t(change > 0 ? 'measure.more' : 'measure.less', { size })
  }
  return own.map((line) => {
    const kept = set.accepted.filter(({ field, check }) => field === line.field && check !== NOT_MEASURABLE)
    return (
      <tr key={line.field}>
        <th scope="row">
          {words.field(line.field)}
          {kept.map(({ check, reason }) => (
            <span key={check} className={classes.acceptedNote}>
              {t('measure.doubtKept', {
                doubt: t(`measure.doubtShort.${check}`),
                reason: words.reason(reason),
              })}
            </span>
          ))}
        </th>
        <td className={classes.figure}>{words.value(line.item, line.now)}</td>
        {isCompared ? (
          <>
            <td className={classes.figure}>{words.value(line.item, line.before)}</td>
            <td className={classes.figure}>
              <span className={line.isRemarkable ? classes.remarkable : undefined}>
                {signed(line)}
                {line.isRemarkable ? ' ▲' : ''}
              </span>
            </td>
          </>
        ) : null}
        {hasSound ? (
          <td className={classes.figure}>{line.sound === null ? '' : words.value(line.item, line.sound)}</td>
        ) : null}
      </tr>
    )
  })
}

/** Values that were needed and could not be taken, with the reason. */
function Missing({ set, words }: Pick<SetTableProps, 'set' | 'words'>) {
  const { t } = useTranslation()
  const excused = set.accepted.filter(({ check }) => check === NOT_MEASURABLE)
  return excused.map(({ field, reason }) => (
    <p key={field} className={classes.warning}>
      {words.field(field)}: {t('measure.notMeasurable', { reason: words.reason(reason) })}
    </p>
  ))
}
