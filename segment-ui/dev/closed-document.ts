import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/*
 * Writes the OpenAPI document without `additionalProperties: true`, for the types of the screen. Answers leave room for
 * properties of later versions. Types with that room would take any name, and so hide typing errors; and the screen is
 * always of the server's version.
 */
const DOCUMENT = '../segment-rest/war/src/main/resources/org/partnersegments/rest/openapi/openapi.json'

const document: unknown = JSON.parse(readFileSync(DOCUMENT, 'utf8'), (key, value: unknown) =>
  key === 'additionalProperties' && value === true ? undefined : value,
)
mkdirSync('target', { recursive: true })
writeFileSync('target/openapi.json', JSON.stringify(document))
