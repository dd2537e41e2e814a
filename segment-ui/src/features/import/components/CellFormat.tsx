import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../../catalogue/catalogue'
import { NONE } from '../../catalogue/none'
import classes from './Import.module.css'

/** Explains what cells can contain, for users who prepare a file. */
export function CellFormat({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation()
  return (
    <details className={classes.format}>
      <summary>{t('import.format.title')}</summary>
      <ul>
        <li>{t('import.format.groups')}</li>
        <li>{t('import.format.contracts')}</li>
        <li>{t('import.format.single')}</li>
        <li>{t('import.format.prospecting', { list: labelsOf('prospectingStage') })}</li>
        <li>{t('import.format.stages', { list: labelsOf('contractStage') })}</li>
        <li>{t('import.format.dates')}</li>
        <li>{t('import.format.escapes')}</li>
      </ul>
    </details>
  )

  function labelsOf(field: string): string {
    const codes = catalogue.field(field)?.codes ?? []
    return codes
      .filter(({ code }) => code !== NONE)
      .map(({ label }) => label)
      .join(', ')
  }
}
