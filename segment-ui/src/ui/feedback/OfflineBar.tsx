import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconCloudOff } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnreachable } from '../../api/problem'
import { reachabilityQuery } from '../../api/reachability'
import classes from './OfflineBar.module.css'

/** Says that the server cannot be reached while the page shows data that it loaded earlier. */
export function OfflineBar() {
  const { t } = useTranslation()
  const { refetch } = useQuery(reachabilityQuery)
  const cache = useQueryClient().getQueryCache()
  const offline = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () =>
      cache
        .getAll()
        .some((query) => query.isActive() && query.state.data !== undefined && isUnreachable(query.state.error)),
  )
  useEffect(() => {
    // The browser's online status is only a reason to check.
    const look = () => void refetch()
    window.addEventListener('offline', look)
    window.addEventListener('online', look)
    return () => {
      window.removeEventListener('offline', look)
      window.removeEventListener('online', look)
    }
  }, [refetch])
  return (
    <div role="status" className={classes.place}>
      {offline && (
        <p className={classes.bar}>
          <IconCloudOff size={16} aria-hidden />
          {t('failure.unreachableShort')}
        </p>
      )}
    </div>
  )
}
