import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { PatientDraft } from '#contract/patients.ts'
import type { Language } from '#domain/camps/camp.ts'
import { nameFieldsIn } from '#domain/people/patient.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { Section } from '../../../shared/Section.tsx'
import { useFieldWords } from '../../../shared/record/use-field-words.tsx'

type Field = keyof PatientDraft

interface Part {
  title: 'person' | 'contact' | 'needs' | 'papers'
  fields: readonly Field[]
}

const partsIn = (language: Language): readonly Part[] => [
  { title: 'person', fields: [...nameFieldsIn[language], 'sex', 'birth'] },
  { title: 'contact', fields: ['phones', 'province', 'village', 'groupId'] },
  { title: 'needs', fields: ['needs', 'escorts', 'language', 'consent'] },
  { title: 'papers', fields: ['communityStatus', 'documents', 'cause', 'amputatedOn', 'notes'] },
]

interface PersonFactsProps {
  draft: PatientDraft
  isProtectedShown: boolean
  /** Opens the form at a field; null where the role may not. */
  onEdit: ((field: Field) => void) | null
  /** The field whose form was left: its part has the focus again. */
  left: Field | null
}

/** A person in words, part by part. */
export function PersonFacts({ draft, isProtectedShown, onEdit, left }: PersonFactsProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const words = useFieldWords()
  return partsIn(language)
    .filter(({ title }) => isProtectedShown || title !== 'papers')
    .map(({ title, fields }) => {
      const [first] = fields
      const name = t(`people.section.${title}`)
      return (
        <Section
          key={title}
          title={name}
          actions={
            onEdit && first ? (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPencil size={14} aria-hidden />}
                aria-label={t('people.editSection', { section: name })}
                autoFocus={left !== null && fields.includes(left)}
                onClick={() => onEdit(first)}
              >
                {t('common.edit')}
              </Button>
            ) : null
          }
        >
          <dl className={classes.facts}>
            {fields.map((field) => (
              <Fragment key={field}>
                <dt>{words.name(field)}</dt>
                <dd>
                  <bdi>{words.value(field, draft[field]) || '–'}</bdi>
                </dd>
              </Fragment>
            ))}
          </dl>
        </Section>
      )
    })
}
