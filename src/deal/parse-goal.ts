import { closest } from 'fastest-levenshtein'
import type { Codebook } from '../position/codebook.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { Settlement } from './deal.ts'

/** What is written so: where a deal should lead, or a settlement to ask about. Faults are told by this name. */
type Written = 'goal' | 'settlement'

/** Reads a goal such as `european-force=deployed,ceasefire=agreed` against the codebook's issues and alternatives. */
export function parseGoal(text: string, codebook: Codebook, what: Written = 'goal'): Decoded<Settlement> {
  const goal = new Map<string, string>()
  const problems: Problem[] = []
  let start = 0
  for (const part of text.split(',')) {
    const problem = addPart(part.trim(), goal, codebook, what)
    if (problem) {
      const column = start + part.length - part.trimStart().length + 1
      const location = { file: what, line: 1, column, length: part.trim().length, lineText: text }
      problems.push({ ...problem, severity: 'error', location })
    }
    start += part.length + 1
  }
  const [first, ...others] = problems
  return first
    ? { ok: false, problems: [first, ...others] }
    : { ok: true, value: Object.fromEntries(goal), warnings: [] }
}

function addPart(
  part: string,
  goal: Map<string, string>,
  codebook: Codebook,
  what: Written,
): Omit<Problem, 'severity'> | undefined {
  const [id = '', alternative = '', ...more] = part.split('=').map((side) => side.trim())
  const example = exampleOf(codebook)
  if (id === '' || alternative === '' || more.length > 0) {
    return {
      code: `${what}-malformed`,
      message: `"${part}" is not issue=alternative`,
      hint: `Write ${example}; separate several with commas.`,
    }
  }
  const issue = codebook.issues.find((candidate) => candidate.id === id)
  if (!issue) {
    const ids = codebook.issues.map((candidate) => candidate.id)
    const hint = ids.length > 0 ? `Did you mean "${closest(id, ids)}"? The issues are ${ids.join(', ')}.` : noIssues
    return { code: `${what}-unknown-issue`, message: `unknown issue "${id}" in the ${what}`, hint }
  }
  if (!issue.alternatives.includes(alternative)) {
    return {
      code: `${what}-unknown-alternative`,
      message: `unknown alternative "${alternative}" of issue "${id}" in the ${what}`,
      hint: `Did you mean "${id}=${closest(alternative, issue.alternatives)}"? Its alternatives are ${issue.alternatives.join(', ')}.`,
    }
  }
  const named = goal.get(id)
  if (named !== undefined && named !== alternative) {
    return {
      code: `${what}-contradiction`,
      message: `the ${what} names both "${id}=${named}" and "${id}=${alternative}"`,
      hint: 'Name one alternative for each issue.',
    }
  }
  goal.set(id, alternative)
  return undefined
}

const noIssues = 'The codebook has no issues yet: add one under issues.'

function exampleOf({ issues: [issue] }: Codebook): string {
  const alternative = issue?.alternatives.find((name) => name !== issue.statusQuo)
  return issue && alternative ? `${issue.id}=${alternative}` : 'issue=alternative'
}
