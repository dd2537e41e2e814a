import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../src/app/App'
import { createMock } from './mock/handlers.ts'
import { network } from './vitest-setup'

/** Opens the whole application at an address, with a mock server. */
export function open(hash: string, options: Parameters<typeof createMock>[0] = {}) {
  const mock = createMock(options)
  network.use(...mock.handlers)
  window.location.hash = hash
  render(<App />)
  return { ...mock, user: userEvent.setup() }
}
