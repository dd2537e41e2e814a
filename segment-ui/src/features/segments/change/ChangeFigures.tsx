import { Button, Loader, UnstyledButton } from '@mantine/core'
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../api/types'
import { isUnreachable } from '../../../api/problem'
import { formatNumber } from '../../../texts/format'
import type { Change } from '../requests/useComparison'
import classes from './ChangeFigures.module.css'

/** How many partners join and leave with a change. Each figure links to these partners. */
export function ChangeFigures({ change, onShow }: { change: Change; onShow: (side: Side) => void }) {
  const { t } = useTranslation()
  const { comparison, active, stale, error, base } = change
  if (!active) return null
  return (
    <div className={classes.change} data-stale={stale || undefined} aria-busy={stale}>
      <h3>{t('change.title')}</h3>
      <div role="status">{content()}</div>
    </div>
  )

  function content() {
    if (!comparison && error) return failure(error, t('change.failed'))
    if (!comparison) {
      return (
        <p className={classes.pending}>
          <Loader size={13} aria-hidden />
          {t('change.comparing')}
        </p>
      )
    }
    const { entering, leaving, version } = comparison
    return (
      <>
        {entering.count + leaving.count === 0 && <p>{t('change.nobody')}</p>}
        <div className={classes.figures}>
          {entering.count > 0 && (
            <UnstyledButton className={classes.enter} onClick={() => onShow('entering')}>
              <IconArrowUpRight size={15} aria-hidden />
              {t('change.entering', { formatted: formatNumber(entering.count) })}
            </UnstyledButton>
          )}
          {leaving.count > 0 && (
            <UnstyledButton className={classes.leave} onClick={() => onShow('leaving')}>
              <IconArrowDownRight size={15} aria-hidden />
              {t('change.leaving', { formatted: formatNumber(leaving.count) })}
            </UnstyledButton>
          )}
        </div>
        {version !== base?.version && <p>{t('change.newer')}</p>}
        {error && failure(error, t('change.notRenewed'))}
      </>
    )
  }

  function failure(reason: Error, text: string) {
    return (
      <>
        <p>{isUnreachable(reason) ? t('failure.unreachableShort') : text}</p>
        <Button size="compact-sm" variant="default" mt={4} onClick={change.retry}>
          {t('app.retry')}
        </Button>
      </>
    )
  }
}
