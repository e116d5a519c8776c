import type { Codebook, Issue } from '../../src/position/codebook.ts'
import type { Condition, Position, Relation, Stance } from '../../src/position/position.ts'

/** An issue from its alternatives, the status quo first: `issueOf('force', ['none', 'deployed'], { by: ['uk'] })`. */
export function issueOf(
  id: string,
  alternatives: readonly string[],
  { by = [], consent = [] }: { readonly by?: readonly string[]; readonly consent?: readonly string[] } = {},
): Issue {
  const statusQuo = alternatives[0]!
  return {
    id,
    question: `${id}?`,
    alternatives,
    statusQuo,
    controlledBy: by,
    consent,
    terms: [],
    termsBy: {},
    cues: {},
    scores: {},
  }
}

/** A codebook of these issues; its actors are those the issues need. */
export function codebookOf(...issues: readonly Issue[]): Codebook {
  const ids = [...new Set(issues.flatMap(({ controlledBy, consent }) => [...controlledBy, ...consent]))]
  const actors = ids.map((id) => ({ id, name: id, kind: 'party' as const, aliases: [], people: [] }))
  return { id: 'test', title: 'Test', actors, issues, goal: {}, disputed: [] }
}

/**
 * A current position, written `holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military|economic')`. Its id is
 * `uk force=deployed supports`, its evidence one statement named like it.
 */
export function holds(actor: string, on: string, stance: Stance, ...conditions: readonly string[]): Position {
  const [issue = '', alternative = ''] = on.split('=')
  const id = `${actor} ${on} ${stance}`
  return {
    id,
    actor,
    issue,
    alternative,
    stance,
    onlyIf: conditions.map(conditionOf),
    quantities: [],
    hedged: false,
    repeated: false,
    status: 'current',
    evidence: [`said: ${id}`],
    origin: 'rule',
    review: 'proposed',
  }
}

function conditionOf(words: string): Condition {
  const [relation = '', on = ''] = words.split(' ')
  const [issue = '', names = ''] = on.split('=')
  const [alternative = '', ...others] = names.split('|')
  const span = { report: 'r1', start: 0, end: words.length, text: words }
  const base = { issue, relation: relation as Relation, span }
  return others.length > 0 ? { ...base, anyOf: [alternative, ...others] } : { ...base, alternative }
}
