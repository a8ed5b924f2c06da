/** The part of JSON Schema (2020-12) that the compiled schemas of HSDS use. */
export type JsonSchema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i,
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}

/** Everything that is wrong with the value, as `path: rule`. Empty texts stand for what is not known and have no format. */
export function schemaFaults(schema: JsonSchema, value: unknown, path = ''): string[] {
  if (schema.type && typeOf(value) !== schema.type) return [`${path}: ${schema.type}, not ${typeOf(value)}`]
  const faults: string[] = []
  if (schema.enum && !schema.enum.includes(value)) faults.push(`${path}: ${JSON.stringify(value)} is none of the list`)
  const format = FORMATS[schema.format ?? '']
  if (format && typeof value === 'string' && value !== '' && !format.test(value)) faults.push(`${path}: no ${schema.format}`)
  if (Array.isArray(value)) {
    const { items } = schema
    return items ? [...faults, ...value.flatMap((one, at) => schemaFaults(items, one, `${path}/${at}`))] : faults
  }
  if (typeof value !== 'object' || value === null) return faults
  const entry = value as Record<string, unknown>
  for (const name of schema.required ?? []) if (!Object.hasOwn(entry, name)) faults.push(`${path}: ${name} is missing`)
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (Object.hasOwn(entry, name)) faults.push(...schemaFaults(part, entry[name], `${path}/${name}`))
  }
  return faults
}
