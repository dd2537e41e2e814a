import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

const baseURL = process.env.SEGMENT_BASE_URL ?? 'http://127.0.0.1:18080/partner-segments/'
const serverHome = process.env.SEGMENT_SERVER_HOME

const READY = '**/ready.setup.ts'
const SPEED = '**/editor-speed.spec.ts'

/** The end-to-end tests, against the real server: one that runs already, or the one at SEGMENT_SERVER_HOME, started here. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  // The pictures that the document on the screen shows.
  snapshotPathTemplate: '../docs/screens/{arg}{ext}',
  // The tests share one program on one server, and name what they make so that they do not meet.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: a busy machine with two cores checks accessibility a dozen times in one test.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['junit', { outputFile: 'target/e2e/junit.xml' }]],
  projects: [
    // What a server just started does for the first time takes many times as long, the more so on a busy machine: the tests of
    // the screens begin when it has.
    { name: 'ready', testMatch: READY, expect: { timeout: 90_000 } },
    { name: 'screen', testIgnore: SPEED, dependencies: ['ready'] },
    // When nothing else keeps the machine busy.
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
