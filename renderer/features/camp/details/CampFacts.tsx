import { Text } from '@mantine/core'
import type { Camp } from '#domain/camps/camp.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'
import { readCamp, type CampValues } from './camp-values.ts'
import { useCampWords } from './use-camp-words.ts'

/** The camp's details to read. */
export function CampFacts({ camp }: { camp: Camp }) {
  const { t } = useTranslation()
  const words = useCampWords()
  const { draft } = readCamp(camp)
  return (
    <>
      <Text c="dimmed" mb="sm">
        {t('camp.readOnly')}
      </Text>
      <dl className={classes.facts}>
        {(Object.keys(draft) as (keyof CampValues)[]).map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{words.label(field)}</dt>
            <dd>
              <bdi>{words.show(field, draft[field]) || '–'}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
