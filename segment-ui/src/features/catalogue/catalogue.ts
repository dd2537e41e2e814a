import type { Field, Fields, Operator } from '../../api/types'

/** The server's field catalogue, with the look-ups that the editor needs. */
export class Catalogue {
  readonly fields: readonly Field[]
  readonly limits: Fields['limits']
  readonly #byId: ReadonlyMap<string, Field>

  constructor({ fields, limits }: Fields) {
    this.fields = fields
    this.limits = limits
    this.#byId = new Map(fields.map((field) => [field.id, field]))
  }

  field(id: string | null): Field | undefined {
    return id === null ? undefined : this.#byId.get(id)
  }

  operator(fieldId: string | null, operatorId: string | null): Operator | undefined {
    return this.field(fieldId)?.operators.find((operator) => operator.id === operatorId)
  }

  /** Whether the field is allowed in a same-contract group. True while no field is chosen. */
  fitsSameContract(fieldId: string | null): boolean {
    return fieldId === null || (this.field(fieldId)?.contractField ?? false)
  }
}
