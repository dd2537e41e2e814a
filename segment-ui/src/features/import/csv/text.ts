/** The encodings that spreadsheets write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How many bytes of a file are read at once. */
const PIECE = 256 * 1024

/** How many bytes are checked to tell a text from a workbook, a picture or a program. */
const BEGINNING = 4096

/**
 * Reads a file in pieces, without its byte order mark. Fails with `TypeError` if the bytes do not fit the encoding, and
 * with `DOMException` if the file was changed or moved after it was chosen.
 */
export async function* readText(file: Blob, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let from = 0; from < file.size; from += PIECE) {
    const bytes = await file.slice(from, from + PIECE).arrayBuffer()
    yield decoder.decode(bytes, { stream: true })
  }
  yield decoder.decode()
}

/** The encoding in the file's byte order mark, or UTF-8 if the whole file is valid UTF-8; otherwise undefined. */
export async function detectEncoding(file: Blob): Promise<Encoding | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  try {
    for await (const piece of readText(file, 'utf-8')) void piece
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Whether a file is not a text, such as a workbook. */
export async function isBinary(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer())
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !marked && bytes.includes(0)
}
