import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { listOf, sentenceCase } from './wording.ts'

/** What the record cannot say, so that nobody reads it in. */
export function draftLimits(drafting: Drafting): Section {
  const { input, words, evidence } = drafting
  const goal = Object.entries(input.deals?.goal ?? input.codebook.goal)
  const counted = new Set(
    [...input.positions, ...input.codings].flatMap((p) =>
      p.quantities.length > 0 ? [`${p.issue} ${p.alternative}`] : [],
    ),
  )
  const bare = goal.filter(([issue, alternative]) => !counted.has(`${issue} ${alternative}`))
  const undated = input.reports.filter((report) => report.date === undefined)
  const inferred = input.reports.filter((report) => report.dateBasis === 'inferred from other reports')
  const lines = [
    ...(bare.length > 0
      ? [
          silenceIn(
            drafting,
            `No position gives a number or a deadline for ${listOf(
              bare.map(([i, a]) => words.answer(i, a)),
              'or',
            )}.`,
          ),
        ]
      : []),
    ...undated.map((report) =>
      silenceIn(
        drafting,
        `${sentenceCase(evidence.outlet(report.id))}: the report gives no date; its days stay as words.`,
      ),
    ),
    ...inferred.map((report) =>
      methodOf(
        `${sentenceCase(evidence.outlet(report.id))}: the date ${report.date} is inferred from other reports, not written in it.`,
      ),
    ),
    methodOf(
      'Nothing here estimates a chance, a duration or an intention. A position is what was said or reported, not what will be done.',
    ),
    methodOf(
      'Conditions are read as necessary, not as sufficient: meeting them removes an objection and promises nothing.',
    ),
    othersMindsLine(drafting),
  ]
  return sectionOf('limits', 'What this record cannot say', lines)
}

const speaksForBoth = /\b(?:we|both (?:of us|sides))(?: have|’ve|'ve| had)?(?: all| both)? agreed?\b|\bbetween us\b/i
const mostQuoted = 3

/** What a party says of another's mind, with the words where there are some. */
function othersMindsLine({ input, evidence }: Drafting): Line {
  const rule = 'What one party says of another’s mind gives that other no position'
  const spoken = input.statements.filter(
    ({ speaker, verbatim }) => speaker.actor !== null && verbatim.some(({ text }) => speaksForBoth.test(text)),
  )
  if (spoken.length === 0) return methodOf(rule)
  const cited = evidence.cite(spoken.map(({ id }) => id))
  const quotations = cited.slice(0, mostQuoted).map((citation) => evidence.quote(citation, ['agree', 'between us']))
  return claimOn(`${rule}; these are the speaker’s word only: ${quotations.join('; ')}`, cited)
}
