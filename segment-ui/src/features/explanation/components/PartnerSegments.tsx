import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePartnerSegments } from '../requests/usePartnerSegments'
import classes from './PartnerSegments.module.css'

interface PartnerSegmentsProps {
  program: string
  partnerId: string
  /** The segment on the page, which is not listed. */
  except: number
}

/** The other segments of a partner. Each links to the explanation for that segment. */
export function PartnerSegments({ program, partnerId, except }: PartnerSegmentsProps) {
  const { t } = useTranslation()
  const { data, isError } = usePartnerSegments(program, partnerId)
  const others = data?.filter(({ id }) => id !== except)
  return (
    <div className={classes.segments}>
      <h3 className={classes.title}>{t('why.alsoIn')}</h3>
      {others === undefined &&
        (isError ? <p className={classes.nothing}>{t('why.alsoInFailed')}</p> : <Skeleton height={14} width={180} />)}
      {others?.length === 0 && <p className={classes.nothing}>{t('why.alsoInNone')}</p>}
      {others && others.length > 0 && (
        <ul className={classes.list}>
          {others.map(({ id, name }) => (
            <li key={id}>
              <Link
                to="/programs/$program/segments/$id"
                params={{ program, id: String(id) }}
                search={{ partner: partnerId }}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
