import { Chip, Group, SimpleGrid, Text } from '@mantine/core'
import type { Instrument } from '#domain/outcomes/instrument.ts'
import { itemNumbers } from '#domain/outcomes/score-outcome.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { DecimalField } from '../DecimalField.tsx'
import { RatingField } from '../RatingField.tsx'
import { useRehabWords } from '../use-rehab-words.ts'

export interface FormEntryProps {
  instrument: Instrument
  answers: Record<string, number>
  onAnswers: (answers: Record<string, number>) => void
  errorOf: (field: string) => string | undefined
}

/** What is read off a form or said by the person: a grade, a rating, answers by item number, or the total. */
export function FormEntry({ instrument, answers, onAnswers, errorOf }: FormEntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const set = (key: string, value: number | null) => {
    const { [key]: _before, ...others } = answers
    onAnswers(value === null ? others : { ...others, [key]: value })
  }
  if (instrument.entry === 'rating') {
    return (
      <RatingField
        label={words.instrument(instrument.code)}
        kind={instrument.measures === 'pain' ? 'pain' : 'comfort'}
        value={answers['rating'] ?? null}
        onChange={(value) => set('rating', value)}
        error={errorOf('answers.rating')}
      />
    )
  }
  if (instrument.grades) {
    return (
      <Chip.Group
        value={answers['grade'] === undefined ? '' : String(answers['grade'])}
        onChange={(value) => set('grade', value === '' ? null : Number(value))}
      >
        <Group gap="xs" role="group" aria-label={t('rehab.grade')}>
          {instrument.grades.map(({ code }, index) => (
            <Chip key={code} value={String(index)} size="md">
              {code}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    )
  }
  const { items, range } = instrument
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t(items?.count ? 'rehab.itemsHint' : 'rehab.totalHint', {
          min: items?.answer.min ?? 0,
          max: items?.answer.max ?? 0,
        })}
      </Text>
      {items && items.count > 0 ? (
        <SimpleGrid cols={{ base: 4, sm: 7 }} spacing="xs" mb="sm">
          {itemNumbers(items).map((item) => (
            <NumberField
              key={item}
              label={t('rehab.item', { number: Number(item) })}
              value={answers[item] ?? null}
              min={items.answer.min}
              max={items.answer.max}
              onChange={(value) => set(item, value)}
              error={errorOf(`answers.${item}`)}
            />
          ))}
        </SimpleGrid>
      ) : null}
      {words.parts(instrument, answers) ? (
        <Text size="sm" mb="xs">
          {words.parts(instrument, answers)}
        </Text>
      ) : null}
      <DecimalField
        label={t('rehab.total', { min: format.number(range.min), max: format.number(range.max) })}
        value={answers['total'] ?? null}
        onChange={(value) => set('total', value)}
        error={errorOf('answers.total')}
        w={220}
      />
    </>
  )
}
