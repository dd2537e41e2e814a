import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** How Playwright starts the browser. */
export interface BrowserLaunch {
  executablePath?: string
  args: string[]
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * Finds a browser, in this order: `CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own, an npm package
 * (Linux x64), which is unpacked into `directory`.
 */
export async function findBrowser(directory: string): Promise<BrowserLaunch> {
  // Chromium refuses to run sandboxed as root, and a container without user namespaces has no sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const executablePath = process.env.CHROMIUM_PATH ?? installed() ?? (await packaged(directory))
  return { executablePath, args: [...args, '--font-render-hinting=none'] }
}

function installed(): string | undefined {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const candidate = join(directory, name)
      try {
        accessSync(candidate, constants.X_OK)
        return candidate
      } catch {
        // Missing or not executable: try the next one.
      }
    }
  }
  return undefined
}

/** Undefined if Playwright's own browser is installed. */
async function packaged(directory: string): Promise<string | undefined> {
  if (existsSync(chromium.executablePath())) return undefined
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: set CHROMIUM_PATH, or run `npx playwright install chromium`.')
  }
  // The package unpacks into the system's temporary directory and reuses any version that it finds there. Give it a
  // directory of its own.
  mkdirSync(directory, { recursive: true })
  process.env.TMPDIR = directory
  const { default: pack, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const executable = await pack.executablePath()
  if (lacksLibraries(executable)) {
    // A minimal Linux has no NSS libraries; the package includes them.
    await inflate(join(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
    setupLambdaEnvironment(join(directory, 'al2023', 'lib'))
  }
  return executable
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}
