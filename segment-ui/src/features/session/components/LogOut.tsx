import { useEffect } from 'react'
import { Failure } from '../../../ui/feedback/Failure'
import { useLogOut } from '../requests/useLogOut'

/**
 * Logging out is an address of its own, so that on the way to it a page with unsaved changes asks, as it does on the way to
 * every other address.
 */
export function LogOut() {
  const { mutate, error } = useLogOut()
  useEffect(() => mutate(), [mutate])
  return error && <Failure error={error} onRetry={() => mutate()} level={1} />
}
