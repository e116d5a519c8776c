import type { Settlement } from '../../deal/deal.ts'
import { isMet } from '../../deal/is-met.ts'
import type { Codebook, Issue } from '../../position/codebook.ts'
import type { Condition } from '../../position/position.ts'
import type { Belief, Expectation } from '../game/belief.ts'
import { opposite } from '../game/read-expectation.ts'
import { deterrentOf, isOn } from '../issue-subject.ts'
import { namesActor } from '../names-actor.ts'

/** A belief on record that the game of a settlement cannot be played by, and why. */
export interface UnplayedBelief {
  readonly belief: Belief
  readonly because: 'about another' | 'its own word' | 'a condition that cannot be read'
}

/** The beliefs on record as a settlement makes them. */
export interface PlayedBeliefs {
  readonly played: readonly Belief[]
  readonly unplayed: readonly UnplayedBelief[]
}

/** What beliefs are read from, and against. */
interface BeliefSources {
  readonly beliefs: readonly Belief[]
  readonly challenger: string | undefined
  readonly settlement: Settlement
  /** The settlement sends a force. */
  readonly peacekeepers: boolean
  readonly codebook: Codebook
}

/**
 * What the beliefs on record come to in a settlement: those about its challenger, with their conditions read against it. Who expects a
 * deal to be kept only with a guarantee expects a challenger that has to be deterred; other conditions hold in the settlement or do not,
 * but that the fighting has stopped is what the game begins with. A belief whose conditions cannot be read is not played.
 */
export function playBeliefs({ beliefs, challenger, ...sources }: BeliefSources): PlayedBeliefs {
  const played: Belief[] = []
  const unplayed: UnplayedBelief[] = []
  for (const belief of beliefs) {
    if (!isAboutChallenger(belief, challenger, sources.codebook)) unplayed.push({ belief, because: 'about another' })
    else if (belief.actor === challenger) unplayed.push({ belief, because: 'its own word' })
    else {
      const expectation = expectationIn(belief, sources)
      if (expectation) played.push({ ...belief, expectation })
      else unplayed.push({ belief, because: 'a condition that cannot be read' })
    }
  }
  return { played, unplayed }
}

/** An issue that names nobody asks about the challenger; one that names others, and not the challenger, about them. */
function isAboutChallenger({ issue: id }: Belief, challenger: string | undefined, codebook: Codebook): boolean {
  const issue = codebook.issues.find((each) => each.id === id)
  if (!issue) return false
  const asked = [id.replaceAll(/[-_]/gu, ' '), issue.question, ...Object.values(issue.labels ?? {})].join(' . ')
  const named = codebook.actors.filter((actor) => namesActor(asked, actor)).map((actor) => actor.id)
  if (named.length === 0) return true
  return challenger !== undefined && named.includes(challenger)
}

function expectationIn(
  { expectation, onlyIf, unlinked }: Belief,
  { settlement, peacekeepers, codebook }: Omit<BeliefSources, 'beliefs' | 'challenger'>,
): Expectation | undefined {
  const issueOf = ({ issue: id }: Condition) => codebook.issues.find((issue) => issue.id === id)
  const waits = onlyIf.filter((condition) => !isOnIssue(issueOf(condition), 'ceasefire'))
  const words = unlinked.map(({ text }) => text).filter((text) => !isPremise(text))
  const deterrents = words.map(deterrentOf)
  if (deterrents.includes(undefined)) return undefined
  if (deterrents.includes('backstop') || waits.some((condition) => isOnIssue(issueOf(condition), 'backstop'))) {
    return 'breaks'
  }
  if (deterrents.includes('peacekeepers')) return peacekeepers ? 'keeps' : 'breaks'
  return waits.every((condition) => isMet(condition, settlement, codebook)) ? expectation : opposite(expectation)
}

const isOnIssue = (issue: Issue | undefined, subject: 'backstop' | 'ceasefire') =>
  issue !== undefined && isOn(issue, subject)

/** That there is a ceasefire, or a deal, is what is asked about. */
const isPremise = (words: string) =>
  deterrentOf(words) === undefined &&
  /\b(deal|agreement|accord|cease-?fire|truce|armistice|treaty|settlement|peace)\b/iu.test(words)
