import { cut, trimmed } from '../texts/compare'

/** A file name that every operating system accepts. */
export function fileNameOf(segmentName: string): string {
  const safe = trimmed(segmentName.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/gu, ' '))
  return `${safe === '' ? 'partners' : cut(safe, 100)}.csv`
}

/** Hands a file to the browser as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not yet: the browser may not have started to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
