import { Avatar, SimpleGrid, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { StaffTile } from '#contract/session.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './session.module.css'

export interface NameTilesProps {
  tiles: readonly StaffTile[]
  onChoose: (tile: StaffTile) => void
}

const SEARCH_FROM = 13

/** First letters of the first and the last word. Letters of Persian names stand apart, because joined they would be a word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.filter(Boolean).join(/[؀-ۿ]/.test(name) ? '\u200c' : '')
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u200c/g, ' ')

/** Everybody who can sign in; a search field when there are many. */
export function NameTiles({ tiles, onChoose }: NameTilesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [text, setText] = useState('')
  const wanted = fold(text.trim())
  const shown = tiles.filter(({ nameLatin, namePersian }) =>
    fold(`${nameLatin} ${namePersian}`).includes(wanted),
  )

  return (
    <Stack gap="sm">
      {tiles.length >= SEARCH_FROM ? (
        <TextInput
          autoFocus
          maw={320}
          aria-label={t('session.searchNames')}
          placeholder={t('session.searchNames')}
          leftSection={<IconSearch aria-hidden size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [only] = shown
            if (event.key === 'Enter' && only && shown.length === 1) onChoose(only)
          }}
        />
      ) : null}
      <SimpleGrid component="ul" className={classes.tiles} cols={{ base: 1, xs: 2, md: 3 }} spacing="xs">
        {shown.map((tile) => {
          const name = format.staffName(tile)
          const other = name === tile.nameLatin ? tile.namePersian : tile.nameLatin
          return (
            <li key={tile.id}>
              <UnstyledButton className={classes.tile} onClick={() => onChoose(tile)}>
                <Avatar aria-hidden radius="xl" color="petrol" size={40}>
                  {initialsOf(name)}
                </Avatar>
                <span className={classes.tileText}>
                  <Text component="span" fw={600} truncate>
                    <bdi>{name}</bdi>
                  </Text>
                  <Text component="span" size="xs" c="dimmed" truncate>
                    {tile.roles.map((role) => t(`domain.role.${role}`)).join(' · ')}
                    {other ? (
                      <>
                        {' · '}
                        <bdi>{other}</bdi>
                      </>
                    ) : null}
                  </Text>
                </span>
              </UnstyledButton>
            </li>
          )
        })}
      </SimpleGrid>
      <Text role="status" c="dimmed">
        {shown.length === 0 ? t('session.noSuchName') : ''}
      </Text>
    </Stack>
  )
}
