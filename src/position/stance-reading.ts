import type { Stance } from './position.ts'
import type { Phrase } from './stance-phrases.ts'

/** What a chain of phrases adds up to. */
export interface Reading {
  readonly stance: Stance
  /** The stance is about talking of the thing ("will not discuss …"). */
  readonly talk: boolean
  /** Words such as "end" or "halt" that stand between the stance and the thing. */
  readonly undoing?: Phrase
  /** "could", "would", "might". */
  readonly hedged: boolean
  /** Holds "must" or "should": a demand, whoever its subject is. */
  readonly normative: boolean
  /** Rests on no word but "will" or "can" and their denial. */
  readonly bare: boolean
  /** The outermost phrase. */
  readonly head: Phrase
}

const opposite: Readonly<Record<Stance, Stance | undefined>> = {
  requires: undefined,
  supports: 'opposes',
  accepts: 'rejects',
  undecided: undefined,
  opposes: 'accepts',
  rejects: 'undecided',
}

/** True for a yes of any strength. */
export function isWilling(stance: Stance): boolean {
  return stance === 'requires' || stance === 'supports' || stance === 'accepts'
}

/** True for a no of any strength. */
export function isUnwilling(stance: Stance): boolean {
  return stance === 'opposes' || stance === 'rejects'
}

/** The same stance towards keeping a thing whose end it is about: refusing to end it is supporting it. */
export function aboutUndoing(stance: Stance): Stance {
  if (stance === 'requires') return 'rejects'
  if (stance === 'undecided') return 'undecided'
  return isWilling(stance) ? 'opposes' : 'supports'
}

/** Folds the phrases of a chain, innermost last, into one reading; undefined when they say nothing about stance. */
export function readChain(chain: readonly Phrase[]): Reading | undefined {
  let stance: Stance | undefined
  let denied = false
  let talk = false
  let undoing: Phrase | undefined
  let hedged = false
  let normative = false
  let bare = true
  let head: Phrase | undefined
  let inner: Phrase | undefined
  for (const phrase of chain.toReversed()) {
    const { force } = phrase
    if (force.kind === 'not') {
      if (stance === undefined) denied = !denied
      else if (talk && stance === 'undecided') stance = 'rejects'
      else if (bare) stance = deny(stance)
      else {
        const flipped = inner?.force.kind === 'stance' && inner.force.denied ? inner.force.denied : opposite[stance]
        if (flipped === undefined) return undefined
        stance = flipped
      }
      head = phrase
      continue
    }
    if (force.kind === 'end') {
      if (stance === undefined) undoing = undoing ? undefined : phrase
      else stance = aboutUndoing(stance)
      head = phrase
      continue
    }
    const outer: Stance | undefined =
      force.kind === 'stance'
        ? force.stance
        : force.kind === 'will'
          ? 'supports'
          : force.kind === 'must'
            ? 'requires'
            : force.kind === 'talk'
              ? 'undecided'
              : undefined
    if (outer === undefined) continue
    if (force.kind === 'will') hedged ||= force.hedged
    else bare = false
    normative ||= force.kind === 'must'
    if (stance !== undefined) stance = compose(outer, stance, force.kind === 'will')
    else {
      stance = denied ? deny(outer) : outer
      talk = force.kind === 'talk'
      denied = false
    }
    if (force.kind === 'talk') talk = true
    head = phrase
    inner = phrase
  }
  if (!stance || !head) return undefined
  const reading = { stance, talk, hedged, normative, bare, head }
  return undoing ? { ...reading, undoing } : reading
}

/** "vowed not to deploy", "will not deploy", "refused not to". */
function deny(outer: Stance): Stance {
  if (outer === 'undecided') return 'undecided'
  return isWilling(outer) ? 'rejects' : 'supports'
}

/** The stance of "outer to inner": refused to accept, agreed to consider, vowed to block. */
export function compose(outer: Stance, inner: Stance, modal = false): Stance {
  if (modal) return inner === 'opposes' ? 'opposes' : inner
  if (outer === 'undecided') return 'undecided'
  if (isWilling(outer)) return outer === 'requires' && isWilling(inner) ? 'requires' : inner
  if (inner === 'undecided') return 'rejects'
  if (isWilling(inner)) return outer
  return outer === 'rejects' ? 'undecided' : 'accepts'
}
