import type {
  DepartureView,
  Explanation,
  OptionChange,
  PathsView,
  StandView,
  UnlockView,
  Verdict,
} from '../stability/explanation.ts'
import { ownLabel } from '../stability/view.ts'
import type { Section } from './brief.ts'
import type { BriefStability } from './brief-input.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { listOf, sentenceCase } from './wording.ts'

/** Whether what is asked for would hold at the table: who would leave it, why, how it comes about and the least that would keep it. */
export function draftStability(drafting: Drafting): Section {
  const { stability } = drafting.input
  const targets = stability
    ? stability.explanations.toSorted((a, b) => weightOf(b, stability) - weightOf(a, stability))
    : []
  const lines = targets.flatMap((target) => targetLines(drafting, stability!, target))
  const basis = stability && lines.length > 0 ? [basisLine(stability)] : []
  return sectionOf('stability', 'Would it hold at the table?', [...lines, ...basis], 4)
}

/** A person's own targets come before drafted ones, and the goal with its conditions before the bare goal. */
function weightOf({ target, explained }: Explanation, { conflict }: BriefStability): number {
  if (!explained) return -1
  const drafted = ['goal', 'goal-and-conditions'].indexOf(target)
  return drafted < 0 ? 2 + Object.keys(conflict.targets).length : drafted
}

function targetLines(drafting: Drafting, stability: BriefStability, explanation: Explanation): readonly Line[] {
  const { explained } = explanation
  const name = nameOf(drafting, explanation)
  if (!explained) return [methodOf(`${sentenceCase(name)} is ruled out: none of its states can be`)]
  const { decisionMakers, paths, unlocks } = explained
  const least = unlocks[explanation.concept]?.unlocks[0] ?? unlocks.nash?.unlocks[0]
  return [
    verdictLine(drafting, name, decisionMakers),
    ...decisionMakers.flatMap((stand) => departureLines(drafting, stability, stand)),
    ...(least ? [unlockLine(drafting, least)] : []),
    ...(paths ? [pathLine(drafting, stability, paths)] : []),
    ...robustLine(explanation, stability),
  ]
}

/** The goal by its words, a target of a person's by the name it was given. */
function nameOf({ words, input }: Drafting, { target }: Explanation): string {
  const goal = words.settlement(input.deals?.goal ?? {})
  if (target === 'goal' && goal !== '') return goal
  if (target === 'goal-and-conditions' && goal !== '') return `${goal}, with all that is made a condition,`
  return `“${target.replaceAll(/[-_]/gu, ' ')}”`
}

function verdictLine(drafting: Drafting, name: string, stands: readonly StandView[]): Line {
  const { words, evidence } = drafting
  const who = (verdict: Verdict) =>
    stands.filter(({ verdicts }) => verdicts.nash === verdict).map(({ decisionMaker }) => words.the(decisionMaker))
  const [leaving, unknown] = [who('leaves'), who('unknown')]
  const bound = stands.filter(({ verdicts }) => verdicts.nash === 'leaves' && verdicts.seq === 'stays')
  const afraid = bound.map(({ decisionMaker }) => words.the(decisionMaker))
  const parts = [
    leaving.length > 0 && `${listOf(leaving, 'and')} would rather leave it`,
    afraid.length > 0 && `(${listOf(afraid, 'and')} only if no answer of the others is feared)`,
    unknown.length > 0 &&
      `${leaving.length > 0 ? 'and ' : ''}whether ${listOf(unknown, 'and')} would stay is not known`,
  ].filter(Boolean)
  const holds = leaving.length > 0 ? 'would not hold' : unknown.length > 0 ? 'may or may not hold' : 'would hold'
  const why = parts.length > 0 ? `: ${parts.join(' ')}` : ': nobody would rather leave it'
  const cited = stands.flatMap(({ departures }) => departures.filter(({ certain }) => certain).slice(0, 1))
  const citations = evidence.cite(cited.flatMap(({ decisive }) => decisive?.evidence.slice(-1) ?? []))
  const text = `${sentenceCase(name)} ${holds}${why}`
  return citations.length > 0 ? claimOn(text, citations) : methodOf(text)
}

