import { Button, Loader, Pill, PillsInput } from '@mantine/core'
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import { isPartnerId } from '../../partners/partnerId'
import { useEditor } from '../editor'
import { readList, type ListEntry, type Marks } from '../lists/readList'
import { receive } from '../lists/receive'
import { useIdNotes } from '../requests/useIdNotes'
import classes from './IdValues.module.css'
import { IdListDialog } from './IdListDialog'
import { IdReportLine } from './IdReportLine'
import { MarksDialog } from './MarksDialog'
import pick from './PickMany.module.css'
import { onPillKeyDown } from './pillKeys'
import type { ValueProps } from './valueProps'
import { isBlank } from '../../../texts/compare'

/** A list that can be read in two ways, and whether it replaces the current values. */
interface Doubt {
  readonly entries: readonly ListEntry[]
  readonly replace: boolean
}

/** The most IDs shown as tags. A longer list is shown as a number, with a button to view all. */
const SHOWN_TAGS = 200

/**
 * A list of IDs, typed one by one or pasted as a spreadsheet column. They are in the tree at once; the server's
 * response only marks them.
 */
export function IdValues({ leaf, field, invalid, describedBy }: ValueProps) {
  const { t } = useTranslation()
  const { actions, catalogue, ids } = useEditor()
  const [typed, setTyped] = useState('')
  const [listing, setListing] = useState(false)
  const [doubt, setDoubt] = useState<Doubt>({ entries: [], replace: false })
  const [asking, setAsking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { values } = leaf
  // The server knows all partner IDs, but has no list of contract IDs to check against.
  const checks = field.id === 'partnerId'
  const notes = useIdNotes(values, checks)

  const read = (text: string) => readList(text, checks ? 'digits' : 'text')

  /** Adds the IDs of a text, or replaces the list with them. Asks first if the text can be read in two ways. */
  function add(text: string, replace = false) {
    const entries = read(text)
    if (entries.length === 0 && !replace) return
    if (entries.some(({ kind }) => kind === 'grouped')) {
      setDoubt({ entries, replace })
      setAsking(true)
    } else {
      take({ entries, replace }, 'joined')
    }
  }

  function take({ entries, replace }: Doubt, marks: Marks) {
    const { limits } = catalogue
    const fits = checks ? isPartnerId : undefined
    const received = receive(entries, marks, replace ? [] : values, limits.values, fits)
    const { pasted, repeated, malformed, shortened, tooMany } = received.report
    actions.setValues(leaf.id, received.values)
    // A single ID that was added needs no report.
    if (pasted > 1 || repeated + malformed.length + shortened.length + tooMany > 0) {
      ids.keepReport(received.values, received.report)
    }
    if (replace) {
      setListing(false)
      // The button that opened the list disappears if the list is now short.
      input.current?.focus({ preventScroll: true })
    }
  }

  function commit() {
    setTyped('')
    add(typed)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (['Enter', ',', ';', ' '].includes(event.key) && !isBlank(typed)) {
      event.preventDefault()
      commit()
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0 && values.length <= SHOWN_TAGS) {
      actions.setValues(leaf.id, values.slice(0, -1))
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text')
    const [first, ...others] = read(text)
    // A single ID becomes part of the typed text.
    if (first === undefined || (first.kind === 'value' && others.length === 0)) return
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
            onBlur={() => !isBlank(typed) && commit()}
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
        onApply={(text) => add(text, true)}
        asking={asking}
      />
      <MarksDialog
        opened={asking}
        entries={doubt.entries}
        onChoose={(marks) => {
          setAsking(false)
          take(doubt, marks)
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
