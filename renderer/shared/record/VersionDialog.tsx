import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { StaleData } from '#contract/errors.ts'
import { useFormat } from '../format.ts'
import { useTranslation } from '../use-translation.ts'
import { settledChoices, type Choice, type Choices, type FieldDifference } from './versions.ts'
import classes from './record.module.css'
import { Modal } from '../dialog/Modal.tsx'

export interface VersionDialogProps<Draft> {
  /** Who changed it, and when (UTC instant); empty where it is not known. */
  stale: Pick<StaleData, 'changedBy' | 'changedAt'>
  differences: readonly FieldDifference<Draft>[]
  /** The field's name on the form, and a value of it in words. */
  words: {
    label: (field: keyof Draft & string) => string
    show: (field: keyof Draft & string, value: unknown) => string
  }
  isRunning: boolean
  onSave: (choices: Choices<Draft>) => void
  /** Back to the form, with everything still typed. */
  onClose: () => void
}

const whoChanged = { mine: 'onlyMine', theirs: 'onlyTheirs', both: 'both' } as const

/** Two people changed one record: both versions side by side, and a choice for every line. Nothing is merged silently. */
export function VersionDialog<Draft>(props: VersionDialogProps<Draft>) {
  const { stale, differences, words, isRunning, onSave, onClose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const [choices, setChoices] = useState<Choices<Draft>>(() => settledChoices(differences))
  const isComplete = differences.every(({ field }) => choices[field] !== undefined)
  const choose = (field: keyof Draft & string, choice: Choice) =>
    setChoices((all) => ({ ...all, [field]: choice }))
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(differences.map(({ field }) => [field, choice])) as Choices<Draft>)
  const text = (field: keyof Draft & string, value: unknown) =>
    words.show(field, value) || t('common.stale.empty')

  return (
    <Modal
      size="xl"
      onClose={onClose}
      title={t('common.stale.title')}
      closeButtonProps={{ 'aria-label': t('common.back') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {stale.changedAt
            ? t('common.stale.text', {
                who: stale.changedBy || t('common.stale.somebody'),
                when: format.instant(stale.changedAt),
              })
            : t('common.stale.meanwhile')}
        </Text>
        <table className={classes.versions}>
          <thead>
            <tr>
              <th scope="col">{t('common.stale.field')}</th>
              <th scope="col">{t('common.stale.before')}</th>
              <th scope="col">{t('common.stale.yours')}</th>
              <th scope="col">{t('common.stale.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, before, mine, theirs, changedBy }) => (
              <tr key={field}>
                <th scope="row">
                  {words.label(field)}
                  <Text size="xs" c="dimmed" component="div">
                    {t(`common.stale.${whoChanged[changedBy]}`)}
                  </Text>
                </th>
                <td className={classes.quiet}>
                  <bdi>{text(field, before)}</bdi>
                </td>
                {(['mine', 'theirs'] as const).map((side) => {
                  const value = text(field, side === 'mine' ? mine : theirs)
                  return (
                    <td key={side}>
                      <Radio
                        name={`version-${field}`}
                        checked={choices[field] === side}
                        onChange={() => choose(field, side)}
                        label={<bdi>{value}</bdi>}
                        aria-label={t(`common.stale.of.${side}`, { field: words.label(field), value })}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {differences.length === 0 ? <Text size="sm">{t('common.stale.same')}</Text> : null}
        <Group justify="space-between">
          <Group gap="xs">
            <Button variant="default" onClick={() => chooseAll('mine')}>
              {t('common.stale.allMine')}
            </Button>
            <Button variant="default" onClick={() => chooseAll('theirs')}>
              {t('common.stale.allTheirs')}
            </Button>
          </Group>
          <Group gap="xs">
            <Button variant="subtle" onClick={onClose}>
              {t('common.stale.back')}
            </Button>
            <Button disabled={!isComplete} loading={isRunning} onClick={() => onSave(choices)}>
              {t('common.stale.saveChosen')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
