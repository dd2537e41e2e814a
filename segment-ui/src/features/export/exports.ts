import { createContext, use } from 'react'

/** A segment to export. */
export interface ExportedSegment {
  readonly program: string
  readonly id: number
  readonly name: string
}

/** Starts to export the partners of a segment. */
export type StartExport = (segment: ExportedSegment) => void

export const ExportContext = createContext<StartExport>(() => {})

export function useExport(): StartExport {
  return use(ExportContext)
}
