import { Text } from '@mantine/core'
import { useFormat, type PatientNames } from './format.ts'
import { useTranslation } from './use-translation.ts'

export interface PersonNameProps {
  person: PatientNames
  /** Adds the father's name, by which people with the same name are told apart. */
  withFather?: boolean
}

/** A name in the script of the language, isolated so that the other script's order does not leak into the line. */
export function PersonName({ person, withFather = false }: PersonNameProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const father = withFather ? format.fatherName(person) : ''
  return (
    <>
      <bdi>{format.fullName(person) || t('domain.noName')}</bdi>
      {father ? (
        <Text span inherit c="dimmed" fw={400}>
          {' '}
          {t('domain.childOf')} <bdi>{father}</bdi>
        </Text>
      ) : null}
    </>
  )
}
