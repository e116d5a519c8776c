import { pointTo } from './alternatives.ts'
import type { Mention } from './mentions.ts'
import { firstAfter, type SentenceWords } from './passage.ts'
import type { TermIndex } from './term-index.ts'

/** How many sentences back, counted from its own, a stand-in such as "it" may reach. */
const reach = 1

/**
 * What a stand-in at `offset` stands for: the nearest issues named before it in its sentence, else in the sentences
 * before. They come back as mentions at word `at` of the passage, with the alternatives they had where they were named.
 */
export function findAntecedents(
  sentences: readonly SentenceWords[],
  mentionsIn: (sentence: SentenceWords) => readonly Mention[],
  index: TermIndex,
  offset: number,
  at: number,
  near: boolean,
): readonly Mention[] {
  const here = firstAfter(sentences, offset)
  for (let back = here; back >= Math.max(0, here - reach); back -= 1) {
    const sentence = sentences[back]
    if (!sentence) continue
    const words = sentence.words()
    const before = mentionsIn(sentence).filter(
      ({ to, strength }) => strength === 'term' && words[to - 1]!.end <= offset,
    )
    const head = before.at(-1)
    if (!head) continue
    const meant = before.filter(({ from, to }) => from < head.to && head.from < to)
    const several = before.some(({ issue }) => meant.every((mention) => mention.issue !== issue))
    if (several && !near && back < here) return []
    return meant.map((mention) => {
      const issue = index.issues.get(mention.issue)!
      const clause = { from: 0, to: words.length }
      const { alternatives } = pointTo(issue, mention, words, clause, before)
      return { ...mention, from: at, to: at, alternatives }
    })
  }
  return []
}
