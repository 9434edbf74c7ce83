import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconKey, IconLock, IconLogout } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { initialsOf } from '../features/session/NameTiles.tsx'
import { OwnPinDialog } from '../features/session/OwnPinDialog.tsx'
import { useLock } from '../features/session/use-idle-lock.ts'
import { useSessionState } from '../shared/CampContext.tsx'
import { useFormat } from '../shared/format.ts'
import { useLanguage } from '../shared/i18n.ts'
import { languageNames } from '../shared/LanguageSwitch.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'

const schemes = ['light', 'dark', 'auto'] as const

/** Who is signed in, with lock, sign out, a PIN of one's own, language and scheme. */
export function PersonMenu() {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const queryClient = useQueryClient()
  const { staff, rehearsalPin } = useSessionState()
  const [isChangingPin, setChangingPin] = useState(false)
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const lock = useLock()
  const signOut = useMutation(
    api.session.signOut.mutationOptions({
      onSuccess: (session) => queryClient.setQueryData(api.session.current.queryKey(), session),
    }),
  )
  if (!staff) return null
  const name = format.staffName(staff)

  return (
    <>
      <Menu position="bottom-end" width={230} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={classes.person} title={t('shell.personMenu')}>
            <Avatar aria-hidden size={32} radius="xl" color="petrol">
              {initialsOf(name)}
            </Avatar>
            <span className={classes.personText}>
              <bdi>{name}</bdi>
              <small>{staff.roles.map((role) => t(`domain.role.${role}`)).join(' · ')}</small>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLock aria-hidden size={16} />} onClick={lock}>
            {t('shell.lock')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout aria-hidden size={16} />}
            onClick={() => signOut.mutate(undefined)}
          >
            {t('shell.signOut')}
          </Menu.Item>
          {rehearsalPin === null ? (
            <Menu.Item leftSection={<IconKey aria-hidden size={16} />} onClick={() => setChangingPin(true)}>
              {t('session.ownPin.title')}
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Label>{t('shell.language')}</Menu.Label>
          <Menu.RadioGroup value={language} onChange={(value) => setLanguage(value === 'fa' ? 'fa' : 'en')}>
            {(['en', 'fa'] as const).map((choice) => (
              <Menu.RadioItem key={choice} value={choice} lang={choice} closeMenuOnClick>
                {languageNames[choice]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t('shell.scheme')}</Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
          >
            {schemes.map((choice) => (
              <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
                {t(`shell.schemes.${choice}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      {isChangingPin ? <OwnPinDialog onClose={() => setChangingPin(false)} /> : null}
    </>
  )
}
