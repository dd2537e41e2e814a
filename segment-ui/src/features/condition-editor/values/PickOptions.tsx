import { Combobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Option } from './option'
import classes from './PickMany.module.css'

/** Value of the "Select All" option. It differs from every code and ID. */
export const SELECT_ALL = '\u0000all'

interface PickOptionsProps {
  label: string
  options: readonly Option[]
  values: readonly string[]
  selectAll: readonly string[] | undefined
  state: 'ready' | 'loading' | 'failed'
  more: boolean
}

/** The options of the list, with a tick on the chosen ones. */
export function PickOptions({ label, options, values, selectAll, state, more }: PickOptionsProps) {
  const { t } = useTranslation()
  const chosen = new Set(values)
  const allChosen = selectAll?.every((value) => chosen.has(value)) ?? false
  return (
    <>
      <Combobox.Options
        className={classes.options}
        aria-label={label}
        aria-multiselectable
        data-stale={state === 'loading' || undefined}
      >
        {selectAll && selectAll.length > 1 && (
          <Combobox.Option value={SELECT_ALL} aria-selected={allChosen} className={classes.all}>
            <Tick on={allChosen} />
            {t('pick.selectAll')}
          </Combobox.Option>
        )}
        {options.map((option) => (
          <Combobox.Option
            key={option.value}
            value={option.value}
            aria-selected={chosen.has(option.value)}
            className={option.apart ? classes.apart : undefined}
          >
            <span className={classes.option}>
              <Tick on={chosen.has(option.value)} />
              <span className={classes.text}>
                <span>
                  <bdi>{option.label}</bdi>
                  {option.archived && <small className={classes.archived}>{t('pick.archived')}</small>}
                </span>
                {option.description !== undefined && <small>{option.description}</small>}
              </span>
              {option.meta !== undefined && <small className={classes.meta}>{option.meta}</small>}
            </span>
          </Combobox.Option>
        ))}
        {options.length === 0 && <Combobox.Empty>{emptyText()}</Combobox.Empty>}
      </Combobox.Options>
      {more && <Combobox.Footer className={classes.footer}>{t('pick.refine')}</Combobox.Footer>}
    </>
  )

  function emptyText(): string {
    if (state === 'failed') return t('pick.failed')
    return state === 'loading' ? t('pick.loading') : t('pick.nothing')
  }
}

function Tick({ on }: { on: boolean }) {
  return (
    <span className={classes.tick} data-on={on || undefined} aria-hidden>
      {on && <IconCheck size={12} stroke={3} />}
    </span>
  )
}
