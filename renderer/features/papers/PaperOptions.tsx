import { Anchor, Radio, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { languages } from '#domain/camps/camp.ts'
import { Select } from '../../shared/choice/Select.tsx'
import { useFormat } from '../../shared/format.ts'
import { PaperChoice } from '../../shared/paper/PaperChoice.tsx'
import classes from '../../shared/paper/paper.module.css'
import { useTranslation } from '../../shared/use-translation.ts'
import type { PaperChoiceState } from './use-paper-choice.ts'

/** Language, size and day of a paper, and how to get it out of the printer true to scale. */
export function PaperOptions({ choice }: { choice: PaperChoiceState }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { paper, language, size, sizes, days, date, change } = choice
  return (
    <Stack component="section" gap="md" className={classes.options} aria-label={t('papers.options')}>
      {days.length > 0 ? (
        <Select
          label={t('papers.day')}
          data={days.map((day) => ({ value: day, label: format.date(day, 'weekday') }))}
          value={date}
          onChange={(day) => day && change({ date: day })}
        />
      ) : null}
      <PaperChoice
        label={t('paper.language')}
        value={language}
        values={languages}
        word={(known) => t(`paper.languages.${known}`)}
        onChange={(lang) => change({ lang })}
      />
      {sizes.length > 1 ? (
        <Radio.Group
          label={t('paper.size')}
          value={size}
          onChange={(value) => change({ size: sizes.find((known) => known === value) ?? sizes[0] })}
        >
          <Stack gap={6} mt={4}>
            {sizes.map((known) => (
              <Radio key={known} value={known} label={t(`papers.sizes.${known}`)} size="sm" />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('papers.printerHint', { size: t(`papers.sizes.${size}`) })}{' '}
        {paper === 'test-page' ? null : (
          <Anchor
            component={Link}
            to="/papers/test-page"
            search={{ size } as never}
            size="sm"
            underline="always"
          >
            {t('papers.toTestPage')}
          </Anchor>
        )}
      </Text>
    </Stack>
  )
}
