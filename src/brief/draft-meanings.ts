import type { Meaning } from '../position/meaning.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { listOf, sentenceCase } from './wording.ts'

const quotedUses = 3

/** What each user of a disputed term means by it, in their words; the reporters' own use is kept apart. */
export function draftMeanings(drafting: Drafting): Section {
  const { input } = drafting
  const lines = input.codebook.disputed.flatMap((term) => {
    const meanings = input.meanings.filter((meaning) => meaning.term === term)
    if (meanings.length === 0) return [silenceIn(drafting, `Nobody in these reports uses the disputed term “${term}”.`)]
    const users = meanings.filter((meaning) => meaning.actor !== null)
    const others = meanings.filter((meaning) => meaning.actor === null)
    return [
      ...differenceLine(drafting, term, users),
      ...[...users, ...others].map((meaning) => meaningLine(drafting, meaning)),
    ]
  })
  return sectionOf('meanings', 'What each means by the disputed terms', lines, 6)
}

function meaningLine({ words, evidence }: Drafting, meaning: Meaning): Line {
  const user = meaning.actor
    ? sentenceCase(words.the(meaning.actor))
    : (meaning.speaker ?? 'The reporters, in their own voice')
  const who = `“${meaning.term}” – ${user}`
  const uses = meaning.uses.toSorted((a, b) => Number(b.alternatives.length > 0) - Number(a.alternatives.length > 0))
  const quotations = uses.slice(0, quotedUses).map((use) => evidence.quote(use.quote, [meaning.term]))
  const sense = sensesOf(words.issue, meaning)
  const more = uses.length > quotedUses ? ` (and ${uses.length - quotedUses} more)` : ''
  return claimOn(
    `${who}${sense}: ${quotations.join('; ')}${more}.`,
    uses.map((use) => use.quote),
  )
}

function differenceLine({ words }: Drafting, term: string, users: readonly Meaning[]): readonly Line[] {
  const senses = users.filter((meaning) => meaning.uses.some((use) => use.alternatives.length > 0))
  const distinctSenses = new Set(senses.map((meaning) => sensesOf(words.issue, meaning)))
  if (distinctSenses.size < 2) return []
  const each = senses.map((meaning) => `by ${words.the(meaning.actor!)}${sensesOf(words.issue, meaning)}`)
  return [
    claimOn(
      `“${term}” is used differently: ${each.join('; ')}`,
      senses.flatMap((meaning) => meaning.uses.filter((use) => use.alternatives.length > 0).map((use) => use.quote)),
    ),
  ]
}

function sensesOf(issueWords: (id: string) => string, meaning: Meaning): string {
  const senses = [...new Set(meaning.uses.flatMap((use) => use.alternatives))].toSorted()
  return senses.length > 0 ? ` (words that point to ${listOf(senses.map(issueWords), 'and')})` : ''
}
