import type { Me, Program } from '../../api/types'
import { useMe } from './requests/useMe'

/** Whether the caller's roles allow reading segments. `sync` alone does not: it only allows importing data. */
function reads(program: Program): boolean {
  return program.roles.some((role) => role !== 'sync')
}

/** The programs that the caller can use, sorted by name. */
export function accessiblePrograms(me: Me): readonly Program[] {
  return me.programs
    .filter(({ roles }) => me.admin || roles.length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Whether the caller can read segments and partners of a program. */
export function mayRead(me: Me, program: Program): boolean {
  return me.admin || reads(program)
}

/** Whether the caller can create, change and delete segments of a program. */
export function mayWrite(me: Me, program: string): boolean {
  const roles = me.programs.find((it) => it.key === program)?.roles ?? []
  return me.admin || roles.includes('manager') || roles.includes('admin')
}

/** Whether the caller can import partner data into a program. */
export function mayPush(me: Me, program: Program): boolean {
  return me.admin || program.roles.includes('sync') || program.roles.includes('admin')
}

/**
 * {@link mayWrite} for the current user; false until it is known. The server decides; this only hides what it would
 * refuse.
 */
export function useMayWrite(program: string): boolean {
  const { data: me } = useMe()
  return me !== undefined && mayWrite(me, program)
}
