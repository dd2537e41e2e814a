import type { Fields } from '../../src/api/types'
import fields from './fields.json' with { type: 'json' }

/** The field catalogue as the server answers it. A test of the server writes the file: `-Dopenapi.update`. */
export const FIELDS = fields as Fields
