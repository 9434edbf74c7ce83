import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useSetup } from '../shared/CampContext.tsx'
import { useUnsavedDrafts } from '../shared/drafts.ts'
import { lazily, Later } from '../shared/Later.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'
import { Rail } from './Rail.tsx'
import { useRecordRecents } from './recents.ts'
import { RehearsalBanner } from './RehearsalBanner.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { forgetTypedText, recordTypedText } from './typed-text.ts'
import { useCommands } from './use-commands.ts'
import { useScanner } from './use-scanner.ts'
import { useScans } from './use-scans.tsx'

const OfferNotice = lazily(
  async () => (await import('../features/calendar/wait/OfferNotice.tsx')).OfferNotice,
)
const ShortcutSheet = lazily(async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet)

/** Asks before the window closes while something is typed and not saved. */
function useUnsavedGuard(): void {
  const hasUnsaved = useUnsavedDrafts().length > 0
  useEffect(() => {
    if (!hasUnsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hasUnsaved])
}

/** Fetches the code of the other places once the first is shown, so that going there is instant. */
function usePreload(): void {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const to of [
        '/today',
        '/calendar',
        '/people',
        '/people/new',
        '/workshop',
        '/lists',
        '/camp',
        '/settings',
      ]) {
        void router.preloadRoute({ to })
      }
    }, 1500)
    return () => clearTimeout(timer)
  }, [router])
}

/** What stands around every screen: rail, search, camp and day, who is here, and a line that says what is behind. */
export function Frame() {
  const { t } = useTranslation()
  const { isRehearsal } = useSetup()
  const search = useRef<HTMLInputElement>(null)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const path = useRouterState({ select: ({ location }) => location.pathname })

  const focusSearch = () => search.current?.focus()
  useCommands({ focusSearch, openShortcuts: () => setSheetOpen(true) })
  const { onScan, stop } = useScans()
  useScanner(onScan)
  useRecordRecents()
  useUnsavedGuard()
  usePreload()
  useEffect(recordTypedText, [])
  useEffect(forgetTypedText, [path])

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page" onClick={(event) => skipTo(event)}>
        {t('shell.skip')}
      </a>
      <Rail />
      <div className={classes.column}>
        <TopBar search={search} openShortcuts={() => setSheetOpen(true)} />
        {isRehearsal ? <RehearsalBanner /> : null}
        <main id="page" className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
        <StatusLine />
      </div>
      {stop}
      <Later>
        <OfferNotice />
        <ShortcutSheet opened={isSheetOpen} onClose={() => setSheetOpen(false)} />
      </Later>
    </div>
  )
}

/** The address belongs to the router, so the focus is moved by hand. */
function skipTo(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('page')?.focus()
}
