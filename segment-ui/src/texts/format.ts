const LOCALE = 'en'

const numbers = new Intl.NumberFormat(LOCALE)
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 })
// Intl says `now`, which does not fit something that has already happened.
const JUST_NOW = 'just now'
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' })
const days = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' })
const moments = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `88,631` */
export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** A share such as `8.9%`. A share above zero never reads as zero. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return percents.format(0)
  return part > 0 && part / whole < 0.001 ? `<${percents.format(0.001)}` : percents.format(part / whole)
}

/** Date and time in the reader's time zone. */
export function formatMoment(at: string): string {
  return moments.format(new Date(at))
}

/**
 * How long ago something happened. From the second day on it counts calendar days of the reader's time zone; from a
 * week on it is the date.
 */
export function formatAgo(at: string, now: Date = new Date()): string {
  const passed = now.getTime() - new Date(at).getTime()
  if (passed < MINUTE) return JUST_NOW
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute')
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour')
  // By the calendar: 26 hours ago can be yesterday or the day before.
  const daysPassed = Math.round((midnight(now) - midnight(new Date(at))) / DAY)
  return daysPassed < 7 ? relative.format(-daysPassed, 'day') : days.format(new Date(at))
}

/** Midnight at the start of the moment's day, in the reader's time zone. */
function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
}
