import type { Me, Program } from '../../api/types'
import { useMe } from './requests/useMe'

/** Whether these roles let somebody read segments. The role `sync` alone does not: it only brings data in. */
function reads(program: Program): boolean {
  return program.roles.some((role) => role !== 'sync')
}

/** The programs in which the caller may do anything, by name. */
export function accessiblePrograms(me: Me): readonly Program[] {
  return me.programs
    .filter(({ roles }) => me.admin || roles.length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Whether the caller may read segments and partners of a program. */
export function mayRead(me: Me, program: Program): boolean {
  return me.admin || reads(program)
}

/** Whether the caller may create, change and delete segments of a program. */
export function mayWrite(me: Me, program: string): boolean {
  const roles = me.programs.find((it) => it.key === program)?.roles ?? []
  return me.admin || roles.includes('manager') || roles.includes('admin')
}

/** Whether the caller may bring partner data into a program. */
export function mayPush(me: Me, program: Program): boolean {
  return me.admin || program.roles.includes('sync') || program.roles.includes('admin')
}

/** {@link mayWrite} for the caller; false until that is known. The server decides: this only hides what it would refuse. */
export function useMayWrite(program: string): boolean {
  const { data: me } = useMe()
  return me !== undefined && mayWrite(me, program)
}
