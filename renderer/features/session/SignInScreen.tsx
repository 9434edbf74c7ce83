import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { StaffTile } from '#contract/session.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { COVER } from '../../shared/cover.ts'
import { CampDay } from '../../shared/CampDay.tsx'
import { useCamp, useSessionState } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { LanguageSwitch } from '../../shared/LanguageSwitch.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { NameTiles } from './NameTiles.tsx'
import { PinPad } from './PinPad.tsx'
import classes from './session.module.css'
import { useCover } from './use-cover.ts'

export interface SignInScreenProps {
  /** Id of the person who was signed in at this window before; their tile is chosen after a lock. */
  lastPerson: string | null
}

function Head() {
  const camp = useCamp()
  const format = useFormat()
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" component="header">
      <div>
        <Text fw={650}>
          <bdi>{format.campName(camp)}</bdi>
        </Text>
        <Text c="dimmed" component="div">
          <CampDay />
        </Text>
      </div>
      <LanguageSwitch />
    </Group>
  )
}

function RehearsalNote() {
  const { t } = useTranslation()
  const format = useFormat()
  const { rehearsalPin } = useSessionState()
  if (!rehearsalPin) return null
  return (
    <Box className={classes.rehearsal} role="note">
      {t('session.rehearsalPin', { pin: format.digits(rehearsalPin) })}
    </Box>
  )
}

/** Covers the page until somebody has signed in; what lies below stays as it was. */
export function SignInScreen({ lastPerson }: SignInScreenProps) {
  const { t } = useTranslation()
  const api = useApi()
  const session = useSessionState()
  const tiles = useQuery(api.session.tiles.queryOptions())
  const [chosen, setChosen] = useState<StaffTile | 'nobody' | null>(null)
  const cover = useRef<HTMLDivElement>(null)
  useCover(cover)

  // Whoever signed out has left; a lock waits for the same person.
  const before = session.isLocked ? (tiles.data?.find(({ id }) => id === lastPerson) ?? session.staff) : null
  const person = chosen === 'nobody' ? null : (chosen ?? before)

  return (
    <Box
      ref={cover}
      className={classes.cover}
      component="main"
      {...{ [COVER]: '' }}
      aria-label={t('session.signIn')}
    >
      <Stack className={classes.sheet} gap="lg">
        <Head />
        <RehearsalNote />
        {person ? (
          <PinPad
            key={person.id}
            person={person}
            isLocked={session.isLocked}
            onOther={() => setChosen('nobody')}
          />
        ) : (
          <Stack gap="sm">
            <Title order={1}>{t('session.who')}</Title>
            {tiles.data?.length ? <NameTiles tiles={tiles.data} onChoose={setChosen} /> : null}
            {tiles.data?.length === 0 ? (
              <EmptyState title={t('session.nobody')} hint={t('session.nobodyHint')} />
            ) : null}
            {tiles.isPending ? <Loading rows={4} rowHeight={64} /> : null}
            {tiles.isError ? <ErrorState error={tiles.error} onRetry={() => void tiles.refetch()} /> : null}
            {before ? (
              <Button variant="subtle" onClick={() => setChosen(null)} style={{ alignSelf: 'flex-start' }}>
                {t('common.back')}
              </Button>
            ) : null}
          </Stack>
        )}
      </Stack>
    </Box>
  )
}
