/** A mapping of a YAML file as written; an empty one where something else stands. */
export const mapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** A list of a YAML file as written, with the path to each entry; one entry may stand without brackets. */
export function entries(value: unknown, path: readonly PropertyKey[]): readonly (readonly [unknown, PropertyKey[]])[] {
  if (Array.isArray(value)) return value.map((item, i) => [item, [...path, i]])
  return value === undefined ? [] : [[value, [...path]]]
}
