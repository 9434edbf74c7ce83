import { IconArrowsDiff, IconEqual, IconPlus, type Icon } from '@tabler/icons-react'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import { personFacts, usePersonWords, type ToldPerson } from '../use-person-words.ts'
import { compareWords, type Agreement } from './compare-people.ts'

const icons: Record<Agreement, Icon> = {
  same: IconEqual,
  partly: IconArrowsDiff,
  differs: IconArrowsDiff,
  row: IconPlus,
  other: IconPlus,
}

interface CompareTableProps {
  row: ToldPerson
  other: ToldPerson
  rowTitle: string
  otherTitle: string
}

/** Two tellings of perhaps one person, fact by fact; every difference is marked by a sign and a word. */
export function CompareTable({ row, other, rowTitle, otherTitle }: CompareTableProps) {
  const { t } = useTranslation()
  const words = usePersonWords()
  const lines = personFacts.flatMap((fact) => {
    const [mine, theirs] = [words.fact(fact, row), words.fact(fact, other)]
    const agreement = compareWords(mine, theirs)
    return agreement ? [{ fact, mine, theirs, agreement }] : []
  })
  return (
    <table className={classes.compare}>
      <thead>
        <tr>
          <th scope="col">{t('imports.compare.fact')}</th>
          <th scope="col">
            <bdi>{rowTitle}</bdi>
          </th>
          <th scope="col">
            <bdi>{otherTitle}</bdi>
          </th>
          <th scope="col">{t('imports.compare.agreement')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ fact, mine, theirs, agreement }) => {
          const AgreementIcon = icons[agreement]
          return (
            <tr key={fact} data-agreement={agreement}>
              <th scope="row">{t(`imports.fact.${fact}`)}</th>
              <td>
                <Told words={mine} />
              </td>
              <td>
                <Told words={theirs} />
              </td>
              <td className={classes.agreement}>
                <AgreementIcon aria-hidden size={14} /> {t(`imports.agreement.${agreement}`)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Told({ words }: { words: readonly string[] }) {
  return words.map((word) => (
    <div key={word}>
      <bdi>{word}</bdi>
    </div>
  ))
}
