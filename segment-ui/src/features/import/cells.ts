/** The apostrophe that our own CSV files put before what a spreadsheet could take for a formula, at the beginning of a cell or within it. */
const NEUTRALISING = /(?<![^;\t\r\n])'(?=['"]*[=+\-@\t\r\n])/gu

/** The text of a cell, without the space around it and without the apostrophes that keep a spreadsheet from running it. */
export function textOf(cell: string): string {
  return cell.replaceAll(NEUTRALISING, '').trim()
}

/** The parts between separators; a backslash before one makes it part of the text, and stays until {@link unescaped}. */
function split(text: string, separator: ';' | ':'): string[] {
  if (!text.includes('\\')) return text.split(separator)
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === separator) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function unescaped(part: string): string {
  return part.replaceAll(/\\([\\;:])/gu, '$1').trim()
}

/** The entries of a cell with a list, separated by `;`. What is empty is no entry. */
export function listOf(cell: string): string[] {
  return split(textOf(cell), ';')
    .map(unescaped)
    .filter((entry) => entry !== '')
}

/** The most parts of a contract: ID, stage, term, start and end date. */
export const CONTRACT_PARTS = 5

/** The contracts of a cell, separated by `;`, each with its parts, separated by `:`. */
export function contractsOf(cell: string): string[][] {
  return split(textOf(cell), ';')
    .filter((contract) => contract.trim() !== '')
    .map((contract) => split(contract, ':').map(unescaped))
}
