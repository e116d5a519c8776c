import { nearestHint } from '../text/nearest-name.ts'
import type { Problem } from '../text/problem.ts'
import type { Path, YamlSource } from '../text/yaml-source.ts'

/** Names in case.yaml that name nothing, or name the same thing twice. Works on files whose shape is wrong elsewhere, too. */
export function findReferenceProblems(source: YamlSource): readonly Problem[] {
  const file = mapping(source.value)
  const actors = Object.keys(mapping(file.actors))
  const issues = mapping(file.issues)
  const problems: Problem[] = []

  const check = (kind: string, known: readonly string[], written: unknown, path: Path, part: 'key' | 'value') => {
    if (typeof written !== 'string' || known.includes(written)) return
    problems.push({
      code: `unknown-${kind}`,
      severity: 'error',
      message: `unknown ${kind} "${written}"`,
      hint: nearestHint(written, known, kind),
      location: source.locate(path, part),
    })
  }
  const checkKeys = (kind: string, known: readonly string[], written: unknown, path: Path) => {
    for (const key of Object.keys(mapping(written))) check(kind, known, key, [...path, key], 'key')
  }
  const checkItems = (kind: string, known: readonly string[], written: unknown, path: Path) => {
    for (const [i, item] of list(written).entries()) check(kind, known, item, [...path, i], 'value')
  }

  for (const [id, written] of Object.entries(issues)) {
    const issue = mapping(written)
    const path = ['issues', id]
    const alternatives = textItems(issue.alternatives)
    checkItems('actor', actors, issue.controlledBy, [...path, 'controlledBy'])
    checkItems('actor', actors, issue.consent, [...path, 'consent'])
    checkKeys('actor', actors, issue.termsBy, [...path, 'termsBy'])
    checkKeys('actor', actors, issue.scores, [...path, 'scores'])
    if (alternatives.length === 0) continue
    check('alternative', alternatives, issue.statusQuo, [...path, 'statusQuo'], 'value')
    checkKeys('alternative', alternatives, issue.cues, [...path, 'cues'])
    checkKeys('alternative', alternatives, issue.labels, [...path, 'labels'])
    for (const [actor, scores] of Object.entries(mapping(issue.scores))) {
      checkKeys('alternative', alternatives, scores, [...path, 'scores', actor])
    }
    problems.push(...findDuplicates(source, 'alternative', issue.alternatives, [...path, 'alternatives']))
  }

  const goal = mapping(file.goal)
  checkKeys('issue', Object.keys(issues), goal, ['goal'])
  for (const [issue, alternative] of Object.entries(goal)) {
    const known = textItems(mapping(issues[issue]).alternatives)
    if (known.length > 0) check('alternative', known, alternative, ['goal', issue], 'value')
  }

  const packages = mapping(file.packages)
  checkKeys('actor', actors, packages.thresholds, ['packages', 'thresholds'])
  for (const [i, pair] of list(packages.exclusive).entries()) {
    checkItems('issue', Object.keys(issues), pair, ['packages', 'exclusive', i])
  }

  const durability = mapping(file.durability)
  for (const role of roles) {
    check('actor', actors, durability[role], ['durability', role], 'value')
  }
  problems.push(...findSharedRoles(source, durability))
  checkKeys('actor', actors, durability.contributors, ['durability', 'contributors'])
  checkKeys('actor', actors, durability.beliefs, ['durability', 'beliefs'])
  for (const part of ['backstop', 'peacekeepers', 'ceasefire']) {
    const path = ['durability', part]
    checkKeys('issue', Object.keys(issues), durability[part], path)
    for (const [issue, written] of Object.entries(mapping(durability[part]))) {
      const known = textItems(mapping(issues[issue]).alternatives)
      if (known.length === 0) continue
      if (part === 'peacekeepers') checkItems('alternative', known, written, [...path, issue])
      else checkKeys('alternative', known, written, [...path, issue])
    }
  }
  return [...problems, ...findSharedAliases(source)]
}

const roles = ['challenger', 'defender', 'guarantor'] as const

/** Who might break the peace, who would be attacked and who would help are three. */
function findSharedRoles(source: YamlSource, durability: Readonly<Record<string, unknown>>): readonly Problem[] {
  return roles.flatMap((role, i): readonly Problem[] => {
    const same = roles
      .slice(0, i)
      .find((other) => durability[role] !== undefined && durability[other] === durability[role])
    if (same === undefined) return []
    return [
      {
        code: 'shared-role',
        severity: 'error',
        message: `"${durability[role]}" is both ${same} and ${role}`,
        hint: 'Name different actors, or leave one of the two out.',
        location: source.locate(['durability', role]),
      },
    ]
  })
}

function findDuplicates(source: YamlSource, kind: string, written: unknown, path: Path): readonly Problem[] {
  const items = textItems(written)
  return items.flatMap((item, i): readonly Problem[] =>
    items.indexOf(item) === i
      ? []
      : [
          {
            code: `duplicate-${kind}`,
            severity: 'error',
            message: `duplicate ${kind} "${item}"`,
            hint: `Give each ${kind} once.`,
            location: source.locate([...path, i]),
          },
        ],
  )
}

/** A name that points to two actors resolves to neither for sure. */
function findSharedAliases(source: YamlSource): readonly Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  for (const { actor, name, path } of namesOfActors(source.value)) {
    const owner = owners.get(name.toLowerCase()) ?? actor
    owners.set(name.toLowerCase(), owner)
    if (owner === actor) continue
    problems.push({
      code: 'shared-alias',
      severity: 'warning',
      message: `"${name}" names both ${owner} and ${actor}`,
      hint: 'Keep the alias with one of them, or make it longer.',
      location: source.locate(path),
    })
  }
  return problems
}

function* namesOfActors(value: unknown): Generator<{ actor: string; name: string; path: Path }> {
  for (const [actor, written] of Object.entries(mapping(mapping(value).actors))) {
    const path = ['actors', actor]
    const people = list(mapping(written).people).map((person, i) => ({ named: person, at: [...path, 'people', i] }))
    for (const { named, at } of [{ named: written, at: path as Path }, ...people]) {
      const { name = named, aliases } = mapping(named)
      if (typeof name === 'string') yield { actor, name, path: [...at, 'name'] }
      for (const [i, alias] of list(aliases).entries()) {
        if (typeof alias === 'string') yield { actor, name: alias, path: [...at, 'aliases', i] }
      }
    }
  }
}

const mapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** A name may stand without brackets. */
const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

const textItems = (value: unknown) => list(value).filter((item) => typeof item === 'string')
