import type { Problem } from './problem.ts'
import type { Path, YamlSource } from './yaml-source.ts'

/** Names that every JavaScript object answers to by itself: as an id, each would find what nobody wrote. */
const reserved: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/** Names in a YAML file that cannot be names, each at its place: among its keys, and among the values that `isId` says are ids. */
export function findReservedNames(source: YamlSource, isId: (path: Path) => boolean): readonly Problem[] {
  const problems: Problem[] = []
  const refuse = (name: string, path: Path, part: 'key' | 'value') =>
    problems.push({
      code: 'reserved-name',
      severity: 'error',
      message: `"${name}" cannot be a name here`,
      hint: `Give it another one, such as "the-${name.replaceAll('_', '')}".`,
      location: source.locate(path, part),
    })
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && reserved.has(value) && isId(path)) refuse(value, path, 'value')
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (!Array.isArray(value) && reserved.has(key)) refuse(key, at, 'key')
      walk(inner, at)
    }
  }
  walk(source.value, [])
  return problems
}
