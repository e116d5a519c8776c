/**
 * What was worked out before, by kind and name, and from what. After a change only what rests on it is worked out anew; everything else
 * is the same object as before, so that what rests on that need not be worked out anew either.
 */
export interface Memory {
  /** What was worked out from the same basis, each part of it the same object or text as then; else it is worked out now. */
  keep<T>(kind: string, name: string, basis: readonly unknown[], work: () => T): T
  /** The value that was told before under this kind and name where it says the same; else this one. For plain values. */
  settle<T>(kind: string, name: string, value: T): T
  /** Forgets what was not asked for since the last time. */
  tidy(): void
}

interface Entry {
  readonly basis: readonly unknown[]
  readonly value: unknown
  round: number
}

/** An empty memory. What is kept as a promise that fails is worked out again. */
export function openMemory(): Memory {
  const kinds = new Map<string, Map<string, Entry>>()
  let round = 0
  const keep = <T>(kind: string, name: string, basis: readonly unknown[], work: () => T): T => {
    const names = kinds.get(kind) ?? new Map<string, Entry>()
    kinds.set(kind, names)
    const known = names.get(name)
    if (known && isSame(known.basis, basis)) {
      known.round = round
      return known.value as T
    }
    const value = work()
    names.set(name, { basis, value, round })
    if (value instanceof Promise) value.catch(() => names.get(name)?.value === value && names.delete(name))
    return value
  }
  return {
    keep,
    settle: (kind, name, value) => keep(kind, name, [JSON.stringify(value)], () => value),
    tidy() {
      for (const names of kinds.values()) for (const [name, entry] of names) if (entry.round < round) names.delete(name)
      round += 1
    },
  }
}

/** True for lists of the same objects and texts. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => Object.is(part, other[at]))
}
