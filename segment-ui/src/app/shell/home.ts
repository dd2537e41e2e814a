import type { Me, Program } from '../../api/types'
import { mayRead } from '../../features/session/access'

/** Where the caller begins in a program: with its segments, or, who only brings data in, with that. */
export function homeOf(me: Me, program: Program) {
  const to = mayRead(me, program) ? '/programs/$program/segments' : '/programs/$program/import'
  return { to, params: { program: program.key } } as const
}
