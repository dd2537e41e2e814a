import type { QueryClient } from '@tanstack/react-query'
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router'
import { fieldsQuery } from '../features/catalogue/useFields'
import { SegmentsPage } from '../features/segments/list/SegmentsPage'
import { LogOut } from '../features/session/components/LogOut'
import { Crash } from '../ui/feedback/Crash'
import { NotFound } from '../ui/feedback/NotFound'
import { HomeRedirect } from './shell/HomeRedirect'
import { loadPatiently } from '../api/reachability'
import { newSegmentSearch, readSearch, segmentListSearch, segmentPageSearch, writeSearch } from './search'
import { Shell } from './shell/Shell'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Crash })

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeRedirect })

const logOut = createRoute({ getParentRoute: () => root, path: '/log-out', component: LogOut })

const program = createRoute({ getParentRoute: () => root, path: '/programs/$program', component: Shell })

const segments = createRoute({
  getParentRoute: () => program,
  path: '/segments',
  validateSearch: segmentListSearch,
  component: SegmentsPage,
})

const newSegment = createRoute({
  getParentRoute: () => program,
  path: '/segments/new',
  validateSearch: newSegmentSearch,
  // What starts from something else is another segment.
  remountDeps: ({ params, search }) => ({ ...params, ...search }),
  component: lazyRouteComponent(
    () => loadPatiently(() => import('../features/segments/editor/NewSegmentPage')),
    'NewSegmentPage',
  ),
})

const segment = createRoute({
  getParentRoute: () => program,
  path: '/segments/$id',
  validateSearch: segmentPageSearch,
  // Another segment is another page: nothing that was asked or answered about the one before stays.
  remountDeps: ({ params }) => params,
  component: lazyRouteComponent(
    () => loadPatiently(() => import('../features/segments/page/SegmentPage')),
    'SegmentPage',
  ),
})

const editSegment = createRoute({
  getParentRoute: () => program,
  path: '/segments/$id/edit',
  // Another segment is edited in an editor of its own.
  remountDeps: ({ params }) => params,
  component: lazyRouteComponent(
    () => loadPatiently(() => import('../features/segments/editor/EditSegmentPage')),
    'EditSegmentPage',
  ),
})

const importPartners = createRoute({
  getParentRoute: () => program,
  path: '/import',
  component: lazyRouteComponent(
    () => loadPatiently(() => import('../features/import/components/ImportPage')),
    'ImportPage',
  ),
})

const routeTree = root.addChildren([
  home,
  logOut,
  program.addChildren([segments, newSegment, segment, editSegment, importPartners]),
])

/** The addresses of the screen. They stand behind the `#`, so that the server needs to know none of them. */
export function createAppRouter(queries: QueryClient, history: RouterHistory = createHashHistory()) {
  const router = createRouter({
    routeTree,
    history,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
  // The editor draws itself from the catalogue, partners are shown and imported with its labels: have it by the time that their
  // code is there.
  router.subscribe('onBeforeNavigate', ({ toLocation }) => {
    if (/\/segments\/.|\/import$/.test(toLocation.pathname)) void queries.prefetchQuery(fieldsQuery)
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface HistoryState {
    /** The page tokens of the pages before this one, so that "Previous" is more than the browser's Back. */
    trail?: string[]
  }
}
