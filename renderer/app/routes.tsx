import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { firstTexts } from '../shared/i18n.ts'
import { lazily } from '../shared/Later.tsx'
import { Loading } from '../shared/Loading.tsx'
import { FaultScreen } from './FaultScreen.tsx'
import { Frame } from './Frame.tsx'
import { NoSuchPage } from './NoSuchPage.tsx'

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage })
const under = { getParentRoute: () => rootRoute } as const

type Read<K extends string> = () => Promise<Record<NoInfer<K>, ComponentType>>

/** A place whose code is read on the way there; it may say whatever there are texts for. */
const screen = <K extends string>(read: Read<K>, name: K) => lazily(async () => (await read())[name])

/** A place that the app may open with; it says what is in the first texts, and waits for no more. */
const firstScreen = <K extends string>(read: Read<K>, name: K) =>
  lazily(
    async () => (await read())[name],
    () => firstTexts,
  )

const home = createRoute({
  ...under,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true })
  },
})

const today = createRoute({
  ...under,
  path: '/today',
  component: firstScreen(() => import('../features/today/TodayScreen.tsx'), 'TodayScreen'),
})
const door = createRoute({
  ...under,
  path: '/door',
  component: screen(() => import('../features/door/DoorScreen.tsx'), 'DoorScreen'),
})
const board = createRoute({
  ...under,
  path: '/board',
  component: screen(() => import('../features/door/BoardScreen.tsx'), 'BoardScreen'),
})
const calendar = createRoute({
  ...under,
  path: '/calendar',
  component: screen(() => import('../features/calendar/CalendarScreen.tsx'), 'CalendarScreen'),
})
const people = createRoute({
  ...under,
  path: '/people',
  component: firstScreen(() => import('../features/people/PeopleScreen.tsx'), 'PeopleScreen'),
})
const register = createRoute({
  ...under,
  path: '/people/new',
  component: screen(() => import('../features/people/RegisterScreen.tsx'), 'RegisterScreen'),
})
const patient = createRoute({
  ...under,
  path: '/people/$id',
  component: screen(() => import('./patient-sections.tsx'), 'PersonScreen'),
})
const assess = createRoute({
  ...under,
  path: '/people/$id/assess',
  component: screen(() => import('../features/assess/AssessScreen.tsx'), 'AssessScreen'),
})
const recalls = createRoute({
  ...under,
  path: '/recalls',
  component: screen(() => import('../features/recalls/RecallsScreen.tsx'), 'RecallsScreen'),
})
const order = createRoute({
  ...under,
  path: '/orders/$id',
  component: screen(() => import('./OrderRoute.tsx'), 'OrderRoute'),
})
const measure = createRoute({
  ...under,
  path: '/people/$id/measure',
  component: screen(() => import('../features/measurements/MeasureScreen.tsx'), 'MeasureScreen'),
})
const measurementSet = createRoute({
  ...under,
  path: '/people/$id/measurements/$set',
  component: screen(() => import('../features/measurements/SetScreen.tsx'), 'SetScreen'),
})
const measurementRanges = createRoute({
  ...under,
  path: '/settings/measurements',
  component: screen(() => import('../features/measurements/RangesScreen.tsx'), 'RangesScreen'),
})
const billsOfParts = createRoute({
  ...under,
  path: '/settings/parts',
  component: screen(() => import('../features/stock/BillsScreen.tsx'), 'BillsScreen'),
})
const trial = createRoute({
  ...under,
  path: '/orders/$id/trial',
  component: screen(() => import('../features/fitting/TrialScreen.tsx'), 'TrialScreen'),
})
const checkout = createRoute({
  ...under,
  path: '/orders/$id/checkout',
  component: screen(() => import('../features/fitting/CheckoutScreen.tsx'), 'CheckoutScreen'),
})
const deliver = createRoute({
  ...under,
  path: '/orders/$id/deliver',
  component: screen(() => import('../features/fitting/DeliverScreen.tsx'), 'DeliverScreen'),
})
const timeline = createRoute({
  ...under,
  path: '/people/$id/timeline',
  component: screen(() => import('../features/timeline/TimelineScreen.tsx'), 'TimelineScreen'),
})
const rehab = createRoute({
  ...under,
  path: '/rehab',
  component: screen(() => import('../features/rehab/RehabScreen.tsx'), 'RehabScreen'),
})
const imports = createRoute({
  ...under,
  path: '/import',
  component: screen(() => import('../features/imports/ImportScreen.tsx'), 'ImportScreen'),
})
const workshop = createRoute({
  ...under,
  path: '/workshop',
  component: screen(() => import('../features/workshop/WorkshopScreen.tsx'), 'WorkshopScreen'),
})
const bench = createRoute({
  ...under,
  path: '/workshop/bench',
  component: screen(() => import('../features/workshop/bench/BenchScreen.tsx'), 'BenchScreen'),
})
const stock = createRoute({
  ...under,
  path: '/stock',
  component: screen(() => import('../features/stock/StockScreen.tsx'), 'StockScreen'),
})
const catchUp = createRoute({
  ...under,
  path: '/lists/catch-up',
  component: screen(() => import('../features/lists/CatchUpScreen.tsx'), 'CatchUpScreen'),
})
const lists = createRoute({
  ...under,
  path: '/lists',
  component: screen(() => import('../features/lists/ListsScreen.tsx'), 'ListsScreen'),
})
const papers = createRoute({
  ...under,
  path: '/papers',
  component: screen(() => import('../features/papers/PapersScreen.tsx'), 'PapersScreen'),
})
const paper = createRoute({
  ...under,
  path: '/papers/$paper',
  component: screen(() => import('../features/papers/PaperScreen.tsx'), 'PaperScreen'),
})
const camp = createRoute({
  ...under,
  path: '/camp',
  component: screen(() => import('../features/camp/CampScreen.tsx'), 'CampScreen'),
})
const campSetup = createRoute({
  ...under,
  path: '/camp/setup',
  component: screen(() => import('../features/camp/setup/SetupScreen.tsx'), 'SetupScreen'),
})
const settings = createRoute({
  ...under,
  path: '/settings',
  component: screen(() => import('../features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
})

const routeTree = rootRoute.addChildren([
  home,
  today,
  door,
  board,
  calendar,
  people,
  register,
  patient,
  assess,
  recalls,
  timeline,
  rehab,
  order,
  trial,
  checkout,
  deliver,
  measure,
  measurementSet,
  measurementRanges,
  billsOfParts,
  imports,
  workshop,
  bench,
  stock,
  lists,
  catchUp,
  papers,
  paper,
  camp,
  campSetup,
  settings,
])

/** The app's addresses. They live behind `#`, because the desktop's pages come from files. */
export function createAppRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    defaultPreload: 'intent',
    defaultErrorComponent: FaultScreen,
    defaultPendingComponent: Loading,
    defaultPendingMs: 100,
    scrollRestoration: true,
    scrollToTopSelectors: ['#page'],
  })
}
