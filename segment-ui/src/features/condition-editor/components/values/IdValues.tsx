import { Button, Loader, Pill, PillsInput } from '@mantine/core'
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../texts/format'
import { useEditor } from '../../editor'
import { useResolvePartners } from '../../requests/useResolvePartners'
import { receive, splitIds, type IdReport } from '../../ids'
import classes from './IdValues.module.css'
import { IdListDialog } from './IdListDialog'
import { IdReportLine } from './IdReportLine'
import pick from './PickMany.module.css'
import type { ValueProps } from './ValueControl'

/** Up to so many IDs each stand as a tag; more of them, as a number that opens a list. */
const SHOWN_TAGS = 200

/** A list of IDs, typed one by one or pasted as a whole column of a sheet. */
export function IdValues({ leaf, field, invalid, describedBy }: ValueProps) {
  const { t } = useTranslation()
  const { actions, catalogue, program } = useEditor()
  const [typed, setTyped] = useState('')
  const [report, setReport] = useState<IdReport>()
  const [listing, setListing] = useState(false)
  const resolve = useResolvePartners(program)
  // The server can check the IDs of partners; those of contracts it has no list to check against.
  const checks = field.id === 'partnerId'
  const { values } = leaf

  /** Takes the IDs of a text into the list, or, to replace it, in its place. */
  async function add(text: string, replace = false) {
    const ids = splitIds(text)
    if (ids.length === 0 && !replace) return
    const put = replace ? actions.setValues : actions.addValues
    const { fresh, repeated, tooMany } = receive(ids, replace ? [] : values, catalogue.limits.values)
    if (!checks || fresh.length === 0) {
      put(leaf.id, fresh)
      setReport({ pasted: ids.length, repeated, tooMany, unknown: [], malformed: [], checked: true })
      return
    }
    try {
      const { unknown, malformed } = await resolve.mutateAsync(fresh)
      const out = new Set(malformed.map(({ value }) => value))
      put(
        leaf.id,
        fresh.filter((id) => !out.has(id)),
      )
      setReport({
        pasted: ids.length,
        repeated,
        tooMany,
        unknown: unknown.map(({ value }) => value),
        malformed: [...out],
        checked: true,
      })
    } catch {
      // Nobody should lose a pasted column to a dropped connection: it is taken as it is, and said to be unchecked.
      put(leaf.id, fresh)
      setReport({ pasted: ids.length, repeated, tooMany, unknown: [], malformed: [], checked: false })
    }
  }

  function commit() {
    setTyped('')
    void add(typed)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (['Enter', ',', ';', ' '].includes(event.key) && typed.trim() !== '' && !event.ctrlKey && !event.metaKey) {
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
    setTyped('')
    void add(text)
  }

  const many = values.length > SHOWN_TAGS
  return (
    <div>
      <PillsInput
        size="sm"
        error={invalid}
        classNames={{ input: pick.input }}
        rightSection={resolve.isPending ? <Loader size={14} aria-label={t('ids.checking')} /> : undefined}
      >
        <Pill.Group>
          {many ? (
            <Pill className={pick.pill}>{t('ids.count', { count: values.length, formatted: formatNumber(values.length) })}</Pill>
          ) : (
            values.map((value) => (
              <Pill
                key={value}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('pick.remove', { name: value }), 'aria-hidden': false, tabIndex: -1 }}
                onRemove={() =>
                  actions.setValues(
                    leaf.id,
                    values.filter((it) => it !== value),
                  )
                }
                className={pick.pill}
                data-unknown={report?.unknown.includes(value) || undefined}
              >
                {value}
              </Pill>
            ))
          )}
          <PillsInput.Field
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
        {report && (
          <IdReportLine
            report={report}
            onDrop={() => {
              const dropped = new Set(report.unknown)
              actions.setValues(
                leaf.id,
                values.filter((id) => !dropped.has(id)),
              )
              setReport({ ...report, unknown: [] })
            }}
          />
        )}
        {values.length > 12 && (
          <span className={classes.tools}>
            <Button size="compact-xs" variant="subtle" onClick={() => setListing(true)}>
              {t('ids.all')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => actions.setValues(leaf.id, [])}>
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
          void add(text, true)
        }}
      />
    </div>
  )
}
