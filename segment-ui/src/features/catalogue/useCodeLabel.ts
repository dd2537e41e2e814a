import { useMemo } from 'react'
import { useFields } from './useFields'

/**
 * Returns a function from a field's code, such as `JOINED`, to its label. It returns an ellipsis until the catalogue is
 * loaded.
 */
export function useCodeLabel(fieldId: string): (code: string) => string {
  const { data, isPending } = useFields()
  return useMemo(() => {
    const codes = data?.field(fieldId)?.codes ?? []
    const labels = new Map(codes.map(({ code, label }) => [code, label]))
    return (code) => labels.get(code) ?? (isPending ? '…' : code)
  }, [data, isPending, fieldId])
}
