import { getResponse } from 'msw'
import { createMock } from './handlers.ts'

const LATENCY = Number(process.env.SEGMENT_MOCK_LATENCY ?? 60)

const { handlers } = createMock({ partners: 5_000, segments: true, user: process.env.SEGMENT_MOCK_USER ?? null })

/** The mock server's response to one request. */
export async function answer(request: Request): Promise<Response | undefined> {
  await new Promise((resolve) => setTimeout(resolve, LATENCY))
  return getResponse(handlers, request)
}
