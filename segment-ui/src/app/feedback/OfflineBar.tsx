import { useQueryClient } from '@tanstack/react-query'
import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnreachable } from '../../api/problem'
import classes from './OfflineBar.module.css'

/** Says that the server cannot be reached while a page still shows what it had loaded before. */
export function OfflineBar() {
  const { t } = useTranslation()
  const cache = useQueryClient().getQueryCache()
  const offline = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () =>
      cache
        .getAll()
        .some((query) => query.isActive() && query.state.data !== undefined && isUnreachable(query.state.error)),
  )
  return (
    <div role="status">
      {offline && (
        <p className={classes.bar}>
          <IconCloudOff size={16} aria-hidden />
          {t('failure.unreachableShort')}
        </p>
      )}
    </div>
  )
}
