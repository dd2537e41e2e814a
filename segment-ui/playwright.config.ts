import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

const baseURL = process.env.SEGMENT_BASE_URL ?? 'http://127.0.0.1:18080/partner-segments/'
const serverHome = process.env.SEGMENT_SERVER_HOME

const READY = '**/ready.setup.ts'
const SPEED = '**/editor-speed.spec.ts'

/** End-to-end tests against the real server: one that already runs, or the one in SEGMENT_SERVER_HOME, started here. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  // These pictures also illustrate the document about the screen.
  snapshotPathTemplate: '../docs/screens/{arg}{ext}',
  // All tests share one program on one server. Unique names keep them apart.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A busy two-core machine needs the time: one test can run a dozen accessibility checks.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['junit', { outputFile: 'target/e2e/junit.xml' }]],
  projects: [
    // A server that has just started is many times slower at first, even more on a busy machine. The screen tests start
    // once it has warmed up.
    { name: 'ready', testMatch: READY, expect: { timeout: 90_000 } },
    { name: 'screen', testIgnore: SPEED, dependencies: ['ready'] },
    // The timing test runs when the other tests have finished.
    { name: 'speed', testMatch: SPEED, dependencies: ['screen'] },
  ],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: await findBrowser(join(import.meta.dirname, 'target/browser')),
  },
  webServer:
    serverHome === undefined
      ? undefined
      : {
          command: `"${serverHome}/bin/standalone.sh" ${process.env.SEGMENT_SERVER_ARGS ?? ''}`,
          url: baseURL,
          timeout: 180_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
          stdout: 'pipe',
        },
})