/** The first move a party would make, with the words that decide it; where that is not known, what would have to be. */
function departureLines(drafting: Drafting, stability: BriefStability, stand: StandView): readonly Line[] {
  const { words, evidence } = drafting
  const who = sentenceCase(words.the(stand.decisionMaker))
  const [departure] = stand.departures
  if (stand.verdicts.nash === 'stays' || !departure) return []
  const does = changeWords(stability, departure.changes)
  const said = evidence.cite(departure.decisive?.evidence.slice(-1) ?? [])
  const quote = said[0] ? ` – ${evidence.quote(said[0])}` : ''
  if (departure.certain) return [claimOn(`${who} would ${does}${answerWords(stand, departure)}${quote}`, said)]
  if (said.length === 0) return [silenceIn(drafting, `${who} might ${does}: no report says whether it would`)]
  return [claimOn(`${who} might ${does}: it has not said which it prefers${quote}`, said)]
}

function answerWords({ verdicts }: StandView, { under }: DepartureView): string {
  if (under.gmr.deterred === 'no') return ', and nothing the others can do would deter it'
  if (under.seq.deterred === 'yes') return ', unless it fears what the others would then do in their own interest'
  return verdicts.gmr === 'stays' ? ', unless the others answer to their own cost' : ''
}

function changeWords({ conflict }: BriefStability, changes: readonly OptionChange[]): string {
  const of = (to: OptionChange['to']) =>
    conflict.options
      .filter(({ id }) => changes.some((change) => change.option === id && change.to === to))
      .map((option) => ownLabel(conflict, option))
  const [drops, takes] = [of('N'), of('Y')]
  return [drops.length > 0 && `drop ${listOf(drops, 'and')}`, takes.length > 0 && `take up ${listOf(takes, 'and')}`]
    .filter(Boolean)
    .join(' and ')
}

function unlockLine({ evidence }: Drafting, { edits }: UnlockView): Line {
  const citations = evidence.cite(edits.flatMap(({ statement }) => statement?.evidence.slice(-1) ?? []))
  const text = `The least that would keep everybody there: ${listOf(
    edits.map(({ words }) => words),
    'and',
  )}`
  return citations.length > 0 ? claimOn(text, citations) : methodOf(text)
}

function pathLine(
  drafting: Drafting,
  stability: BriefStability,
  { moves, improvements }: { readonly moves: PathsView; readonly improvements: PathsView },
): Line {
  const [shortest] = moves.paths
  if (!shortest) return methodOf('No moves lead there from today')
  if (shortest.length === 0) return methodOf('It is the state of today')
  const steps = shortest.map(
    ({ decisionMaker, changes }) => `${drafting.words.the(decisionMaker)} to ${changeWords(stability, changes)}`,
  )
  const wanted =
    improvements.paths.length > 0
      ? 'Each step of some way there is one its maker prefers'
      : 'On no way there is every step one that its maker is known to prefer'
  return methodOf(`From today it takes ${steps.length} moves: ${steps.join('; ')}. ${wanted}`)
}

function robustLine({ robust }: Explanation, { completions }: BriefStability): readonly Line[] {
  if (robust?.nash === undefined || completions === undefined) return []
  const share = robust.nash === 0 ? 'none' : robust.nash === 1 ? 'all' : `${Math.round(robust.nash * completions)}`
  const text = `Of the ${completions} ways to fill in what is not known it is a Nash equilibrium in ${share}`
  return [methodOf(text)]
}

function basisLine({ drafted, conflict }: BriefStability): Line {
  const size = `${conflict.decisionMakers.length} decision makers and ${conflict.options.length} options`
  const from = drafted ? 'drafted from the positions above and checked by nobody yet' : 'as conflict.yaml has it'
  return methodOf(
    `By the graph model of ${size}, ${from}; which of its wishes a party puts first is judgement, except that what it rules out or demands goes first`,
  )
}
