import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, hasStatus, isAnonymous, isUnreachable } from '../../../api/problem'
import { errorsByNode, type NodeError, type NodeErrors } from '../../condition-editor/annotations'
import { find, type NodeId, type TreeNode } from '../../condition-editor/tree/node'
import { countErrors, type DraftErrors } from './draft'
import type { SegmentDraft } from './useSegmentDraft'

/** Everything that prevents saving, as text for the user and by place. */
export interface SaveErrors {
  readonly name?: string
  readonly description?: string
  readonly nodes: NodeErrors
  /** The message next to Save. */
  readonly message?: string
  /** Whether someone has deleted the segment. */
  readonly gone: boolean
}

interface Attempt {
  draft: SegmentDraft
  /** The last error of the server. */
  failure: Error | null
  /** How often the user has tried to save. Before the first attempt no error is shown. */
  attempts: number
}

/** The draft at the time of the server's error. An error is shown until its part of the draft changes. */
interface Refused {
  readonly failure: Error
  readonly name: string
  readonly description: string
  readonly nodeAt: ReadonlyMap<string, NodeId>
  readonly node: (id: NodeId) => TreeNode | undefined
}

/** Before the first attempt. It is one object, so that nothing is rendered again. */
const NOTHING: SaveErrors = { nodes: new Map(), gone: false }

export function useSaveErrors({ draft, failure, attempts }: Attempt): SaveErrors {
  const { t } = useTranslation()
  const { root } = draft.editor
  const own = useOwnErrors(draft.errors, attempts)
  const [then, setThen] = useState<Refused | null>(null)
  if (failure !== (then?.failure ?? null)) {
    setThen(
      failure && {
        failure,
        name: draft.name,
        description: draft.description,
        nodeAt: draft.outcome.nodeAt,
        node: (id) => find(root, id),
      },
    )
  }

  return useMemo(() => {
    if (attempts === 0) return NOTHING
    const nodes = new Map<NodeId, readonly NodeError[]>()
    for (const [id, error] of own.nodes) {
      const part = error === 'chooseField' ? 'field' : error === 'emptyGroup' ? 'node' : 'values'
      nodes.set(id, [{ part, text: t(`editor.error.${error}`) }])
    }
    if (own.conditions) nodes.set(root.id, [{ part: 'node', text: t(`editor.error.${own.conditions}`) }])

    let name: string | undefined = own.name && t(`editor.error.${own.name}`)
    let description: string | undefined
    const ownCount = countErrors(own)
    let message: string | undefined = ownCount > 0 ? t('editor.problems', { count: ownCount }) : undefined
    if (then && ownCount === 0) {
      const refusal = then.failure
      const list = refusal instanceof ApiError ? refusal.errors : []
      const { byNode, rest } = errorsByNode(list, then.nodeAt)
      for (const [id, errors] of byNode) if (then.node(id) === find(root, id)) nodes.set(id, errors)
      const at = (pointer: string) => rest.find((error) => error.pointer === pointer)
      const nameError = at('/name')
      if (nameError && draft.name === then.name) {
        name = nameError.code === 'name-taken' ? t('editor.error.nameTaken') : nameError.detail
      }
      if (draft.description === then.description) description = at('/description')?.detail
      const placed =
        list.length - rest.filter(({ pointer }) => pointer !== '/name' && pointer !== '/description').length
      message = messageOf(refusal, placed)
    }
    return { name, description, nodes, message, gone: hasStatus(then?.failure, 404) }

    function messageOf(refusal: Error, placed: number): string | undefined {
      // These two open dialogs of their own, which the user can close without saving.
      if (hasStatus(refusal, 412)) return t('editor.overtaken')
      if (isAnonymous(refusal)) return t('editor.loggedOut')
      if (isUnreachable(refusal)) return `${t('editor.failed')} ${t('failure.unreachableNow')}`
      if (hasStatus(refusal, 404)) return t('editor.gone')
      if (placed > 0) return t('editor.problems', { count: placed })
      return `${t('editor.failed')} ${refusal.message}`
    }
  }, [attempts, own, then, root, draft.name, draft.description, t])
}

/** The errors that remain from the last attempt to save. A condition added since then is not reported as unfinished. */
function useOwnErrors(now: DraftErrors, attempts: number): DraftErrors {
  const [tried, setTried] = useState({ attempts, nodes: now.nodes })
  if (tried.attempts !== attempts) setTried({ attempts, nodes: now.nodes })
  return useMemo(() => ({ ...now, nodes: new Map([...now.nodes].filter(([id]) => tried.nodes.has(id))) }), [now, tried])
}
