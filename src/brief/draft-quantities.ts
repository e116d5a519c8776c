import type { Commitment } from '../durability/force/commitment.ts'
import type { Section } from './brief.ts'
import { claimOn, type Drafting, sectionOf } from './drafting.ts'
import { money } from './durability-words.ts'
import { citationKey } from './evidence.ts'
import { sentenceCase } from './wording.ts'

/** Every number that a position carries: value, unit, whose, by when, in which words. */
export function draftQuantities({ input, words, evidence }: Drafting): Section {
  const carriers = [...input.positions, ...input.codings].filter((position) => position.review !== 'rejected')
  const found = new Map(
    carriers.flatMap((position) =>
      position.quantities.map((quantity) => [citationKey(quantity.span), { position, quantity }] as const),
    ),
  )
  // What several reports say of one promise is one line.
  for (const { also } of input.commitments?.commitments ?? []) for (const span of also) found.delete(citationKey(span))
  const promised = new Map(
    (input.commitments?.commitments ?? []).flatMap((commitment) =>
      [commitment.span, ...commitment.also].map((span) => [citationKey(span), commitment] as const),
    ),
  )
  const lines = [...found.values()].map(({ position, quantity }) => {
    const commitment = promised.get(citationKey(quantity.span))
    const standing = commitment ? ` (${kinds[commitment.kind]}, ${standingOf(commitment, input.commitments!.at)})` : ''
    const holder = quantity.holder && quantity.holder !== position.actor ? ` for ${words.the(quantity.holder)}` : ''
    const deadline = quantity.deadline ? `, ${quantity.deadline}` : ''
    const who = sentenceCase(words.the(position.actor))
    const unit = quantity.unit.startsWith('%') ? quantity.unit : ` ${quantity.unit}`
    return claimOn(
      `${who} on ${words.answer(position.issue, position.alternative)}: ${amount(quantity.value)}${unit}${holder}${deadline}${standing} – ${evidence.quote(quantity.span)}.`,
      [
        quantity.span,
        ...(commitment?.also ?? []),
        ...evidence
          .cite(position.evidence)
          .filter(
            (cited) =>
              cited.report === quantity.span.report &&
              cited.start <= quantity.span.start &&
              quantity.span.end <= cited.end,
          ),
      ],
    )
  })
  return sectionOf('quantities', 'Numbers on the record', lines, 5)
}

const kinds: Readonly<Record<Commitment['kind'], string>> = {
  commitment: 'a commitment',
  conditional: 'on a condition',
  aim: 'an aim',
  demand: 'a demand on others',
}

/** How a promise stands on a day: nobody is said to have missed it whom no report says to. */
function standingOf({ status, by, outcome }: Commitment, at: string): string {
  if (outcome && outcome.date <= at) {
    const recorded = outcome.review === undefined ? 'as case.yaml records' : 'by a person’s judgement'
    return `${status === 'due' ? 'not yet due' : status}, ${recorded}`
  }
  if (status === 'due') return `due on ${by}`
  if (status === 'overdue') return `due on ${by}; on ${at} no report says whether it was kept`
  return 'by no date that can be read'
}

/** Large sums in words, counts with their thousands parted. */
const amount = (value: number) =>
  value >= 1e6 ? money(value) : value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
