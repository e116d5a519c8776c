/**
 * A what-if laid over a conflict: plain data, small enough for an address. Statements, rules and options are named by short keys
 * made from what they say, so that a scenario outlives other changes to the file; what it names and the conflict no longer has is
 * passed over.
 */
export interface ConflictScenario {
  /**
   * By decision maker, the keys of its preference statements, most important first, or of the classes of its ranking, best first; one left
   * out keeps the order as written.
   */
  readonly order?: Readonly<Record<string, readonly string[]>>
  /** By decision maker, the keys of statements that are left out of account. */
  readonly off?: Readonly<Record<string, readonly string[]>>
  /** By decision maker, the weights of what it weighs, by key, that are other than written. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The keys of rules (`infeasible`) that no longer hold. */
  readonly lifted?: readonly string[]
  /** By option, what it is held at: Y taken, N not. */
  readonly fixed?: Readonly<Record<string, 'Y' | 'N'>>
}

/** Whether a scenario changes nothing. */
export function isPlainScenario({
  order = {},
  off = {},
  weights = {},
  lifted = [],
  fixed = {},
}: ConflictScenario): boolean {
  const weighed = Object.values(weights).map((each) => Object.keys(each))
  return [...Object.values(order), ...Object.values(off), ...weighed, lifted, Object.keys(fixed)].every(
    ({ length }) => length === 0,
  )
}

/**
 * A scenario as a short text, for an address: `uk:k1,k2;uk!k3;us=k5_3;*k4;+force;~backstop` – an order, statements left out, weights,
 * rules lifted, options held at taken and at not taken.
 */
export function formatScenario({
  order = {},
  off = {},
  weights = {},
  lifted = [],
  fixed = {},
}: ConflictScenario): string {
  const held = (at: 'Y' | 'N') => Object.keys(fixed).filter((option) => fixed[option] === at)
  const listed = (mark: string, keys: readonly string[]) => (keys.length > 0 ? [mark + keys.join(',')] : [])
  return [
    ...Object.entries(order).flatMap(([id, keys]) => listed(`${id}:`, keys)),
    ...Object.entries(off).flatMap(([id, keys]) => listed(`${id}!`, keys)),
    ...Object.entries(weights).flatMap(([id, own]) =>
      listed(
        `${id}=`,
        Object.entries(own).map(([key, weight]) => `${key}_${weight}`),
      ),
    ),
    ...listed('*', lifted),
    ...listed('+', held('Y')),
    ...listed('~', held('N')),
  ].join(';')
}

/** Reads what `formatScenario` wrote; parts that mean nothing are passed over, as an address may be cut off. */
export function parseScenario(text: string): ConflictScenario {
  const order: Record<string, readonly string[]> = {}
  const off: Record<string, readonly string[]> = {}
  const weights: Record<string, Record<string, number>> = {}
  const fixed: Record<string, 'Y' | 'N'> = {}
  let lifted: readonly string[] = []
  for (const part of text.split(';')) {
    const [, id = '', mark, rest = ''] = /^([^:!=*+~,]*)([:!=*+~])(.*)$/u.exec(part) ?? []
    const keys = rest.split(',').filter((key) => key !== '')
    if (keys.length === 0) continue
    const isOfParty = mark === ':' || mark === '!' || mark === '='
    if (isOfParty !== (id !== '')) continue
    if (mark === ':') order[id] = keys
    else if (mark === '!') off[id] = keys
    else if (mark === '=') {
      const own = keys.flatMap((key): readonly (readonly [string, number])[] => {
        const at = key.lastIndexOf('_')
        const weight = Number(key.slice(at + 1))
        return at > 0 && key.length > at + 1 && Number.isFinite(weight) ? [[key.slice(0, at), weight]] : []
      })
      if (own.length > 0) weights[id] = Object.fromEntries(own)
    } else if (mark === '*') lifted = keys
    else for (const option of keys) fixed[option] = mark === '+' ? 'Y' : 'N'
  }
  return {
    ...(Object.keys(order).length > 0 && { order }),
    ...(Object.keys(off).length > 0 && { off }),
    ...(Object.keys(weights).length > 0 && { weights }),
    ...(lifted.length > 0 && { lifted }),
    ...(Object.keys(fixed).length > 0 && { fixed }),
  }
}

/** The keys of the classes of a ranking. */
export const keysOfClasses = (classes: readonly (readonly string[])[]): readonly string[] =>
  keysOf(classes.map((patterns) => patterns.join(' ')))

/** Short keys for texts, in their order: the same text has the same key, and one said twice is numbered. */
export function keysOf(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const key = shortHash(text.replaceAll(/\s+/gu, ' ').trim())
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}.${times}`
  })
}

/** FNV-1a over code units, folded to 30 bits: six digits to the base of 32. */
function shortHash(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (((sum >>> 30) ^ sum) & 0x3fffffff).toString(32).padStart(6, '0')
}
