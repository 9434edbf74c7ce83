import type { PreviewRow } from '#contract/imports.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { fullNameOf } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import classes from '../imports.module.css'
import type { ShownColumn } from './columns.ts'
import type { RowWriter } from './row-writer.ts'

interface CellWordsProps {
  row: PreviewRow
  column: ShownColumn['key']
  /** The understood values of a column without a look of its own. */
  words: readonly string[]
  writer: RowWriter
}

/** What a row becomes in one column. */
export function CellWords({ row, column, words, writer }: CellWordsProps) {
  const { patient } = row
  switch (column) {
    case 'name':
      return <Names row={row} writer={writer} />
    case 'birth':
      return patient.birth ? <div>{writer.person.birth(patient.birth)}</div> : null
    case 'devices':
      return <Devices row={row} writer={writer} />
    case 'place': {
      const place = [patient.village, provinceName(patient.province, writer.language)].filter(Boolean)
      return (
        <div>
          <bdi>{place.join(writer.t('imports.comma'))}</bdi>
        </div>
      )
    }
    case 'phone':
      return patient.phones.map((phone) => (
        <div key={phone.asTyped}>
          <bdi dir="ltr">{writer.format.phone(phone)}</bdi>
        </div>
      ))
    case 'more':
      return words.length > 0 ? (
        <div className={classes.more} title={words.join('\n')}>
          <bdi>{words.join(' · ')}</bdi>
        </div>
      ) : null
    case 'father':
    case 'sex':
    case 'status':
    case 'group':
      return words.length > 0 ? (
        <div>
          <bdi>{words.join(' · ')}</bdi>
        </div>
      ) : null
  }
}

/** The name in the script of the language, and in the other where the row tells it. */
function Names({
  row: { patient },
  writer: { t, format, language },
}: Pick<CellWordsProps, 'row' | 'writer'>) {
  const name = format.fullName(patient)
  const other = fullNameOf(patient, language === 'fa' ? 'en' : 'fa')
  return (
    <div className={classes.name}>
      {name ? <bdi>{name}</bdi> : <span className={classes.quiet}>{t('domain.noName')}</span>}
      {other !== name ? <bdi className={classes.quiet}> {other}</bdi> : null}
    </div>
  )
}

/** Devices with their sides; left and right of one device stand together. */
function Devices({ row: { orders }, writer: { t, format } }: Pick<CellWordsProps, 'row' | 'writer'>) {
  const types = [...new Set(orders.map(({ deviceType }) => deviceType))]
  return types.map((type) => (
    <div key={type} className={classes.device}>
      <span>{format.device(type)}</span>
      {orders
        .filter(({ deviceType }) => deviceType === type)
        .map(({ side, level, priority }) => (
          <span key={side} className={classes.deviceSide}>
            <SideMark of={type} side={side} />
            {level ? <bdi className={classes.quiet}>{level}</bdi> : null}
            {priority === 'normal' ? null : <b>{t(`domain.priority.${priority}`)}</b>}
          </span>
        ))}
    </div>
  ))
}
