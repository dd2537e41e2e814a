import type { Code } from '../../api/types'

/** Maps the code or the label of a stage to its code, in upper or lower case. */
export type CodeReader = (text: string) => string

/** Creates a reader for these codes. It returns an unknown text as it is; the server then reports which codes exist. */
export function codeReader(codes: readonly Pick<Code, 'code' | 'label'>[]): CodeReader {
  const known = new Map<string, string>()
  for (const { code, label } of codes) {
    known.set(code.toLowerCase(), code)
    known.set(label.toLowerCase(), code)
  }
  return (text) => known.get(text.toLowerCase()) ?? text
}

export interface StageCodes {
  readonly prospecting: CodeReader
  readonly contract: CodeReader
}
