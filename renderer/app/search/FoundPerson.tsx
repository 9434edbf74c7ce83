import { provinceName } from '#domain/people/provinces.ts'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import classes from './search.module.css'
import type { Found } from './use-search.ts'

/** One line of the search: name with father, number, where from, and what is made for them. */
export function FoundPerson({ person }: { person: Found }) {
  const format = useFormat()
  const { patient, orders } = person
  const { language } = useLanguage()
  const place = patient.village || provinceName(patient.province, language)
  const where = [...new Set([place, format.groupName(person)].filter(Boolean))]
  return (
    <span className={classes.person}>
      <span className={classes.first}>
        <span className={classes.name}>
          <PersonName person={patient} withFather />
        </span>
        <bdi className={classes.number}>{format.digits(patient.number)}</bdi>
      </span>
      <span className={classes.second}>
        {orders.map(({ id, deviceType, side }) => (
          <span key={id}>
            {format.device(deviceType)}
            {side ? ` · ${format.side(side)}` : ''}
          </span>
        ))}
        {where.map((text) => (
          <bdi key={text}>{text}</bdi>
        ))}
      </span>
    </span>
  )
}
