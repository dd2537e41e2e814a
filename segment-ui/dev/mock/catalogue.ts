import type { Fields } from '../../src/api/types'
import fields from './fields.json' with { type: 'json' }

/** The field catalogue as the server sends it. A server test writes the file when run with `-Dopenapi.update`. */
export const FIELDS = fields as Fields
