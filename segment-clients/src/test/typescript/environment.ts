/** What the test passes on. */
export const address = process.env.API ?? 'http://localhost:8080/partner-segments/api/v1'
export const program = process.env.PROGRAM ?? 'typescript'

export const PARTNERS = 20_000
export const LINES = 5_000
export const MEMBERS = PARTNERS / 4

/** The numbers of the partners in each request of a push. */
export function* chunks(): Generator<number[]> {
  for (let first = 1; first <= PARTNERS; first += LINES) {
    yield Array.from({ length: LINES }, (_, index) => first + index)
  }
}

export const checked = Array.from({ length: 1_000 }, (_, index) => String(PARTNERS - 899 + index))

export const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000))
