import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import type { SegmentItem, SegmentSort } from '../../../api/types'
import { focusTitle } from '../../../ui/page/PageTitle'
import { SortHeader } from '../../../ui/table/SortHeader'
import table from '../../../ui/table/table.module.css'
import { useSegmentSizes } from '../requests/useSegmentSizes'
import { DeleteSegmentDialog } from '../delete/DeleteSegmentDialog'
import { SegmentRow } from './SegmentRow'
import classes from './SegmentTable.module.css'

interface SegmentTableProps {
  program: string
  segments: readonly SegmentItem[]
  /** True while the rows belong to the previous search or page. */
  stale: boolean
  mayWrite: boolean
  sort: SegmentSort
  onSort: (sort: SegmentSort) => void
}

/** A table of segments, one per row. On a narrow screen each row is a block of lines. */
export function SegmentTable({ program, segments, stale, mayWrite, sort, onSort }: SegmentTableProps) {
  const { t } = useTranslation()
  const [deleting, setDeleting] = useState<SegmentItem | null>(null)
  const sizeOf = useSegmentSizes(program, segments)

  return (
    <>
      <table className={`${table.table} ${classes.table}`} aria-label={t('segments.title')} aria-busy={stale}>
        <thead>
          <tr>
            <SortHeader label={t('segments.name')} column="name" sort={sort} onSort={onSort} />
            <th scope="col">{t('segments.conditions')}</th>
            <th scope="col" className={table.number}>
              {t('segments.size')}
            </th>
            <SortHeader
              label={t('segments.changed')}
              column="updatedAt"
              first="descending"
              sort={sort}
              onSort={onSort}
            />
            <th scope="col" className={classes.menuHead}>
              <span className="visually-hidden">{t('segments.actionsColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody className={stale ? table.stale : undefined}>
          {segments.map((segment) => (
            <SegmentRow
              key={segment.id}
              program={program}
              segment={segment}
              size={sizeOf(segment)}
              mayWrite={mayWrite}
              onDelete={() => setDeleting(segment)}
            />
          ))}
        </tbody>
      </table>
      <DeleteSegmentDialog
        program={program}
        segment={deleting}
        onClose={() => setDeleting(null)}
        onDeleted={focusTitle}
      />
    </>
  )
}
