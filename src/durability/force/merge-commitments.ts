import type { Commitment } from './commitment.ts'

/** A commitment as the words have it, before it has an id and stands anywhere at a date. */
export type Said = Omit<Commitment, 'id' | 'status' | 'outcome'>

/**
 * Commitments, each once: the same quantity of the same actor, kind and holder (or with no holder in one of them) is one line with
 * all its evidence. Deadlines must agree; "by 2027" agrees with "by April 2027", which is kept as the more exact of the two.
 */
export function mergeCommitments(all: readonly Said[]): readonly Said[] {
  const merged: Said[] = []
  for (const said of all) {
    const at = merged.findIndex((other) => isSame(said, other))
    if (at < 0) merged.push(said)
    else merged[at] = together(merged[at]!, said)
  }
  return merged
}

function isSame(a: Said, b: Said): boolean {
  return (
    a.actor === b.actor &&
    a.issue === b.issue &&
    a.alternative === b.alternative &&
    a.kind === b.kind &&
    a.value === b.value &&
    a.unit === b.unit &&
    (a.holder === b.holder || a.holder === undefined || b.holder === undefined) &&
    agree(a, b)
  )
}

function agree(a: Said, b: Said): boolean {
  if (a.by === b.by) return a.by !== undefined || a.deadline === b.deadline || !a.deadline || !b.deadline
  if (a.by === undefined || b.by === undefined) return (a.by === undefined ? a : b).deadline === undefined
  return a.by.slice(0, 4) === b.by.slice(0, 4) && (isWholeYear(a) || isWholeYear(b))
}

/** "by 2027": the words name a year and nothing in it. */
const isWholeYear = ({ by, deadline = '' }: Said) => by?.endsWith('-12-31') === true && /^\D*\d{4}$/u.test(deadline)

function together(a: Said, b: Said): Said {
  const [kept, other] = exactness(b) > exactness(a) ? [b, a] : [a, b]
  const holder = kept.holder ?? other.holder
  const date = [a.date, b.date].filter((each) => each !== undefined).toSorted()[0]
  return {
    ...kept,
    ...(holder !== undefined && { holder }),
    ...(date !== undefined && { date }),
    evidence: [...new Set([...kept.evidence, ...other.evidence])],
    also: [...kept.also, other.span, ...other.also],
  }
}

const exactness = (said: Said) => (said.by === undefined ? 0 : isWholeYear(said) ? 1 : 2)
