import type { DurabilitySettings } from '../durability/settlement/settings.ts'
import type { Codebook, Issue, PackageRules } from '../position/codebook.ts'
import type { GivenReport } from '../report/make-report.ts'
import type { Actor, Role } from '../statement/actor.ts'
import { findReservedNames } from '../text/find-reserved-names.ts'
import { findShapeProblems } from '../text/find-shape-problems.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { parseYaml } from '../text/yaml-source.ts'
import { type CaseShape, caseSchema, type RoleShape } from './case-schema.ts'
import type { DurabilityShape } from './durability-schema.ts'
import { findReferenceProblems } from './find-reference-problems.ts'

/** What case.yaml says: the codebook, how its durability is read, and what is given about single reports, by file name. */
export interface CaseCodebook extends Codebook {
  readonly durability: DurabilitySettings
  readonly reports: Readonly<Record<string, GivenReport>>
}

/**
 * Decodes case.yaml. `file` is named in problems; `id` stands in for a `case` that is not given.
 * Absent lists are empty, an absent `statusQuo` is the first alternative; every problem is listed, not the first alone.
 */
export function decodeCodebook(text: string, file: string, id = 'case'): Decoded<CaseCodebook> {
  const yaml = parseYaml(file, text.replace(/^\uFEFF/u, ''))
  const problems = [...yaml.problems]
  let shape: CaseShape | undefined
  if (yaml.source?.value === undefined && problems.length === 0) problems.push(empty(file))
  else if (yaml.source) {
    const parsed = caseSchema.safeParse(yaml.source.value)
    shape = parsed.data
    problems.push(...findShapeProblems(yaml.source, caseSchema, parsed.error?.issues ?? []))
    problems.push(...findReservedNames(yaml.source, (path) => path.length === 4 && path[2] === 'alternatives'))
    problems.push(...findReferenceProblems(yaml.source))
    problems.push(...findUnsaid(shape, file))
  }
  problems.sort((a, b) => lineOf(a) - lineOf(b))
  const [first, ...rest] = problems
  if (first && problems.some(({ severity }) => severity === 'error')) return { ok: false, problems: [first, ...rest] }
  return { ok: true, value: codebookOf(shape!, id), warnings: problems }
}

const lineOf = ({ location }: Problem) => location?.line ?? Number.MAX_SAFE_INTEGER

const empty = (file: string): Problem => ({
  code: 'empty-codebook',
  severity: 'error',
  message: 'case.yaml is empty',
  hint: 'Write at least actors and issues; "nonpaper init DIR" writes a commented start.',
  location: { file },
})

function findUnsaid(shape: CaseShape | undefined, file: string): readonly Problem[] {
  if (shape === undefined) return []
  const missing = (['actors', 'issues'] as const).filter((key) => Object.keys(shape[key] ?? {}).length === 0)
  return missing.map((key) => ({
    code: `no-${key}`,
    severity: 'warning',
    message: `no ${key} are defined`,
    hint: key === 'actors' ? 'Without actors no speaker becomes a party.' : 'Without issues there are no positions.',
    location: { file },
  }))
}

function codebookOf(shape: CaseShape, id: string): CaseCodebook {
  const caseId = shape.case ?? id
  return {
    id: caseId,
    title: shape.title ?? caseId,
    actors: Object.entries(shape.actors ?? {}).map(([actorId, actor]) => actorOf(actorId, actor)),
    issues: Object.entries(shape.issues ?? {}).map(([issueId, issue]) => issueOf(issueId, issue)),
    goal: shape.goal ?? {},
    disputed: shape.disputed ?? [],
    ...(shape.packages && { packages: packagesOf(shape.packages) }),
    durability: settingsOf(shape.durability),
    reports: shape.reports ?? {},
  }
}

function settingsOf(durability: DurabilityShape = {}): DurabilitySettings {
  const { contributors = {}, parameters = {}, outcomes = [], ...others } = durability
  return { ...others, contributors, parameters, outcomes }
}

type Shaped<K extends 'actors' | 'issues'> = NonNullable<CaseShape[K]>[string]

function actorOf(id: string, actor: Shaped<'actors'> = {}): Actor {
  return {
    id,
    name: actor.name ?? id,
    kind: actor.kind ?? 'party',
    aliases: actor.aliases ?? [],
    people: (actor.people ?? []).map((person) => ({
      name: person.name,
      aliases: person.aliases ?? [],
      roles: (person.roles ?? []).map(roleOf),
      ...(person.pronoun && { pronoun: person.pronoun }),
    })),
  }
}

function roleOf({ title, from, until }: RoleShape): Role {
  return { title, ...(from && { from: firstDay(from) }), ...(until && { until: lastDay(until) }) }
}

/** The first day of a year, month or day. */
const firstDay = (period: string) => `${period}-01-01`.slice(0, 10)

/** The last day of a year, month or day. */
function lastDay(period: string): string {
  const [year, month, day] = period.split('-').map(Number)
  if (day !== undefined) return period
  return new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10)
}

function issueOf(id: string, issue: Shaped<'issues'>): Issue {
  return {
    id,
    question: issue.question ?? id,
    alternatives: issue.alternatives,
    statusQuo: issue.statusQuo ?? issue.alternatives[0]!,
    controlledBy: issue.controlledBy ?? [],
    consent: issue.consent ?? [],
    terms: issue.terms ?? [],
    termsBy: issue.termsBy ?? {},
    cues: issue.cues ?? {},
    ...(issue.labels && { labels: issue.labels }),
    scores: issue.scores ?? {},
  }
}

function packagesOf(packages: NonNullable<CaseShape['packages']>): PackageRules {
  return {
    aggregate: packages.aggregate ?? 'mean',
    thresholds: packages.thresholds ?? {},
    exclusive: packages.exclusive ?? [],
  }
}
