import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../shared/format.ts'
import classes from '../people.module.css'
import {
  compareVersions,
  mergeVersions,
  settledChoices,
  type Choice,
  type Choices,
} from './merge-versions.ts'
import type { FieldWords } from './use-field-words.tsx'

export interface StaleVersions<Draft> {
  /** What both began from. */
  before: Draft
  mine: Draft
  theirs: Draft
  changedBy: string
  /** UTC instant; empty when it is not known. */
  changedAt: string
}

interface StaleChoiceProps<Draft> {
  versions: StaleVersions<Draft>
  words: FieldWords
  isSaving: boolean
  onSave: (merged: Draft) => void
  /** Back to the form, with everything that was typed. */
  onBack: () => void
}

/** Both versions of a record that two people changed at once, field by field, with a choice for each. */
export function StaleChoice<Draft extends object>({
  versions,
  words,
  isSaving,
  onSave,
  onBack,
}: StaleChoiceProps<Draft>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { before, mine, theirs, changedBy, changedAt } = versions
  const differences = compareVersions(before, mine, theirs)
  const [choices, setChoices] = useState<Choices<Draft>>(() => settledChoices(differences))
  const isComplete = differences.every(({ field }) => choices[field] !== undefined)
  const choose = (field: keyof Draft & string, choice: Choice) =>
    setChoices((all) => ({ ...all, [field]: choice }))
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(differences.map(({ field }) => [field, choice])) as Choices<Draft>)
  const text = (field: string, value: unknown) => words.value(field, value) || t('common.stale.empty')

  return (
    <Modal
      opened
      onClose={onBack}
      size="xl"
      title={t('common.stale.title')}
      closeButtonProps={{ 'aria-label': t('common.back') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {changedAt
            ? t('common.stale.text', {
                who: changedBy || t('people.somebody'),
                when: format.instant(changedAt),
              })
            : t('people.changedMeanwhile')}
        </Text>
        <table className={classes.stale}>
          <thead>
            <tr>
              <th scope="col">{t('common.stale.field')}</th>
              <th scope="col">{t('people.before')}</th>
              <th scope="col">{t('common.stale.yours')}</th>
              <th scope="col">{t('common.stale.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, before: was, mine: own, theirs: other, changedBy: who }) => (
              <tr key={field}>
                <th scope="row">
                  {words.name(field)}
                  <Text size="xs" c="dimmed" component="div">
                    {t(
                      `common.stale.${who === 'both' ? 'both' : who === 'mine' ? 'onlyMine' : 'onlyTheirs'}`,
                    )}
                  </Text>
                </th>
                <td className={classes.quiet}>
                  <bdi>{text(field, was)}</bdi>
                </td>
                {(['mine', 'theirs'] as const).map((side) => (
                  <td key={side}>
                    <Radio
                      name={`stale-${field}`}
                      checked={choices[field] === side}
                      onChange={() => choose(field, side)}
                      label={<bdi>{text(field, side === 'mine' ? own : other)}</bdi>}
                      aria-label={t(`people.stale.${side}`, {
                        field: words.name(field),
                        value: text(field, side === 'mine' ? own : other),
                      })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {differences.length === 0 ? <Text size="sm">{t('people.stale.same')}</Text> : null}
        <Group justify="space-between">
          <Group gap="xs">
            <Button variant="default" onClick={() => chooseAll('mine')}>
              {t('people.stale.allMine')}
            </Button>
            <Button variant="default" onClick={() => chooseAll('theirs')}>
              {t('people.stale.allTheirs')}
            </Button>
          </Group>
          <Group gap="xs">
            <Button variant="subtle" onClick={onBack}>
              {t('people.stale.back')}
            </Button>
            <Button
              disabled={!isComplete}
              loading={isSaving}
              onClick={() => onSave(mergeVersions(mine, theirs, choices))}
            >
              {t('common.stale.saveChosen')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
