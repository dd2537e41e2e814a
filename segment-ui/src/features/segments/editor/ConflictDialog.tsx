import { Button, Modal, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../../ui/feedback/Failure'
import { formatAgo } from '../../../texts/format'
import type { Base } from '../requests/useSaveSegment'
import { segmentQuery, type ReadSegment } from '../requests/useSegment'
import classes from './ConflictDialog.module.css'
import dialog from '../../../ui/dialog/dialog.module.css'

/** A version of a segment, as the user compares it. */
interface Version {
  readonly name: string
  readonly description: string
  /** Undefined if the words are not known yet. */
  readonly summary: string | undefined
}

interface VersionsProps {
  program: string
  base: Base
  mine: Version
  onTakeMine: (current: ReadSegment) => void
  onTakeTheirs: (current: ReadSegment) => void
}

interface ConflictDialogProps extends VersionsProps {
  opened: boolean
  onClose: () => void
}

/** Shown when two users have changed the same segment: compares both versions and lets the user choose. */
export function ConflictDialog({ opened, onClose, ...versions }: ConflictDialogProps) {
  const { t } = useTranslation()
  return (
    // Rendered even while closed, so that it can return the focus to where it was.
    <Modal opened={opened} onClose={onClose} title={t('conflict.title')} size={760}>
      <Versions {...versions} />
    </Modal>
  )
}

function Versions({ program, base, mine, onTakeMine, onTakeTheirs }: VersionsProps) {
  const { t } = useTranslation()
  const current = useQuery({ ...segmentQuery(program, base.id), staleTime: 0, refetchOnMount: 'always' })
  // The cached version may be the old one.
  const theirs = current.data && current.data.segment.version !== base.version ? current.data : undefined
  return (
    <div className={dialog.body}>
      {current.error && <Failure error={current.error} onRetry={() => void current.refetch()} />}
      {!theirs && !current.error && <Skeleton height={180} />}
      {theirs && (
        <>
          <p className={dialog.lead}>
            {t('conflict.lead', { who: theirs.segment.updatedBy, when: formatAgo(theirs.segment.updatedAt) })}
          </p>
          <div className={classes.versions}>
            <VersionCard title={t('conflict.mine')} version={mine} other={theirs.segment} />
            <VersionCard title={t('conflict.theirs')} version={theirs.segment} other={mine} />
          </div>
          <div className={dialog.actions}>
            <Button variant="default" onClick={() => onTakeTheirs(theirs)}>
              {t('conflict.takeTheirs')}
            </Button>
            <Button onClick={() => onTakeMine(theirs)}>{t('conflict.takeMine')}</Button>
          </div>
        </>
      )}
    </div>
  )
}

function VersionCard({ title, version, other }: { title: string; version: Version; other: Version }) {
  const { t } = useTranslation()
  const rows = [
    { label: t('conflict.name'), text: version.name, differs: version.name !== other.name },
    {
      label: t('conflict.description'),
      text: version.description === '' ? t('conflict.noDescription') : version.description,
      differs: version.description !== other.description,
    },
    {
      label: t('conflict.conditions'),
      text: version.summary ?? t('conflict.noWords'),
      differs: version.summary !== undefined && other.summary !== undefined && version.summary !== other.summary,
    },
  ]
  return (
    <section className={classes.version}>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ label, text, differs }) => (
          <div key={label} data-differs={differs || undefined}>
            <dt>
              {label}
              {differs && <span className={classes.differs}>{t('conflict.differs')}</span>}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
