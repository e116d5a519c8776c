import type { Codebook, Issue } from '../position/codebook.ts'
import type { Decoded, Problem, ProblemLocation } from '../text/problem.ts'
import type { Path } from '../text/yaml-source.ts'
import { decimalsOf, scaledBy } from './decimals.ts'

/** Something a draft takes or leaves. Scores are whole numbers, in units of 1/`scale`. */
interface PackageItem {
  readonly name: string
  /** `issue=alternative`, always. */
  readonly fullName: string
  readonly scores: readonly number[]
  /** Indexes of the items that cannot be taken beside it. */
  readonly excludes: readonly number[]
}

/** All drafts there are: what can be taken, by whom it is scored, what is asked for. */
export interface PackageSpace {
  readonly parties: readonly string[]
  readonly items: readonly PackageItem[]
  readonly aggregate: 'mean' | 'sum'
  /** By party, in units of 1/`scale`; undefined where nothing is asked for. */
  readonly thresholds: readonly (number | undefined)[]
  readonly scale: number
}

/** Where a value of case.yaml stands, when that is known. */
export type Locate = (path: Path, part?: 'key' | 'value') => ProblemLocation | undefined

/** The most items; a draft is a set of 64 bits. */
const mostItems = 64

interface Candidate {
  readonly issue: Issue
  readonly alternative: string
}

/** The drafts that a codebook's scores speak of. A number that is missing is a problem, never a guess. */
export function packageSpaceOf(codebook: Codebook, locate: Locate = () => undefined): Decoded<PackageSpace> {
  const { aggregate = 'mean', thresholds = {}, exclusive = [] } = codebook.packages ?? {}
  const scored = codebook.issues.flatMap((issue) =>
    takeable(issue)
      .filter((alternative) => Object.values(issue.scores).some((scores) => scores[alternative] !== undefined))
      .map((alternative): Candidate => ({ issue, alternative })),
  )
  const scores = (actor: string) =>
    scored.some(({ issue, alternative }) => scoreOf(issue, actor, alternative) !== undefined)
  const actors = codebook.actors.map(({ id }) => id)
  const parties = actors.filter(scores)

  const problems: Problem[] = []
  const add = (
    severity: Problem['severity'],
    code: string,
    message: string,
    hint: string,
    path: Path,
    part?: 'key',
  ) => {
    const location = locate(path, part)
    problems.push({ code, severity, message, hint, ...(location && { location }) })
  }
  if (scored.length === 0) {
    const hint = 'Give them under the issues, as scores: {ACTOR: {ALTERNATIVE: NUMBER}}. See docs/deals.md'
    add('error', 'no-scores', 'no alternative that a draft could take has scores', hint, ['issues'], 'key')
  } else {
    for (const { issue, alternative } of scored) {
      const missing = parties.filter((actor) => scoreOf(issue, actor, alternative) === undefined)
      if (missing.length === 0) continue
      const message = `no score of ${missing.join(', ')} for ${issue.id}=${alternative}`
      const hint = 'Give every party a number for it, or take the others away: then it is left out.'
      add('error', 'missing-score', message, hint, ['issues', issue.id, 'scores'], 'key')
    }
    for (const actor of Object.keys(thresholds).filter((actor) => !parties.includes(actor))) {
      const hint = 'Score what it is to accept, or take the threshold away.'
      add(
        'error',
        'missing-score',
        `"${actor}" has a threshold and no scores`,
        hint,
        ['packages', 'thresholds', actor],
        'key',
      )
    }
    const silent = codebook.issues.flatMap((issue) => unscored(issue, scored))
    if (silent.length > 0) {
      const hint = 'Score them to have them in the packages.'
      add('warning', 'unscored', `left out, for want of scores: ${silent.join(', ')}`, hint, ['issues'], 'key')
    }
    const free = parties.filter((actor) => thresholds[actor] === undefined)
    if (free.length > 0) {
      const message = `no threshold of ${free.join(', ')}: nothing is asked for them, and there are no bargaining points`
      add(
        'warning',
        'no-threshold',
        message,
        'Give packages: thresholds: {ACTOR: NUMBER}.',
        ['packages', 'thresholds'],
        'key',
      )
    }
  }
  for (const [index, [first, second]] of exclusive.entries()) {
    if (first !== second) continue
    const hint = 'Name two issues that cannot both be taken.'
    add('error', 'excludes-itself', `"${first}" is to exclude itself`, hint, ['packages', 'exclusive', index])
  }
  if (scored.length > mostItems) {
    const message = `${scored.length} alternatives can be taken; the limit is ${mostItems}`
    add('error', 'too-many-items', message, 'Split the case, or take the scores of some away.', ['issues'], 'key')
  }
  const numbers = [
    ...scored.flatMap(({ issue, alternative }) => parties.map((actor) => scoreOf(issue, actor, alternative) ?? 0)),
    ...Object.values(thresholds),
  ]
  const scale = 10 ** Math.max(0, ...numbers.map(decimalsOf))
  const largest = Math.max(0, ...numbers.map((number) => Math.abs(number)))
  // Sums of items times counts of items are compared; both stay whole numbers that a double holds exactly.
  if (largest * scale * mostItems * mostItems > Number.MAX_SAFE_INTEGER) {
    const message = 'the scores are too large or too fine to be added exactly'
    add(
      'error',
      'too-many-digits',
      message,
      'Write scores of up to twelve digits, decimals counted.',
      ['issues'],
      'key',
    )
  }

  const [error, ...others] = problems.filter(({ severity }) => severity === 'error')
  if (error)
    return { ok: false, problems: [error, ...others, ...problems.filter(({ severity }) => severity === 'warning')] }
  const excluded = ({ issue }: Candidate, other: Candidate) =>
    issue.id === other.issue.id || exclusive.some((pair) => pair.includes(issue.id) && pair.includes(other.issue.id))
  const value: PackageSpace = {
    parties,
    aggregate,
    scale,
    thresholds: parties.map((actor) =>
      thresholds[actor] === undefined ? undefined : scaledBy(thresholds[actor], scale),
    ),
    items: scored.map((item) => ({
      name: nameOf(item),
      fullName: `${item.issue.id}=${item.alternative}`,
      scores: parties.map((actor) => scaledBy(scoreOf(item.issue, actor, item.alternative)!, scale)),
      excludes: scored.flatMap((other, index) => (other !== item && excluded(item, other) ? [index] : [])),
    })),
  }
  return { ok: true, value, warnings: problems }
}

const takeable = ({ alternatives, statusQuo }: Issue) => alternatives.filter((alternative) => alternative !== statusQuo)

const scoreOf = ({ scores }: Issue, actor: string, alternative: string) => scores[actor]?.[alternative]

const nameOf = ({ issue, alternative }: Candidate) =>
  takeable(issue).length === 1 ? issue.id : `${issue.id}=${alternative}`

function unscored(issue: Issue, scored: readonly Candidate[]): readonly string[] {
  const left = takeable(issue).filter(
    (alternative) => !scored.some((item) => item.issue === issue && item.alternative === alternative),
  )
  return left.length === takeable(issue).length ? [issue.id] : left.map((alternative) => `${issue.id}=${alternative}`)
}
