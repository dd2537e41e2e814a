import type { Code } from '../../api/types'
import { nameKey } from '../../texts/compare'

/** Maps the code or the label of a stage to its code, in upper or lower case. */
export type CodeReader = (text: string) => string

/** Creates a reader for these codes. It returns an unknown text as it is; the server then reports which codes exist. */
export function codeReader(codes: readonly Pick<Code, 'code' | 'label'>[]): CodeReader {
  const known = new Map<string, string>()
  for (const { code, label } of codes) {
    known.set(nameKey(code), code)
    known.set(nameKey(label), code)
  }
  return (text) => known.get(nameKey(text)) ?? text
}

export interface StageCodes {
  readonly prospecting: CodeReader
  readonly contract: CodeReader
}
