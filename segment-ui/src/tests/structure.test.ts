import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** In a larger folder nobody finds anything. Tests and style sheets count. */
const FOLDER_LIMIT = 20

const FILES = ['src', 'dev', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
)

/** An import, from one folder into another. */
interface Use {
  readonly from: string
  readonly to: string
}

/** All imports between files of `src`. Tests are excluded: they may import everything. */
const USES: readonly Use[] = FILES.filter((file) => /^src\/.*\.tsx?$/u.test(file) && !isTest(file)).flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:from|import\(?)\s*'(\.[^']*)'/gu)].map(([, path]) => ({
    from: dirname(file),
    to: folderOf(posix.join(dirname(file), path ?? '')),
  }))
})

test('no folder holds more than 20 files', () => {
  const sizes = new Map<string, number>()
  for (const folder of FILES.map((file) => dirname(file))) sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
  expect([...sizes].filter(([, files]) => files > FOLDER_LIMIT)).toEqual([])
})

/* JavaScript's own methods know another white space than the server. */
test('texts are trimmed in texts/compare.ts only', () => {
  const trimming = FILES.filter((file) => /^src\/.*\.tsx?$/u.test(file) && !isTest(file)).filter((file) =>
    /\.trim(?:Start|End)?\(/u.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(trimming).toEqual([])
})

test('no folder is in a cycle with others', () => {
  expect(USES.length).toBeGreaterThan(300)
  expect(cycle(USES)).toEqual([])
})

test('no feature is in a cycle with others', () => {
  const features = USES.map(({ from, to }) => ({ from: featureOf(from), to: featureOf(to) }))
  expect(cycle(features.filter(({ from, to }) => from !== '' && to !== ''))).toEqual([])
})

/*
 * The linter checks which layer may use which (.oxlintrc.json). It cannot notice a new layer for which it has no rule;
 * this test does.
 */
test('src holds the layers that the linter knows, and nothing else', () => {
  const layers = new Set(FILES.filter((file) => file.startsWith('src/')).map((file) => file.split('/')[1]))
  expect(layers).toEqual(new Set(['api', 'app', 'features', 'main.tsx', 'tests', 'texts', 'ui']))
})

function isTest(file: string): boolean {
  return file.split('/').includes('tests')
}

/** The folder of an imported path. A path that names a folder stands for its `index.ts`. */
function folderOf(path: string): string {
  return FILES.includes(`${path}/index.ts`) ? path : dirname(path)
}

function featureOf(folder: string): string {
  return /^src\/features\/(?<name>[^/]+)/u.exec(folder)?.groups?.name ?? ''
}

/** One cycle, such as `a, b, a`; empty if there is none. */
function cycle(uses: readonly Use[]): readonly string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of uses) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  for (const start of next.keys()) {
    const found = walk(start, [])
    if (found.length > 0) return found
  }
  return []

  function walk(at: string, way: readonly string[]): readonly string[] {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at]
    if (done.has(at)) return []
    for (const to of next.get(at) ?? []) {
      const found = walk(to, [...way, at])
      if (found.length > 0) return found
    }
    done.add(at)
    return []
  }
}
