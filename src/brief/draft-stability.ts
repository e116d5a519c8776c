import type {
  DepartureView,
  ExplainedState,
  Explanation,
  StandVerdict,
  StandView,
  StatementView,
  UnlockView,
} from '../stability/explanation.ts'
import type { Citation } from '../text/span.ts'
import type { Section } from './brief.ts'
import type { BriefStability } from './brief-input.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { quotePosition } from './position-line.ts'
import { doesOf, editWords, pathWords } from './stability-words.ts'
import { listOf, sentenceCase } from './wording.ts'

/** What one section is told from, and what it has told: nothing is quoted or said of somebody twice. */
interface Telling {
  readonly drafting: Drafting
  readonly stability: BriefStability
  readonly told: Set<string>
  readonly quoted: Set<string>
}

/** Whether what is asked for would hold at the table: who would leave it, why, the least that would keep it and how it comes about. */
export function draftStability(drafting: Drafting): Section {
  const { stability } = drafting.input
  const lines = stability ? stabilityLines({ drafting, stability, told: new Set(), quoted: new Set() }) : []
  return sectionOf('stability', 'Would it hold at the table?', lines, 4)
}

function stabilityLines(telling: Telling): readonly Line[] {
  const { drafting, stability } = telling
  const targets = stability.explanations.toSorted((a, b) => orderOf(a) - orderOf(b))
  const byState = Map.groupBy(targets, ({ target, explained }) => explained?.state.code ?? target)
  const lines = [...byState.values()].flatMap((alike) => targetLines(telling, alike))
  return lines.length === 0 ? [] : [...lines, ...robustLines(drafting, stability, targets), basisLine(stability)]
}

/** A person's own targets come first, then the goal with its conditions, then the bare goal; last what cannot be. */
function orderOf({ target, explained }: Explanation): number {
  if (!explained) return 3
  return ['goal-and-conditions', 'goal'].indexOf(target) + 1
}

/** Targets that hold in the same state are told together. */
function targetLines(telling: Telling, [first, ...others]: readonly Explanation[]): readonly Line[] {
  const { drafting, stability } = telling
  const { explained, concept, target } = first!
  const name = nameOf(drafting, target)
  if (!explained) return [methodOf(`${sentenceCase(name)} cannot be: the conflict rules out every state of it`)]
  const { decisionMakers, paths, unlocks } = explained
  const least = (unlocks[concept] ?? unlocks.nash)?.unlocks[0]
  const same = others.map(({ target: other, states }) => {
    const alike = nameOf(drafting, other).replace(/,$/u, '')
    return states.length > 1 ? `${alike} in that state, one of its ${states.length}` : alike
  })
  const verdict = verdictLine(telling, name, first!, same, decisionMakers)
  return [
    verdict,
    ...departureLines(telling, decisionMakers),
    ...(least && least.edits.length > 0 ? [unlockLine(telling, explained, least)] : []),
    ...(paths ? [methodOf(pathWords(stability.conflict, drafting.words, paths))] : []),
  ]
}

/** The goal by its words, a target of a person's by the name it was given. */
function nameOf({ words, input }: Drafting, target: string): string {
  const goal = words.settlement(input.deals?.goal ?? {})
  if (target === 'goal' && goal !== '') return goal
  if (target === 'goal-and-conditions' && goal !== '') return `${goal}, with all that is made a condition,`
  return `the target “${target.replaceAll(/[-_]/gu, ' ')}”`
}

function verdictLine(
  { drafting: { words, evidence } }: Telling,
  name: string,
  { states }: Explanation,
  same: readonly string[],
  stands: readonly StandView[],
): Line {
  const who = (verdict: StandVerdict) =>
    stands.filter(({ verdicts }) => verdicts.nash === verdict).map(({ decisionMaker }) => words.the(decisionMaker))
  const [leaving, unsure] = [who('leaves'), who('unknown')]
  const stay = `whether ${listOf(unsure, 'and')} would stay is not known`
  const why =
    leaving.length > 0
      ? `${listOf(leaving, 'and')} would rather leave it${unsure.length > 0 ? `, and ${stay}` : ''}`
      : unsure.length > 0
        ? stay
        : 'nobody would rather leave it'
  const holds = leaving.length > 0 ? 'would not hold' : unsure.length > 0 ? 'may or may not hold' : 'would hold'
  const also = same.length > 0 ? `. The same goes for ${listOf(same, 'and')}` : ''
  const cited = stands.flatMap(({ departures: [first] }) => (first?.certain ? (first.decisive?.evidence ?? []) : []))
  const citations = evidence.cite(cited)
  const text = `${sentenceCase(name)} ${holds}${scopeWords(states, leaving.length > 0, unsure.length > 0)}: ${why}${also}`
  return citations.length > 0 ? claimOn(text, citations) : methodOf(text)
}

/** A target that leaves options open holds in several states, and what is told is told of one of them. */
function scopeWords(states: Explanation['states'], isLeft: boolean, isUnsure: boolean): string {
  if (states.length < 2) return ''
  const open = `the ${states.length} states it leaves open`
  if (isLeft) return ` in any of ${open}; in the one that fewest leave`
  if (isUnsure) return ` in ${open}; in the one that fewest leave`
  return ` in ${states.filter(({ equilibrium }) => equilibrium.includes('nash')).length} of ${open}`
}

