import type { Code } from '../../api/types'

/** Reads the code of a stage from its code or its label, in any case. */
export type CodeReader = (text: string) => string

/** A reader of these codes. A text that is none of them stays as it is: the server says what it may be. */
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
