import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** Budget of the first page in kB after gzip: everything that `index.html` loads before the user does anything. */
const BUDGET = { script: 220, style: 40 }

type Kind = keyof typeof BUDGET
type Bundle = Rolldown.OutputBundle

/** Fails a build whose first page exceeds the budget. */
export function firstLoadBudget(): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    // Only now do the files have the content that is served.
    writeBundle(_options, bundle) {
      const sizes = measure(bundle)
      for (const kind of Object.keys(BUDGET) as Kind[]) {
        const kB = sizes[kind] / 1000
        const message = `First load: ${kB.toFixed(1)} of ${BUDGET[kind]} kB of ${kind}, gzip`
        if (kB > BUDGET[kind]) this.error(message)
        this.info(message)
      }
    },
  }
}

/** Bytes that `index.html` loads, after gzip: the files it names and what they import. */
function measure(bundle: Bundle): Record<Kind, number> {
  const page = bundle['index.html']
  if (page?.type !== 'asset') throw new Error('There is no index.html in the bundle')
  const named = [...String(page.source).matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file as string,
  )
  const sizes = { script: 0, style: 0 }
  for (const file of withImports(bundle, named)) {
    const output = bundle[file]
    if (!output) throw new Error(`index.html loads ${file}, which is not in the bundle`)
    sizes[file.endsWith('.css') ? 'style' : 'script'] += gzipSync(
      output.type === 'chunk' ? output.code : output.source,
    ).length
  }
  if (sizes.script === 0 || sizes.style === 0) throw new Error('index.html loads no script, or no style')
  return sizes
}

function withImports(bundle: Bundle, files: readonly string[]): Set<string> {
  const all = new Set(files)
  // Iterating a Set also visits what is added during the loop.
  for (const file of all) {
    const output = bundle[file]
    if (output?.type === 'chunk') for (const imported of output.imports) all.add(imported)
  }
  return all
}
