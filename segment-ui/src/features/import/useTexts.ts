import { useTranslation } from 'react-i18next'
import { hasStatus } from '../../api/problem'
import { formatNumber } from '../../texts/format'
import { FileError } from './csv/file'
import { EndlessCellError } from './csv/rows'
import type { Problem } from './partners'

/** Returns the user's text for an error of a file or of its import. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    if (error instanceof FileError) return t(`import.fault.${error.fault}`)
    if (error instanceof EndlessCellError) return t('import.fault.endless', { row: formatNumber(error.row) })
    if (hasStatus(error, 403)) return `${t('failure.forbidden')}. ${t('import.forbidden')}`
    return error instanceof Error ? error.message : ''
  }
}

/** Returns the user's text for a problem in a file. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return ({ reason }) => {
    switch (reason.code) {
      case 'refused':
        // The server's text lists codes, but users know labels.
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
