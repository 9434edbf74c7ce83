import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import { Loading } from '../shared/Loading.tsx'
import { FaultScreen } from './FaultScreen.tsx'
import { Frame } from './Frame.tsx'
import { NoSuchPage } from './NoSuchPage.tsx'

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage })
const under = { getParentRoute: () => rootRoute } as const

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
  component: lazyRouteComponent(() => import('../features/today/TodayScreen.tsx'), 'TodayScreen'),
})
const door = createRoute({
  ...under,
  path: '/door',
  component: lazyRouteComponent(() => import('../features/door/DoorScreen.tsx'), 'DoorScreen'),
})
const board = createRoute({
  ...under,
  path: '/board',
  component: lazyRouteComponent(() => import('../features/door/BoardScreen.tsx'), 'BoardScreen'),
})
const calendar = createRoute({
  ...under,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../features/calendar/CalendarScreen.tsx'), 'CalendarScreen'),
})
const people = createRoute({
  ...under,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/PeopleScreen.tsx'), 'PeopleScreen'),
})
const register = createRoute({
  ...under,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../features/people/RegisterScreen.tsx'), 'RegisterScreen'),
})
const patient = createRoute({
  ...under,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./patient-sections.tsx'), 'PersonScreen'),
})
const assess = createRoute({
  ...under,
  path: '/people/$id/assess',
  component: lazyRouteComponent(() => import('../features/assess/AssessScreen.tsx'), 'AssessScreen'),
})
const recalls = createRoute({
  ...under,
  path: '/recalls',
  component: lazyRouteComponent(() => import('../features/recalls/RecallsScreen.tsx'), 'RecallsScreen'),
})
const order = createRoute({
  ...under,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('./OrderRoute.tsx'), 'OrderRoute'),
})
const measure = createRoute({
  ...under,
  path: '/people/$id/measure',
  component: lazyRouteComponent(() => import('../features/measurements/MeasureScreen.tsx'), 'MeasureScreen'),
})
const measurementSet = createRoute({
  ...under,
  path: '/people/$id/measurements/$set',
  component: lazyRouteComponent(() => import('../features/measurements/SetScreen.tsx'), 'SetScreen'),
})
const measurementRanges = createRoute({
  ...under,
  path: '/settings/measurements',
  component: lazyRouteComponent(() => import('../features/measurements/RangesScreen.tsx'), 'RangesScreen'),
})
const billsOfParts = createRoute({
  ...under,
  path: '/settings/parts',
  component: lazyRouteComponent(() => import('../features/stock/BillsScreen.tsx'), 'BillsScreen'),
})
const trial = createRoute({
  ...under,
  path: '/orders/$id/trial',
  component: lazyRouteComponent(() => import('../features/fitting/TrialScreen.tsx'), 'TrialScreen'),
})
const checkout = createRoute({
  ...under,
  path: '/orders/$id/checkout',
  component: lazyRouteComponent(() => import('../features/fitting/CheckoutScreen.tsx'), 'CheckoutScreen'),
})
const deliver = createRoute({
  ...under,
  path: '/orders/$id/deliver',
  component: lazyRouteComponent(() => import('../features/fitting/DeliverScreen.tsx'), 'DeliverScreen'),
})
const timeline = createRoute({
  ...under,
  path: '/people/$id/timeline',
  component: lazyRouteComponent(() => import('../features/timeline/TimelineScreen.tsx'), 'TimelineScreen'),
})
const rehab = createRoute({
  ...under,
  path: '/rehab',
  component: lazyRouteComponent(() => import('../features/rehab/RehabScreen.tsx'), 'RehabScreen'),
})
const imports = createRoute({
  ...under,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/imports/ImportScreen.tsx'), 'ImportScreen'),
})
const workshop = createRoute({
  ...under,
  path: '/workshop',
  component: lazyRouteComponent(() => import('../features/workshop/WorkshopScreen.tsx'), 'WorkshopScreen'),
})
const bench = createRoute({
  ...under,
  path: '/workshop/bench',
  component: lazyRouteComponent(() => import('../features/workshop/bench/BenchScreen.tsx'), 'BenchScreen'),
})
const stock = createRoute({
  ...under,
  path: '/stock',
  component: lazyRouteComponent(() => import('../features/stock/StockScreen.tsx'), 'StockScreen'),
})
const catchUp = createRoute({
  ...under,
  path: '/lists/catch-up',
  component: lazyRouteComponent(() => import('../features/lists/CatchUpScreen.tsx'), 'CatchUpScreen'),
})
const lists = createRoute({
  ...under,
  path: '/lists',
  component: lazyRouteComponent(() => import('../features/lists/ListsScreen.tsx'), 'ListsScreen'),
})
const papers = createRoute({
  ...under,
  path: '/papers',
  component: lazyRouteComponent(() => import('../features/papers/PapersScreen.tsx'), 'PapersScreen'),
})
const paper = createRoute({
  ...under,
  path: '/papers/$paper',
  component: lazyRouteComponent(() => import('../features/papers/PaperScreen.tsx'), 'PaperScreen'),
})
const camp = createRoute({
  ...under,
  path: '/camp',
  component: lazyRouteComponent(() => import('../features/camp/CampScreen.tsx'), 'CampScreen'),
})
const campSetup = createRoute({
  ...under,
  path: '/camp/setup',
  component: lazyRouteComponent(() => import('../features/camp/setup/SetupScreen.tsx'), 'SetupScreen'),
})
const settings = createRoute({
  ...under,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
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
