import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaleData } from '#contract/errors.ts'
import { useFormat } from './format.ts'
import { settledChoices, type Choice, type Choices, type FieldDifference } from './versions.ts'

export interface VersionDialogProps<Draft> {
  stale: StaleData
  differences: readonly FieldDifference<Draft>[]
  /** The field's name on the form, and a value of it in words. */
  words: {
    label: (field: keyof Draft & string) => string
    show: (field: keyof Draft & string, value: unknown) => ReactNode
  }
  isRunning: boolean
  onSave: (choices: Choices<Draft>) => void
  /** Back to the form, with everything still typed. */
  onClose: () => void
}

/** Two people changed one record: both versions side by side, and a choice for every line. Nothing is merged silently. */
export function VersionDialog<Draft>({
  stale,
  differences,
  words,
  isRunning,
  onSave,
  onClose,
}: VersionDialogProps<Draft>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [choices, setChoices] = useState<Choices<Draft>>(() => settledChoices(differences))
  const isComplete = differences.every(({ field }) => choices[field] !== undefined)
  const choose = (field: keyof Draft & string, choice: Choice) => setChoices({ ...choices, [field]: choice })
  const when = stale.changedAt ? format.instant(stale.changedAt) : ''

  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('common.stale.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text>{t('common.stale.text', { who: stale.changedBy, when })}</Text>
        <Table verticalSpacing="xs" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common.stale.field')}</Table.Th>
              <Table.Th>{t('common.stale.theirs')}</Table.Th>
              <Table.Th>{t('common.stale.yours')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ field, mine, theirs }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{words.label(field)}</Table.Th>
                {(['theirs', 'mine'] as const).map((side) => {
                  const value = words.show(field, side === 'mine' ? mine : theirs)
                  return (
                    <Table.Td key={side}>
                      <Radio
                        name={`version-${field}`}
                        label={value === '' || value === null ? t('common.stale.empty') : value}
                        checked={choices[field] === side}
                        onChange={() => choose(field, side)}
                      />
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.back')}
          </Button>
          <Button disabled={!isComplete} loading={isRunning} onClick={() => onSave(choices)}>
            {t('common.stale.saveChosen')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
