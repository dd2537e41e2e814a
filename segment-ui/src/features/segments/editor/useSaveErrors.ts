import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, hasStatus, isAnonymous, isUnreachable } from '../../../api/problem'
import { errorsByNode, type NodeError, type NodeErrors } from '../../condition-editor/annotations'
import { find, type NodeId, type TreeNode } from '../../condition-editor/tree/node'
import { countErrors, type DraftErrors } from './draft'
import type { SegmentDraft } from './useSegmentDraft'

/** Everything that keeps a draft from being saved, in a person's words and by its place. */
export interface SaveErrors {
  readonly name?: string
  readonly description?: string
  readonly nodes: NodeErrors
  /** What to say beside Save. */
  readonly message?: string
  /** Whether the segment that was to be changed is there no more. */
  readonly gone: boolean
}

interface Attempt {
  draft: SegmentDraft
  /** The server's last refusal. */
  failure: Error | null
  /** How often somebody has tried to save. Nothing is said before the first time. */
  attempts: number
}

/** What the draft was when the server refused it: an error stands until the thing it is about is changed. */
interface Refused {
  readonly failure: Error
  readonly name: string
  readonly description: string
  readonly nodeAt: ReadonlyMap<string, NodeId>
  readonly node: (id: NodeId) => TreeNode | undefined
}

/** Before the first attempt: one object, so that nothing is drawn anew for it. */
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
      // These two have dialogs of their own, which may be closed without anything being saved.
      if (hasStatus(refusal, 412)) return t('editor.overtaken')
      if (isAnonymous(refusal)) return t('editor.loggedOut')
      if (isUnreachable(refusal)) return `${t('editor.failed')} ${t('failure.unreachable')}.`
      if (hasStatus(refusal, 404)) return t('editor.gone')
      if (placed > 0) return t('editor.problems', { count: placed })
      return `${t('editor.failed')} ${refusal.message}`
    }
  }, [attempts, own, then, root, draft.name, draft.description, t])
}

/** What a draft still lacks of what it lacked at the last attempt to save it: a condition that is just being made is not at fault. */
function useOwnErrors(now: DraftErrors, attempts: number): DraftErrors {
  const [tried, setTried] = useState({ attempts, nodes: now.nodes })
  if (tried.attempts !== attempts) setTried({ attempts, nodes: now.nodes })
  return useMemo(() => ({ ...now, nodes: new Map([...now.nodes].filter(([id]) => tried.nodes.has(id))) }), [now, tried])
}
