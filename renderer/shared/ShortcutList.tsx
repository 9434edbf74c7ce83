import { Group, Kbd, Stack, Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useShortcuts, type Shortcut } from './shortcuts.ts'
import { useTranslation } from './use-translation.ts'

const isMac = /mac/i.test(navigator.platform)

function keyWord(key: string): string {
  if (key === 'mod') return isMac ? '⌘' : 'Ctrl'
  if (key === 'alt') return isMac ? '⌥' : 'Alt'
  const named: Record<string, string> = {
    shift: 'Shift',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
  }
  return named[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** `mod+k` and `g t` as key caps: keys held together left to right, one after another as the language reads. */
function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation()
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex">
      {keys.split(' ').map((step, at) => (
        <Fragment key={step}>
          {at > 0 ? <Text size="xs">{t('shell.then')}</Text> : null}
          <Group gap={4} wrap="nowrap" dir="ltr" display="inline-flex">
            {step.split('+').map((key) => (
              <Kbd key={key}>{keyWord(key)}</Kbd>
            ))}
          </Group>
        </Fragment>
      ))}
    </Group>
  )
}

/** Every shortcut by what it does; two keys for one thing stand in one line. */
function grouped(shortcuts: readonly Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>()
  for (const shortcut of shortcuts)
    groups.set(shortcut.labelKey, [...(groups.get(shortcut.labelKey) ?? []), shortcut])
  return groups
}

function Section({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation()
  if (shortcuts.length === 0) return null
  return (
    <Table withRowBorders={false} verticalSpacing={4} captionSide="top">
      <Table.Caption ta="start" fw={600} mt={0}>
        {title}
      </Table.Caption>
      <Table.Tbody>
        {[...grouped(shortcuts)].map(([labelKey, same]) => (
          <Table.Tr key={labelKey}>
            <Table.Td>{t(labelKey)}</Table.Td>
            <Table.Td ta="end">
              <Group gap="sm" justify="flex-end">
                {same.map(({ id, keys }) => (
                  <Keys key={id} keys={keys} />
                ))}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** The shortcuts of the screen that is shown and of the whole app, as a list. */
export function ShortcutList() {
  const { t } = useTranslation()
  const shortcuts = useShortcuts()
  return (
    <Stack gap="md">
      <Section
        title={t('shell.shortcutsHere')}
        shortcuts={shortcuts.filter(({ id }) => !id.startsWith('shell.'))}
      />
      <Section
        title={t('shell.shortcutsEverywhere')}
        shortcuts={shortcuts.filter(({ id }) => id.startsWith('shell.'))}
      />
    </Stack>
  )
}
