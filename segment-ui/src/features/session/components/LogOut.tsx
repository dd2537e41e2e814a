import { useEffect } from 'react'
import { Failure } from '../../../ui/feedback/Failure'
import { useLogOut } from '../requests/useLogOut'

/** Logging out has its own address. Like any other navigation, it asks first if there are unsaved changes. */
export function LogOut() {
  const { mutate, error } = useLogOut()
  useEffect(() => mutate(), [mutate])
  return error && <Failure error={error} onRetry={() => mutate()} level={1} />
}
