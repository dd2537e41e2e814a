import { useMemo } from 'react'
import { useFields } from './useFields'

/** Turns a code of a field, such as `JOINED`, into its label. Until the catalogue is loaded an ellipsis holds its place. */
export function useCodeLabel(fieldId: string): (code: string) => string {
  const { data, isPending } = useFields()
  return useMemo(() => {
    const codes = data?.field(fieldId)?.codes ?? []
    const labels = new Map(codes.map(({ code, label }) => [code, label]))
    return (code) => labels.get(code) ?? (isPending ? '…' : code)
  }, [data, isPending, fieldId])
}
