import type { Statement } from '../statement/statement.ts'
import { citeWords } from './coding-context.ts'
import type { Draft } from './draft.ts'
import type { Passage } from './passage.ts'
import { isWilling } from './stance-reading.ts'
import type { Word } from './words.ts'

const markers = Map.groupBy(
  [
    'at the same time',
    'in the same hour',
    'on the same day',
    'simultaneously',
    'simultaneous',
    'in parallel',
    'in tandem',
    'hand in hand',
    'in lockstep',
    'go together',
    'in step with',
  ].map((marker) => marker.split(' ')),
  ([first]) => first!,
)

/** The words that make the moves of a sentence one ("in the same hour"), as word indices `[from, to)`. */
function findTie(words: readonly Word[], cueEnd: number): { readonly from: number; readonly to: number } | undefined {
  for (let from = cueEnd + 1; from < words.length; from += 1) {
    const marker = markers
      .get(words[from]!.lower)
      ?.find((parts) => parts.every((part, i) => words[from + i]?.lower === part))
    if (marker) return { from, to: from + marker.length }
  }
  return undefined
}

/** Moves made "in the same hour" hang together, each on the others. */
export function tieTogether(
  statement: Statement,
  passage: Passage,
  drafts: readonly Draft[],
  text: string,
): readonly Draft[] {
  const willing = drafts.filter(({ stance }) => isWilling(stance))
  const knot = willing.length < 2 ? undefined : findTie(passage.words, passage.cueEnd)
  if (!knot) return drafts
  const span = citeWords(statement, passage.words, knot.from, knot.to, text)
  return drafts.map((draft) => {
    if (!willing.includes(draft)) return draft
    const others = willing.filter(({ issue }) => issue !== draft.issue)
    const together = others.map(({ issue, alternative }) => ({
      issue,
      alternative,
      relation: 'together' as const,
      span,
    }))
    return { ...draft, conditions: [...draft.conditions, ...together] }
  })
}
