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

/**
 * Container for menus, lists and dialogs. It is a landmark, because screen reader users rarely find content outside of
 * landmarks.
 */
function Popups() {
  const { t } = useTranslation()
  return <section data-mantine-shared-portal-node aria-label={t('app.popups')} />
}

/** The whole application. */
export function App() {
  const [queries] = useState(createQueries)
  const [router] = useState(() => createAppRouter(queries))
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      // Unit tests have no layout, without which floating elements never become visible.
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
