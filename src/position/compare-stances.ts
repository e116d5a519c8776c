import type { Testimony } from './account-evidence.ts'
import type { Stance } from './position.ts'
import { isUnwilling, isWilling } from './stance-reading.ts'

/** Which way a stance points. */
export type Side = 'willing' | 'undecided' | 'unwilling'

/** The side of a stance. */
export function sideOf(stance: Stance): Side {
  if (isWilling(stance)) return 'willing'
  return isUnwilling(stance) ? 'unwilling' : 'undecided'
}

/**
 * Testimonies of outlets that pull against each other: each of two outlets tells something that the other does not. Where one
 * outlet tells both, it tells of a change, and nothing is in tension. `keyOf` is what they would have to share.
 */
export function findOpposed<T extends Testimony>(
  testimonies: readonly T[],
  keyOf: (testimony: T) => string,
): readonly T[] {
  const told = Map.groupBy(testimonies, ({ outlet }) => outlet)
  const keys = new Map([...told].map(([outlet, own]) => [outlet, new Set(own.map(keyOf))]))
  const opposed = new Set<T>()
  for (const [one, ownKeys] of keys) {
    for (const [other, otherKeys] of keys) {
      if (one >= other || ownKeys.isSubsetOf(otherKeys) || otherKeys.isSubsetOf(ownKeys)) continue
      for (const testimony of told.get(one)!) if (!otherKeys.has(keyOf(testimony))) opposed.add(testimony)
      for (const testimony of told.get(other)!) if (!ownKeys.has(keyOf(testimony))) opposed.add(testimony)
    }
  }
  return testimonies.filter((testimony) => opposed.has(testimony))
}

/** Without the unnamed sources of an outlet that also has named ones: they speak for themselves. */
export function withoutAside(testimonies: readonly Testimony[]): readonly Testimony[] {
  const named = new Set(testimonies.filter(({ isAnonymous }) => !isAnonymous).map(({ outlet }) => outlet))
  return testimonies.filter(({ isAnonymous, outlet }) => !isAnonymous || !named.has(outlet))
}

/** One testimony for each outlet and key, the latest dated. */
export function latestOfEach<T extends Testimony>(
  testimonies: readonly T[],
  keyOf: (testimony: T) => string,
): readonly T[] {
  const groups = Map.groupBy(testimonies, (testimony) => JSON.stringify([testimony.outlet, keyOf(testimony)]))
  return [...groups.values()].map((group) =>
    group.reduce((best, next) => ((next.witness.date ?? '') > (best.witness.date ?? '') ? next : best)),
  )
}
