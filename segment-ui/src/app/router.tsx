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
  // A different starting point means a different segment.
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
  // Another segment is another page: keep no state or data of the previous one.
  remountDeps: ({ params }) => params,
  component: lazyRouteComponent(
    () => loadPatiently(() => import('../features/segments/page/SegmentPage')),
    'SegmentPage',
  ),
})

const editSegment = createRoute({
  getParentRoute: () => program,
  path: '/segments/$id/edit',
  // Each segment gets its own editor.
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

/** Creates the router. Addresses follow the `#`, so the server does not need to know them. */
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
  // These pages need the catalogue. Start loading it together with their code.
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
    /** Tokens of the pages before this one. "Previous" needs them; the browser's Back is not the same. */
    trail?: string[]
  }
}
