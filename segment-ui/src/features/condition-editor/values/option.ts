/** An option of a list. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly description?: string
  /** Tells options with the same name apart: the ID, and the number of partners. */
  readonly meta?: string
  readonly archived?: boolean
  /** Listed separately at the end. "Select All" does not change it. */
  readonly apart?: boolean
  /** Chosen earlier, but no longer exists. */
  readonly unknown?: boolean
}
