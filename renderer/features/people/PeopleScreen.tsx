import { Button, Text, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFileImport, IconPhoneCall, IconUserPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useMay } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { lazily, Later } from '../../shared/Later.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { parsePeopleAddress, type PeopleAddress } from './address.ts'
import { PeopleFilters } from './list/PeopleFilters.tsx'
import { PeopleTable } from './list/PeopleTable.tsx'
import { usePeoplePages } from './list/use-people-pages.ts'
import classes from './people.module.css'

const FoundElsewhere = lazily(() => import('./list/FoundElsewhere.tsx').then((file) => file.FoundElsewhere))

/** How long a list stays as it is after the pointer has left it. */
const RELEASE_MS = 250

/** Everybody on the register: found by name in either script, father, phone, number or village. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayRegister = useMay('registerPatients')
  const mayImport = useMay('importSheets')
  const [address, setAddress] = useSearchState<PeopleAddress>(parsePeopleAddress)
  const [inView, setInView] = useState<readonly number[]>([0])
  const [isHeld, setIsHeld] = useState(false)
  const [isPointed, setIsPointed] = useState(false)
  const release = useDebouncedCallback(() => setIsHeld(false), RELEASE_MS)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const pages = usePeoplePages(address, inView, isHeld)
  const { shown, waiting } = pages

  const register = () =>
    void navigate({ to: '/people/new', search: address.text ? { name: address.text } : {} })
  const open = useCallback((id: string) => void navigate({ to: '/people/$id', params: { id } }), [navigate])
  useShortcut('people.register', 'n', 'people.shortcut.register', () =>
    mayRegister ? register() : undefined,
  )
  useShortcut('people.find', 'f', 'people.shortcut.find', () => input.current?.focus())

  const view = (next: readonly number[]) => (String(next) === String(inView) ? undefined : setInView(next))
  const hold = (now: boolean) => {
    if (!now) return release()
    release.cancel()
    setIsHeld(true)
  }
  const point = (isOver: boolean) => {
    setIsPointed(isOver)
    hold(isOver || list.current?.contains(document.activeElement) === true)
  }
  const change = (part: Partial<PeopleAddress>) => {
    const { text, group, flagged, sort } = { ...address, ...part }
    setAddress({
      text: text || undefined,
      group: group ?? undefined,
      flagged: flagged || undefined,
      sort: sort === 'name' ? undefined : sort,
    })
  }

  const isFiltered = address.text !== '' || address.group !== null || address.flagged
  const count = t(shown.isCounted ? 'people.count' : 'people.countAtLeast', { count: shown.total })
  const elsewhere =
    pages.isKnown && address.text !== '' ? (
      <Later>
        <FoundElsewhere text={address.text} most={shown.total === 0 ? 5 : 2} />
      </Later>
    ) : null
  const registerButton = mayRegister ? (
    <Button
      px="sm"
      leftSection={<IconUserPlus size={16} aria-hidden />}
      aria-label={t('people.register')}
      onClick={register}
    >
      {t('people.registerShort')}
    </Button>
  ) : null
  const importButton = mayImport ? (
    <Button
      variant="default"
      px="sm"
      aria-label={t('people.import')}
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => void navigate({ to: '/import' })}
    >
      {t('people.importShort')}
    </Button>
  ) : null

  return (
    <div className={classes.screen}>
      <header className={classes.listHead}>
        <div className={classes.listTitle}>
          <Title order={1}>{t('people.title')}</Title>
          <Text c="dimmed" className={classes.listCount} aria-live="polite">
            {pages.isKnown ? count : ''}
          </Text>
        </div>
        <PeopleFilters
          address={address}
          onChange={change}
          input={input}
          onDown={() => list.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()}
        />
        <div className={classes.actions}>
          <Button
            component={Link}
            to="/recalls"
            variant="default"
            px="sm"
            className={classes.iconWhereNarrow}
            title={t('recalls.title')}
            aria-label={t('recalls.short')}
            leftSection={<IconPhoneCall size={16} aria-hidden />}
          >
            <span className={classes.wide}>{t('recalls.short')}</span>
          </Button>
          {importButton}
          {registerButton}
        </div>
      </header>
      <div
        ref={list}
        className={classes.listFrame}
        onPointerMove={() => (isPointed ? undefined : point(true))}
        onPointerLeave={() => point(false)}
        onFocus={() => hold(true)}
        onBlur={(event) => hold(isPointed || event.currentTarget.contains(event.relatedTarget))}
      >
        {waiting > 0 ? (
          <div className={classes.waiting} role="status">
            <Text size="sm">{t('people.waiting', { count: waiting })}</Text>
            <Button size="compact-sm" variant="light" onClick={pages.showChanges}>
              {t('people.showChanges')}
            </Button>
          </div>
        ) : null}
        {pages.error && !pages.isKnown ? <ErrorState error={pages.error} onRetry={pages.retry} /> : null}
        {!pages.isKnown && !pages.error ? <Loading rows={14} /> : null}
        {shown.total === 0 ? elsewhere : null}
        {pages.isKnown && shown.total === 0 ? (
          <EmptyState
            title={t(isFiltered ? 'people.nobodyFound' : 'people.nobodyYet')}
            hint={t(isFiltered ? 'people.nobodyFoundHint' : 'people.nobodyYetHint')}
            action={
              <div className={classes.actions}>
                {isFiltered ? null : importButton}
                {address.text !== '' && mayRegister ? (
                  <Button variant="light" onClick={register}>
                    {t('people.registerNamed', { name: address.text })}
                  </Button>
                ) : isFiltered ? null : (
                  registerButton
                )}
              </div>
            }
          />
        ) : null}
        {pages.isKnown && shown.total > 0 ? <PeopleTable pages={pages} onOpen={open} onView={view} /> : null}
        {shown.total > 0 ? elsewhere : null}
      </div>
    </div>
  )
}
