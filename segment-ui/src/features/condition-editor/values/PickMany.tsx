import { Combobox, Pill, PillsInput, UnstyledButton, useCombobox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useChooseFound } from '../../../ui/chooseFirst'
import type { Option } from './option'
import classes from './PickMany.module.css'
import { PickOptions, SELECT_ALL } from './PickOptions'
import { onPillKeyDown } from './pillKeys'

const NO_OPTIONS: readonly Option[] = []

interface PickManyProps {
  label: string
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  /** The options for the current search. */
  options: readonly Option[]
  /** Details of a chosen value; undefined until its name is known. */
  optionOf: (value: string) => Option | undefined
  /** The order in which chosen values are stored. Default: the order of choosing. */
  order?: readonly string[]
  /** The values that "Select All" selects. Without it there is no such option. */
  selectAll?: readonly string[]
  search: string
  onSearch: (text: string) => void
  onOpenChange?: (opened: boolean) => void
  /** How many chosen values are shown by name; a button shows more. Default: all. */
  shown?: number
  onShowMore?: () => void
  state?: 'ready' | 'loading' | 'failed'
  /** Whether the server has more options than shown. */
  more?: boolean
  invalid: boolean
  describedBy: string | undefined
}

/** Chooses any number of values from a searchable list. The list stays open while the user chooses. */
export function PickMany(props: PickManyProps) {
  const { label, values, onChange, optionOf, order, selectAll, search, onSearch, onOpenChange, invalid, describedBy } =
    props
  const state = props.state ?? 'ready'
  const { t } = useTranslation()
  const { onKeyDownCapture, forget } = useChooseFound(state === 'loading')
  const combobox = useCombobox({
    onDropdownClose: () => {
      forget()
      combobox.resetSelectedOption()
      onSearch('')
      onOpenChange?.(false)
    },
    onDropdownOpen: () => onOpenChange?.(true),
  })

  function set(next: readonly string[]) {
    onChange(order ? next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) : next)
  }

  function submit(value: string) {
    if (value === SELECT_ALL) {
      const all = selectAll ?? []
      const others = values.filter((it) => !all.includes(it))
      set(all.every((it) => values.includes(it)) ? others : [...others, ...all])
    } else {
      set(values.includes(value) ? values.filter((it) => it !== value) : [...values, value])
    }
    if (search === '') return
    // The user has found the value: clear the search for the next one.
    onSearch('')
    combobox.updateSelectedOptionIndex()
  }

  function showMore({ currentTarget }: MouseEvent<HTMLElement>) {
    // The button may disappear. From the last value before it, the arrow keys continue.
    currentTarget.previousElementSibling?.querySelector<HTMLElement>('button')?.focus()
    props.onShowMore?.()
  }

  const shown = values.slice(0, props.shown)
  const hidden = values.length - shown.length
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      width="target"
      preventPositionChangeWhenVisible={false}
      shadow="md"
    >
      <Combobox.DropdownTarget>
        <PillsInput
          size="sm"
          error={invalid}
          pointer
          onClick={() => combobox.openDropdown()}
          rightSection={<IconChevronDown size={15} className={classes.chevron} aria-hidden />}
          classNames={{ input: classes.input }}
          wrapperProps={{ onKeyDownCapture, onKeyDown: onPillKeyDown }}
        >
          <Pill.Group>
            {shown.map((value) => {
              const option = optionOf(value)
              const name = option?.label ?? value
              return (
                <Pill
                  key={value}
                  withRemoveButton
                  removeButtonProps={{ 'aria-label': t('pick.remove', { name }), 'aria-hidden': false, tabIndex: -1 }}
                  onRemove={() => onChange(values.filter((it) => it !== value))}
                  className={classes.pill}
                  data-archived={option?.archived || undefined}
                  data-unknown={option?.unknown || undefined}
                >
                  <bdi>{name}</bdi>
                  {option?.archived && <small> {t('pick.archived')}</small>}
                  {option?.unknown && <small> {t('pick.unknown')}</small>}
                </Pill>
              )
            })}
            {hidden > 0 && (
              <UnstyledButton
                className={classes.more}
                // A click on the button must not open the list.
                onMouseDown={(event) => event.stopPropagation()}
                onClick={(event) => {
                  event.stopPropagation()
                  showMore(event)
                }}
              >
                {t('pick.more', { number: hidden })}
              </UnstyledButton>
            )}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                className={classes.typing}
                // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- EventsTarget adds them
                role="combobox"
                aria-label={label}
                autoComplete="off"
                aria-invalid={invalid || undefined}
                aria-describedby={describedBy}
                placeholder={values.length === 0 ? t('pick.placeholder') : ''}
                value={search}
                data-own-undo=""
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  forget()
                  combobox.openDropdown()
                  combobox.updateSelectedOptionIndex()
                  onSearch(event.currentTarget.value)
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && search === '' && values.length > 0) {
                    event.preventDefault()
                    onChange(values.slice(0, -1))
                  }
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <PickOptions
          label={label}
          // A closed list renders no options: the editor has one list per condition.
          options={combobox.dropdownOpened ? props.options : NO_OPTIONS}
          values={values}
          selectAll={combobox.dropdownOpened ? selectAll : undefined}
          state={state}
          more={props.more ?? false}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}