/** For each who may leave, the first move away with the words that decide it; those of whom nothing is known, together. */
function departureLines(telling: Telling, stands: readonly StandView[]): readonly Line[] {
  const leaving = stands.flatMap(({ decisionMaker, verdicts, departures: [departure] }) =>
    verdicts.nash === 'stays' || !departure ? [] : [{ decisionMaker, departure }],
  )
  const isSilent = ({ departure: { certain, decisive } }: Leaving) => !certain && !decisive?.evidence.length
  const silent = Map.groupBy(leaving.filter(isSilent), ({ departure }) =>
    doesOf(telling.stability.conflict, departure.changes),
  )
  return [
    ...leaving.filter((each) => !isSilent(each)).flatMap((each) => departureLine(telling, each)),
    ...[...silent].flatMap(([does, parties]) => silentLine(telling, does, parties)),
  ]
}

interface Leaving {
  readonly decisionMaker: string
  readonly departure: DepartureView
}

function departureLine(telling: Telling, { decisionMaker, departure }: Leaving): readonly Line[] {
  const { drafting, stability, told } = telling
  const { certain, changes, decisive } = departure
  const does = doesOf(stability.conflict, changes)
  const text = certain ? `would ${does}${answerWords(departure)}` : `might ${does}: it has not said which it prefers`
  if (told.has(`${decisionMaker} ${text}`)) return []
  told.add(`${decisionMaker} ${text}`)
  const { quote, citations } = wordsBehind(telling, decisionMaker, decisive)
  return [claimOn(`${sentenceCase(drafting.words.the(decisionMaker))} ${text}${quote && ` – ${quote}`}`, citations)]
}

function silentLine({ drafting, told }: Telling, does: string, parties: readonly Leaving[]): readonly Line[] {
  const fresh = parties.map(({ decisionMaker }) => decisionMaker).filter((id) => !told.has(`${id} might ${does}`))
  if (fresh.length === 0) return []
  for (const id of fresh) told.add(`${id} might ${does}`)
  const who = sentenceCase(listOf(fresh.map(drafting.words.the), 'and'))
  return [silenceIn(drafting, `${who} might ${does}: no report says whether ${fresh.length > 1 ? 'they' : 'it'} would`)]
}

function answerWords({ under: { gmr, seq } }: DepartureView): string {
  if (gmr.deterred === 'no') return ', and nothing the others can do would deter it'
  if (seq.deterred === 'yes') return ', unless it fears what the others would then do in their own interest'
  if (gmr.deterred === 'yes' && seq.deterred === 'no')
    return ', and only an answer at the others’ own cost would deter it'
  return ''
}

/** The words that a statement rests on: those of the position it was drafted from are quoted as elsewhere, once. */
function wordsBehind(
  { drafting, quoted }: Telling,
  decisionMaker: string,
  statement: StatementView | undefined,
): { readonly quote: string; readonly citations: readonly Citation[] } {
  const { evidence, standing } = drafting
  const ids = statement?.evidence ?? []
  const shared = (cited: readonly string[]) => cited.filter((id) => ids.includes(id)).length
  const position = standing
    .filter((each) => each.actor === decisionMaker && shared(each.evidence) > 0)
    .toSorted((a, b) => shared(b.evidence) - shared(a.evidence))[0]
  const citations = [...evidence.cite(ids), ...(position ? evidence.citePosition(position) : [])]
  const last = evidence.cite(ids).at(-1)
  const quote = position ? quotePosition(drafting, position).replace(/^ – /u, '') : last ? evidence.quote(last) : ''
  if (quoted.has(quote)) return { quote: '', citations }
  quoted.add(quote)
  return { quote, citations }
}

function unlockLine(telling: Telling, explained: ExplainedState, { edits }: UnlockView): Line {
  const { drafting, stability } = telling
  const citations: Citation[] = []
  const quotedWish = (decisionMaker: string, statement: StatementView) => {
    if (statement.evidence.length === 0) return undefined
    const { quote } = wordsBehind(telling, decisionMaker, statement)
    return quote ? `what it holds (${quote})` : 'what it is quoted for above'
  }
  const said = edits.map((edit) => {
    if (edit.statement) citations.push(...drafting.evidence.cite(edit.statement.evidence))
    return editWords(stability.conflict, drafting.words, explained, edit, quotedWish)
  })
  const leaving = explained.decisionMakers.filter(({ verdicts }) => verdicts.nash === 'leaves')
  const who = listOf(
    leaving.map(({ decisionMaker }) => drafting.words.the(decisionMaker)),
    'and',
  )
  const text = `The least that would keep ${who} there: ${said.join('; and ')}`
  return citations.length > 0 ? claimOn(text, citations) : methodOf(text)
}

/** In how many of the ways to fill in what is not known the targets hold: those with the same number together. */
function robustLines(
  drafting: Drafting,
  { completions }: BriefStability,
  targets: readonly Explanation[],
): readonly Line[] {
  if (completions === undefined) return []
  const byCount = Map.groupBy(
    targets.filter(({ robust }) => robust?.nash !== undefined),
    ({ robust }) => Math.round(robust!.nash! * completions),
  )
  return [...byCount].map(([count, alike]) => {
    const names = alike.map(({ target }) => nameOf(drafting, target).replace(/,$/u, ''))
    const times = count === 0 ? 'none' : count === completions ? 'all' : `${count}`
    const what =
      names.length > 1 ? `each of these holds in ${times}: ${names.join('; ')}` : `${names[0]} holds in ${times}`
    return methodOf(`Of the ${completions} ways to fill in what is not known, ${what}`)
  })
}

function basisLine({ drafted, conflict }: BriefStability): Line {
  const size = `${conflict.decisionMakers.length} decision makers and ${conflict.options.length} options`
  const from = drafted ? 'drafted from the positions above and checked by nobody yet' : 'as conflict.yaml has it'
  return methodOf(
    `By the graph model of ${size}, ${from}: “holds” means that nobody has a move away that it prefers (Nash). Which of its wishes a party puts first is judgement, except that what it rules out or demands goes first`,
  )
}
