import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionGate } from '../features/session/components/SessionGate'
import { Messages } from '../ui/feedback/Messages'
import { createQueries } from './queries'
import { createAppRouter } from './router'
import { cssVariables, theme } from './theme'

/** Where menus, lists and dialogs open: a landmark, because what stands in none is hard to find by a screen reader. */
function Popups() {
  const { t } = useTranslation()
  return <section data-mantine-shared-portal-node aria-label={t('app.popups')} />
}

/** The whole screen. */
export function App() {
  const [queries] = useState(createQueries)
  const [router] = useState(() => createAppRouter(queries))
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      // Without a layout, as in unit tests, floating elements never come to be seen.
      env={import.meta.env.MODE === 'test' ? 'test' : 'default'}
    >
      <QueryClientProvider client={queries}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
        <Messages />
        <Popups />
      </QueryClientProvider>
    </MantineProvider>
  )
}
