import { Button, Loader, Pill, PillsInput } from '@mantine/core'
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import { isPartnerId } from '../../partners/partnerId'
import { useEditor } from '../editor'
import { receive, splitIds } from '../ids'
import { useIdNotes } from '../requests/useIdNotes'
import classes from './IdValues.module.css'
import { IdListDialog } from './IdListDialog'
import { IdReportLine } from './IdReportLine'
import pick from './PickMany.module.css'
import { onPillKeyDown } from './pillKeys'
import type { ValueProps } from './valueProps'

/** Up to so many IDs each stand as a tag; more of them, as a number that opens a list. */
const SHOWN_TAGS = 200

/**
 * A list of IDs, typed one by one or pasted as a whole column of a sheet. They are in the tree at once: what the server says of them
 * marks them, and changes nothing.
 */
export function IdValues({ leaf, field, invalid, describedBy }: ValueProps) {
  const { t } = useTranslation()
  const { actions, catalogue, ids } = useEditor()
  const [typed, setTyped] = useState('')
  const [listing, setListing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { values } = leaf
  // The server can check the IDs of partners; those of contracts it has no list to check against.
  const checks = field.id === 'partnerId'
  const notes = useIdNotes(values, checks)

  /** Takes the IDs of a text into the list, or, to replace it, in its place. */
  function add(text: string, replace = false) {
    const given = splitIds(text)
    if (given.length === 0 && !replace) return
    const received = receive(given, replace ? [] : values, catalogue.limits.values, checks ? isPartnerId : undefined)
    const { pasted, repeated, malformed, tooMany } = received.report
    actions.setValues(leaf.id, received.values)
    // One ID that is simply taken needs no report.
    if (pasted > 1 || repeated + malformed.length + tooMany > 0) ids.keepReport(received.values, received.report)
  }

  function commit() {
    setTyped('')
    add(typed)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (['Enter', ',', ';', ' '].includes(event.key) && typed.trim() !== '') {
      event.preventDefault()
      commit()
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0 && values.length <= SHOWN_TAGS) {
      actions.setValues(leaf.id, values.slice(0, -1))
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text')
    if (splitIds(text).length < 2) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    setTyped('')
    add(typed.slice(0, selectionStart ?? undefined) + text + typed.slice(selectionEnd ?? typed.length))
  }

  const many = values.length > SHOWN_TAGS
  return (
    <div>
      <PillsInput
        size="sm"
        error={invalid}
        classNames={{ input: pick.input }}
        wrapperProps={{ onKeyDown: onPillKeyDown }}
        rightSection={notes.checking ? <Loader size={14} aria-label={t('ids.checking')} /> : undefined}
      >
        <Pill.Group>
          {many ? (
            <Pill className={pick.pill}>
              {t('ids.count', { count: values.length, formatted: formatNumber(values.length) })}
            </Pill>
          ) : (
            values.map((value) => (
              <Pill
                key={value}
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('pick.remove', { name: value }),
                  'aria-hidden': false,
                  tabIndex: -1,
                }}
                onRemove={() =>
                  actions.setValues(
                    leaf.id,
                    values.filter((it) => it !== value),
                  )
                }
                className={pick.pill}
                data-unknown={notes.unknown.has(value) || undefined}
              >
                {value}
              </Pill>
            ))
          )}
          <PillsInput.Field
            ref={input}
            className={pick.typing}
            aria-label={`${field.label}: ${t('condition.value')}`}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            placeholder={values.length === 0 ? t('ids.placeholder') : ''}
            title={t('ids.hint')}
            value={typed}
            data-own-undo=""
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => typed.trim() !== '' && commit()}
          />
        </Pill.Group>
      </PillsInput>
      <div className={classes.below}>
        <IdReportLine
          notes={notes}
          onDrop={() => {
            const kept = values.filter((id) => !notes.unknown.has(id))
            actions.setValues(leaf.id, kept)
            if (notes.report) ids.keepReport(kept, notes.report)
          }}
        />
        {values.length > 12 && (
          <span className={classes.tools}>
            <Button size="compact-sm" variant="subtle" onClick={() => setListing(true)}>
              {t('ids.all')}
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => actions.setValues(leaf.id, [])}>
              {t('pick.clear')}
            </Button>
          </span>
        )}
      </div>
      <IdListDialog
        opened={listing}
        values={values}
        onClose={() => setListing(false)}
        onApply={(text) => {
          setListing(false)
          add(text, true)
          // What opened the list goes with a list that has become short.
          input.current?.focus({ preventScroll: true })
        }}
      />
    </div>
  )
}
