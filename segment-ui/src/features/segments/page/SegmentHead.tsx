import { ActionIcon, Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconCopy, IconDots, IconDownload, IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../api/types'
import page from '../../../ui/page/page.module.css'
import { PageTitle } from '../../../ui/page/PageTitle'
import { useExport } from '../../export/exports'
import { useMayWrite } from '../../session/access'
import { DeleteMenuItem } from '../delete/DeleteMenuItem'
import { DeleteSegmentDialog } from '../delete/DeleteSegmentDialog'
import { LinkButton } from '../../../ui/page/links'

/** The name and description of a segment, with its actions. */
export function SegmentHead({ program, segment }: { program: string; segment: Segment }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayWrite = useMayWrite(program)
  const startExport = useExport()
  const [deleting, setDeleting] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const list = { to: '/programs/$program/segments', params: { program } } as const
  return (
    <div className={page.head}>
      <div>
        <PageTitle>{segment.name}</PageTitle>
        {segment.description !== '' && <p className={page.lead}>{segment.description}</p>}
      </div>
      <div className={page.actions}>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => startExport({ program, id: segment.id, name: segment.name })}
        >
          {t('segments.export')}
        </Button>
        {mayWrite && writing()}
      </div>
    </div>
  )

  function writing() {
    return (
      <>
        <LinkButton
          to="/programs/$program/segments/new"
          params={{ program }}
          search={{ from: String(segment.id) }}
          variant="default"
          leftSection={<IconCopy size={15} aria-hidden />}
        >
          {t('segments.duplicate')}
        </LinkButton>
        <LinkButton
          to="/programs/$program/segments/$id/edit"
          params={{ program, id: String(segment.id) }}
          leftSection={<IconPencil size={15} aria-hidden />}
        >
          {t('segments.edit')}
        </LinkButton>
        <Menu>
          <Menu.Target>
            <ActionIcon
              ref={opener}
              variant="default"
              size={36}
              aria-label={t('segments.actions', { name: segment.name })}
            >
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <DeleteMenuItem opener={opener} onDelete={() => setDeleting(true)} />
          </Menu.Dropdown>
        </Menu>
        <DeleteSegmentDialog
          program={program}
          segment={deleting ? segment : null}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate(list)}
        />
      </>
    )
  }
}
