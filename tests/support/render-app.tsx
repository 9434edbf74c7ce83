import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { act, render, screen, type RenderResult } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { onTestFinished } from 'vitest'
import type { Context, PackPrinter } from '#core/context.ts'
import type { Language } from '#domain/camps/camp.ts'
import type { Role } from '#domain/staff/staff-member.ts'
import { ApiProvider } from '#renderer/api/ApiProvider.tsx'
import { openData } from '#renderer/api/data.ts'
import type { Client, Connection } from '#renderer/api/connect.ts'
import { Gate } from '#renderer/app/Gate.tsx'
import { LookProvider } from '#renderer/app/LookProvider.tsx'
import { speak } from '#renderer/shared/i18n.ts'
import { setPreferences } from '#renderer/shared/preferences.ts'
import { openTestCore, type TestCore } from './open-core.ts'
import { openRehearsal } from './open-rehearsal.ts'

/** PIN of everybody in the rehearsal. */
export const PIN = '1234'

export interface CoreSetup {
  /** Fill the file with the rehearsal camp; otherwise it is empty. */
  rehearsal?: boolean
  /** Sign the first tile with this role in before the screen opens. */
  role?: Role
  language?: Language
  /** The instant at which the clock stands. */
  now?: string
  /** How packs are printed; without it they cannot be. */
  printPack?: PackPrinter
}

export interface Bench {
  core: TestCore
  /** The page's own connection: what it sees and may do. */
  client: Client
  context: Context
  /** A second connection with somebody signed in, for what another person does meanwhile. */
  another(role: Role): Promise<Client>
  /** A connection to hand to the page; `drop()` breaks the one it has and `restore()` lets it connect again. */
  connect: () => Promise<Connection>
  drop(): void
  restore(): void
}

async function signInAs(client: Client, role: Role): Promise<void> {
  const tile = (await client.session.tiles()).find(({ roles }) => roles.includes(role))
  if (!tile) throw new Error(`nobody is ${role} here`)
  await client.session.signIn({ staffId: tile.id, pin: PIN })
}

/** The real core with a page's connection; closed when the test is over. */
export async function openBench({
  rehearsal = false,
  role,
  language = 'en',
  now,
  printPack,
}: CoreSetup = {}): Promise<Bench> {
  const ports = { ...(now ? { now } : {}), ...(printPack ? { printPack } : {}) }
  const core = rehearsal ? await openRehearsal(ports) : openTestCore(ports)
  onTestFinished(() => core.close())
  setPreferences({ language })
  document.documentElement.lang = language
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr'
  await speak(language)
  const { client, context } = core.connectClient()
  if (role) await signInAs(client, role)
  const listeners = new Set<() => void>()
  let isBroken = false
  return {
    core,
    client,
    context,
    async another(as) {
      const other = core.connectClient().client
      await signInAs(other, as)
      return other
    },
    connect: () =>
      isBroken
        ? Promise.reject(new Error('broken'))
        : Promise.resolve({ client, onDown: (listener) => void listeners.add(listener) }),
    drop() {
      isBroken = true
      act(() => {
        for (const listener of listeners) listener()
      })
      listeners.clear()
    },
    restore() {
      isBroken = false
    },
  }
}

/** A router with nothing but one page, so that addresses and navigation work. */
function onePage(ui: ReactElement, address: string) {
  const rootRoute = createRootRoute({ component: () => ui })
  const places = (['/', '$'] as const).map((path) => createRoute({ getParentRoute: () => rootRoute, path }))
  return createRouter({
    routeTree: rootRoute.addChildren(places),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
}

export interface CoreRender extends Bench, RenderResult {
  user: UserEvent
  /** Where the page is now: path and search. */
  address: () => string
  router: ReturnType<typeof onePage>
}

/**
 * Renders one screen against the real core. The rehearsal with a coordinator signed in, in English, unless told otherwise;
 * `address` is what the screen finds in the address bar.
 */
export async function renderWithCore(
  ui: ReactElement,
  setup: CoreSetup & { address?: string } = {},
): Promise<CoreRender> {
  const bench = await openBench({ rehearsal: true, role: 'coordinator', ...setup })
  const router = onePage(ui, setup.address ?? '/')
  await router.load()
  const result = render(
    <LookProvider env="test">
      <ApiProvider data={openData(bench.connect)}>
        <Gate>
          <RouterProvider router={router as never} />
        </Gate>
      </ApiProvider>
    </LookProvider>,
  )
  if (bench.context.session.principal) await screen.findByTestId('below')
  return { ...bench, ...result, user: userEvent.setup(), router, address: () => router.state.location.href }
}
