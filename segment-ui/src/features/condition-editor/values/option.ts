/** Something that can be chosen. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly description?: string
  /** What tells it from others of the same name: its ID, its number of partners. */
  readonly meta?: string
  readonly archived?: boolean
  /** Stands apart from the others, at the end, and "Select All" leaves it as it is. */
  readonly apart?: boolean
  /** Chosen once, and known to nobody any more. */
  readonly unknown?: boolean
}
