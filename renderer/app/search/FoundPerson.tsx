import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import classes from './search.module.css'
import type { Found } from './use-search.ts'

/** One line of the search: name with father, number, where from, and what is made for them. */
export function FoundPerson({ person }: { person: Found }) {
  const format = useFormat()
  const { patient, orders } = person
  const where = [patient.province, format.groupName(person)].filter(Boolean)
  return (
    <span className={classes.person}>
      <span className={classes.first}>
        <span className={classes.name}>
          <PersonName person={patient} withFather />
        </span>
        <bdi className={classes.number}>{patient.number}</bdi>
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
