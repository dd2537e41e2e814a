import type { Me, Program } from '../../api/types'
import { mayRead } from '../../features/session/access'

/** The caller's start page in a program: the segments, or the import for a caller who may only import. */
export function homeOf(me: Me, program: Program) {
  const to = mayRead(me, program) ? '/programs/$program/segments' : '/programs/$program/import'
  return { to, params: { program: program.key } } as const
}
