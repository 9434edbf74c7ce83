import { Button, Text, Title } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { Findings, FormSection } from '#domain/assessment/assessment-form.ts'
import { countAnswered, fillUsual, isAsked, type FindingSubject } from '#domain/assessment/findings.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { FindingField } from './FindingField.tsx'
import type { Problems } from './use-assess-form.ts'
import { useProblemText } from './use-problem-text.ts'
import classes from './assess.module.css'

interface FindingsPartProps {
  sections: readonly FormSection[]
  subject: FindingSubject
  values: Findings
  /** Path of the values in the form: `values`, or `limbs.0.values`. */
  path: string
  problems: Problems
  onChange: (key: string, value: Findings[string]) => void
  onFill: (values: Findings) => void
}

/** The questions about one limb or about the person, by section. */
export function FindingsPart({
  sections,
  subject,
  values,
  path,
  problems,
  onChange,
  onFill,
}: FindingsPartProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { answered, asked } = countAnswered(sections, subject, values)
  return (
    <div>
      <div className={classes.partHead}>
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('assess.progress', { answered, asked })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconChecks size={15} aria-hidden />}
          onClick={() => onFill(fillUsual(sections, subject, values))}
        >
          {t('assess.restUsual')}
        </Button>
      </div>
      {sections.map((section) => {
        const items = section.items.filter((item) => isAsked(item, subject, values))
        if (items.length === 0) return null
        return (
          <section key={section.key} className={classes.section}>
            <Title order={3} size="h3" className={classes.sectionName}>
              {t(`assess.section.${section.key}`)}
            </Title>
            {items.map((item) => (
              <FindingField
                key={item.key}
                item={item}
                value={values[item.key]}
                path={`${path}.${item.key}`}
                error={problemText(problems[`${path}.${item.key}`])}
                onChange={(value) => onChange(item.key, value)}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}
