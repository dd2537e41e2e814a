import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KEYBOARD } from '../keys'
import classes from './KeysHelp.module.css'

/** A list of the editor's keyboard shortcuts. */
export function KeysHelp() {
  const { t } = useTranslation()
  const names = t(`editor.keyNames.${KEYBOARD}`, { returnObjects: true })
  const [opened, setOpened] = useState(false)
  const keys = [
    { does: t('editor.key.move'), keys: [names.up, names.down] },
    { does: t('editor.key.duplicate'), keys: [names.duplicate] },
    { does: t('editor.key.wrap'), keys: [names.wrap] },
    { does: t('editor.key.unwrap'), keys: [names.unwrap] },
    { does: t('editor.key.delete'), keys: [names.delete] },
    { does: t('editor.key.values'), keys: [names.previous, names.next, names.remove] },
    { does: t('editor.key.undo'), keys: [names.undo, names.redo] },
    { does: t('editor.key.save'), keys: [names.save] },
  ]
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('editor.keys')} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('editor.keys')}
            onClick={() => setOpened((open) => !open)}
          >
            <IconKeyboard size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editor.keys')}>
        <p className={classes.lead}>{t('editor.keysLead')}</p>
        <dl className={classes.keys} tabIndex={0}>
          {keys.map((entry) => (
            <div key={entry.does}>
              <dt>{entry.does}</dt>
              <dd>
                {entry.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
