import type { Section } from './brief.ts'
import { claimOn, type Drafting, sectionOf } from './drafting.ts'
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
  const lines = [...found.values()].map(({ position, quantity }) => {
    const holder = quantity.holder && quantity.holder !== position.actor ? ` for ${words.the(quantity.holder)}` : ''
    const deadline = quantity.deadline ? `, ${quantity.deadline}` : ''
    const who = sentenceCase(words.the(position.actor))
    const unit = quantity.unit.startsWith('%') ? quantity.unit : ` ${quantity.unit}`
    return claimOn(
      `${who} on ${words.answer(position.issue, position.alternative)}: ${quantity.value}${unit}${holder}${deadline} – ${evidence.quote(quantity.span)}.`,
      [
        quantity.span,
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
