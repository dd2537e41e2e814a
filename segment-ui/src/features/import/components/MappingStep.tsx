import { Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { textOf } from '../cells'
import type { StageCodes } from '../codes'
import { CONTRACT_TARGETS, missingTargets, PARTNER_TARGETS, removals, type Mapping, type Target } from '../columns'
import type { CsvFile } from '../csv/file'
import { datesOf, PartnerReader } from '../partners'
import { FirstPartners } from './FirstPartners'
import classes from './Import.module.css'
import { Section } from './Section'
import { WholeNotice } from './WholeNotice'

interface MappingStepProps {
  csv: CsvFile
  mapping: Mapping
  accepted: boolean
  codes: StageCodes
  onMap: (column: number, target: Target | null) => void
  onAccept: (accepted: boolean) => void
  onCheck: () => void
  checking: boolean
}

const EXAMPLES = 3

/** Maps columns, shows the first partners with this mapping, and says what the partners lose. */
export function MappingStep({ csv, mapping, accepted, codes, onMap, onAccept, onCheck, checking }: MappingStepProps) {
  const { t } = useTranslation()
  const why = useId()
  const partners = useMemo(() => {
    const reader = new PartnerReader(mapping, codes)
    return [...reader.read(csv.sample), ...reader.end()]
  }, [csv, mapping, codes])
  const missing = missingTargets(mapping)
  const removed = removals(mapping, datesOf(partners))
  const obstacle = obstacleText()

  return (
    <Section title={t('import.columns.title')} lead={t('import.columns.lead')}>
      <ul className={classes.columns}>
        {mapping.map((target, column) => (
          // Headers can repeat, so the position identifies a column.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={column}>
            <strong>{nameOf(column)}</strong>
            <span className={classes.examples}>{examplesOf(column)}</span>
            <NativeSelect
              aria-label={t('import.columns.label', { number: column + 1, name: nameOf(column) })}
              value={target ?? ''}
              onChange={(event) =>
                onMap(column, event.currentTarget.value === '' ? null : (event.currentTarget.value as Target))
              }
              data={[
                { value: '', label: t('import.columns.omit') },
                { group: t('import.columns.ofPartner'), items: PARTNER_TARGETS.map(option) },
                { group: t('import.columns.ofContract'), items: CONTRACT_TARGETS.map(option) },
              ]}
              data-omitted={target === null || undefined}
            />
          </li>
        ))}
      </ul>
      <FirstPartners partners={partners} />
      <WholeNotice removed={removed} accepted={accepted} onAccept={onAccept} />
      <div className={classes.actions}>
        <p id={why} role="status" className={classes.obstacle}>
          {obstacle !== undefined && <IconAlertTriangle size={16} aria-hidden />}
          {obstacle ?? t('import.check.lead')}
        </p>
        <Button onClick={onCheck} disabled={obstacle !== undefined} loading={checking} aria-describedby={why}>
          {t('import.check.start')}
        </Button>
      </div>
    </Section>
  )

  function option(target: Target) {
    return { value: target, label: t(`import.target.${target}`) }
  }

  function nameOf(column: number): string {
    const name = textOf(csv.header.cells[column] ?? '')
    return name === '' ? t('import.columns.unnamed') : name
  }

  function examplesOf(column: number): string {
    const texts = csv.sample.map(({ cells }) => textOf(cells[column] ?? '')).filter((text) => text !== '')
    return [...new Set(texts)].slice(0, EXAMPLES).join(' · ')
  }

  function obstacleText(): string | undefined {
    if (missing.length > 0) {
      return t('import.columns.missing', { list: missing.map((target) => t(`import.target.${target}`)).join(', ') })
    }
    return removed.length > 0 && !accepted ? t('import.whole.acceptFirst') : undefined
  }
}
