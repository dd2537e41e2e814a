import { useTranslation } from 'react-i18next'
import { hasStatus } from '../../api/problem'
import { formatNumber } from '../../texts/format'
import { FileError } from './csv/file'
import { EndlessCellError } from './csv/rows'
import type { Problem } from './partners'

/** Says in a person's words what is wrong with a file or with its import. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    if (error instanceof FileError) return t(`import.fault.${error.fault}`)
    if (error instanceof EndlessCellError) return t('import.fault.endless', { row: formatNumber(error.row) })
    if (hasStatus(error, 403)) return t('import.forbidden')
    return error instanceof Error ? error.message : ''
  }
}

/** Says in a person's words what is wrong at a place in a file. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return ({ reason }) => {
    switch (reason.code) {
      case 'refused':
        // The server names all codes; people know labels.
        return reason.error === 'unknown-code' ? t('import.reason.unknownStage') : reason.detail
      case 'differs':
      case 'scattered':
        return t(`import.reason.${reason.code}`, { row: formatNumber(reason.row) })
      case 'unreadable':
      case 'extraCells':
      case 'contractParts':
        return t(`import.reason.${reason.code}`)
    }
  }
}
