import { ActionIcon, Menu, Skeleton, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCopy, IconDots, IconDownload, IconEye, IconPencil } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentItem } from '../../../api/types'
import table from '../../../ui/table/table.module.css'
import { formatAgo, formatMoment, formatNumber } from '../../../texts/format'
import { useExport } from '../../export/exports'
import type { Size } from '../requests/useSegmentSizes'
import { DeleteMenuItem } from '../delete/DeleteMenuItem'
import classes from './SegmentTable.module.css'
import { MenuLink } from '../../../ui/page/links'

interface SegmentRowProps {
  program: string
  segment: SegmentItem
  size: Size
  mayWrite: boolean
  onDelete: () => void
}

/** One segment in the list. */
export function SegmentRow({ program, segment, size, mayWrite, onDelete }: SegmentRowProps) {
  const { t } = useTranslation()
  const startExport = useExport()
  const opener = useRef<HTMLButtonElement>(null)
  const params = { program, id: String(segment.id) }
  return (
    <tr>
      <td>
        <Link to="/programs/$program/segments/$id" params={params} className={classes.name}>
          {segment.name}
        </Link>
        {segment.description !== '' && <span className={classes.description}>{segment.description}</span>}
      </td>
      <td>
        <Tooltip label={segment.summary} multiline maw={460} position="bottom-start">
          {/* Focusable, so that the full sentence does not need a mouse. */}
          <span className={classes.summary} tabIndex={0} role="note">
            {segment.summary}
          </span>
        </Tooltip>
      </td>
      <td className={`${table.number} ${classes.size}`}>{sizeCell()}</td>
      <td>
        <time dateTime={segment.updatedAt} title={formatMoment(segment.updatedAt)}>
          {formatAgo(segment.updatedAt)}
        </time>
        <span className={classes.by}>{segment.updatedBy}</span>
      </td>
      <td className={classes.menu}>
        <Menu width={170}>
          <Menu.Target>
            <ActionIcon
              ref={opener}
              variant="subtle"
              color="gray"
              aria-label={t('segments.actions', { name: segment.name })}
            >
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{actions()}</Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )

  function sizeCell() {
    if (size === 'loading') return <Skeleton className={classes.skeleton} height={12} width={44} />
    if (size === 'unknown') return <span title={t('segments.sizeUnknown')}>–</span>
    return (
      <>
        {formatNumber(size)}
        <span className={classes.unit}> {t('segment.size', { count: size })}</span>
      </>
    )
  }

  function actions() {
    return (
      <>
        <MenuLink to="/programs/$program/segments/$id" params={params} leftSection={<IconEye size={15} aria-hidden />}>
          {t('segments.open')}
        </MenuLink>
        <Menu.Item
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => startExport({ program, id: segment.id, name: segment.name })}
        >
          {t('segments.export')}
        </Menu.Item>
        {mayWrite && (
          <>
            <MenuLink
              to="/programs/$program/segments/$id/edit"
              params={params}
              leftSection={<IconPencil size={15} aria-hidden />}
            >
              {t('segments.edit')}
            </MenuLink>
            <MenuLink
              to="/programs/$program/segments/new"
              params={{ program }}
              search={{ from: String(segment.id) }}
              leftSection={<IconCopy size={15} aria-hidden />}
            >
              {t('segments.duplicate')}
            </MenuLink>
            <Menu.Divider />
            <DeleteMenuItem opener={opener} onDelete={onDelete} />
          </>
        )}
      </>
    )
  }
}
