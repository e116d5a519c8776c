import { accountText } from './account-text.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { isWilling } from './phrase.ts'
import { listOf } from './wording.ts'

/** Questions worth asking next, each derived from a gap, an indecision, an unclear condition, a tension or an undefined word. */
export function draftQuestions(drafting: Drafting): Section {
  const { nearness } = drafting
  const lines = [
    ...substituteQuestions(drafting),
    ...gapQuestions(drafting, (issue) => nearness(issue) < 2),
    ...undecidedQuestions(drafting, (issue) => nearness(issue) < 2),
    ...conditionQuestions(drafting),
    ...termQuestions(drafting),
    ...tensionQuestions(drafting),
    ...gapQuestions(drafting, (issue) => nearness(issue) === 2),
    ...undecidedQuestions(drafting, (issue) => nearness(issue) === 2),
  ]
  return sectionOf('questions', 'Worth asking next', asOnce(lines), 9)
}

/** A question that several words raise is asked once, and cites them all. */
function asOnce(lines: readonly Line[]): readonly Line[] {
  return [...Map.groupBy(lines, ({ text }) => text).values()].map((same) => {
    const [first] = same
    const citations = same.flatMap((line) => (line.kind === 'claim' ? line.citations : []))
    return first!.kind === 'claim' ? claimOn(first!.text, citations) : first!
  })
}

function gapQuestions(drafting: Drafting, among: (issue: string) => boolean): readonly Line[] {
  const { input, words } = drafting
  const wanted = input.gaps.filter(({ actor, issue }) => among(issue) && words.counts(actor, issue))
  const byActor = [...Map.groupBy(wanted, (gap) => gap.actor)].map(([actor, gaps]) => {
    const issues = gaps.map((gap) => words.issue(gap.issue))
    return { actor, on: listOf(issues, 'and') }
  })
  return [...Map.groupBy(byActor, ({ on }) => on)].map(([on, silent]) => {
    const who = listOf(
      silent.map(({ actor }) => words.the(actor)),
      'and',
    )
    const [asked, why] =
      silent.length === 1
        ? [`What does ${who} say`, 'It must act or consent, and is not on record']
        : [`What do ${who} say`, 'They must act or consent, and are not on record']
    return silenceIn(drafting, `${asked} on ${on}? ${why}`)
  })
}

function undecidedQuestions(
  { words, evidence, standing }: Drafting,
  among: (issue: string) => boolean,
): readonly Line[] {
  return standing
    .filter(
      (position) =>
        position.stance === 'undecided' && among(position.issue) && words.actorOf(position.actor)?.kind !== 'analyst',
    )
    .map((position) =>
      claimOn(
        `What would it take for ${words.the(position.actor)} to decide on ${words.answer(position.issue, position.alternative)}?`,
        evidence.citePosition(position),
      ),
    )
}

function conditionQuestions({ words, evidence, standing }: Drafting): readonly Line[] {
  return standing.flatMap((position) =>
    position.onlyIf.flatMap((condition) => {
      const issue = words.issueOf(condition.issue)
      const who = words.the(position.actor)
      if (condition.anyOf) {
        const each = listOf(condition.anyOf.map(words.issue), 'or')
        return claimOn(
          `Which would satisfy ${who} on ${words.issue(condition.issue)}: ${each}? Its words fit each of them – ${evidence.quote(condition.span)}.`,
          [condition.span],
        )
      }
      if (issue && issue.controlledBy.length > 0) return []
      return claimOn(
        `Who is to bring about ${words.need(condition)}, which ${who} waits for? The case links it to nobody.`,
        [condition.span],
      )
    }),
  )
}

/** Where one needs an answer and those who must act offer another on the same issue: would that do? */
function substituteQuestions({ words, evidence, standing }: Drafting): readonly Line[] {
  const asked = standing.flatMap((position) =>
    position.onlyIf.flatMap((condition) => {
      const wanted = condition.anyOf ?? [condition.alternative]
      const offers = standing.filter(
        (offer) =>
          offer.issue === condition.issue &&
          offer.actor !== position.actor &&
          words.issueOf(offer.issue)?.controlledBy.includes(offer.actor) &&
          offer.alternative !== words.issueOf(offer.issue)?.statusQuo &&
          !wanted.includes(offer.alternative) &&
          isWilling(offer.stance),
      )
      return offers.map((offer) => {
        const text = `Would ${words.answer(offer.issue, offer.alternative)}, of which ${words.the(offer.actor)} speaks, satisfy ${words.the(position.actor)}, which asks for ${words.need(condition)}?`
        return claimOn(text, [...evidence.citePosition(offer), condition.span, ...evidence.citePosition(position)])
      })
    }),
  )
  return asked
}

function tensionQuestions(drafting: Drafting): readonly Line[] {
  return drafting.input.accounts
    .filter((account) => account.kind === 'tension')
    .map((account) =>
      claimOn(
        `Which holds, and since when? ${accountText(drafting, account)}`,
        account.witnesses.map((witness) => witness.quote),
      ),
    )
}

function termQuestions({ input, words }: Drafting): readonly Line[] {
  return input.codebook.disputed.flatMap((term) => {
    const users = input.meanings.filter((meaning) => meaning.term === term && meaning.actor !== null)
    if (users.length === 0) return []
    const names = listOf([...new Set(users.map((meaning) => words.the(meaning.actor!)))], 'and')
    return claimOn(
      `What exactly would “${term}” consist of for ${names}?`,
      users.flatMap((meaning) => meaning.uses.slice(0, 2).map((use) => use.quote)),
    )
  })
}
