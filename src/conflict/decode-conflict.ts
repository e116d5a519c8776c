import { findReservedNames } from '../text/find-reserved-names.ts'
import { findShapeProblems } from '../text/find-shape-problems.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { type Path, parseYaml, type YamlSource } from '../text/yaml-source.ts'
import type { Conflict, Preference } from './conflict.ts'
import { type ConflictShape, conflictSchema } from './conflict-schema.ts'
import type { Formula } from './expression.ts'
import { findIdle, findNameProblems } from './find-name-problems.ts'
import { findRankingProblems, strongly } from './find-ranking-problems.ts'
import { readFormulas } from './read-formulas.ts'
import { entries, mapping } from './written.ts'

/**
 * Decodes conflict.yaml. `file` is named in problems; `id` stands in for a `conflict` that is not given. Every problem is listed,
 * those inside an expression at their place in it. Whether states are left at all is for `listStates` to say.
 */
export function decodeConflict(text: string, file: string, id = 'conflict'): Decoded<Conflict> {
  const written = text.replace(/^\uFEFF/u, '')
  const yaml = parseYaml(file, written)
  const problems = [...yaml.problems]
  let conflict: Conflict | undefined
  if (yaml.source?.value === undefined) {
    if (problems.length === 0) problems.push(empty(file))
  } else {
    const { source } = yaml
    const { data, error } = conflictSchema.safeParse(source.value)
    const formulas = readFormulas(source, written)
    problems.push(
      ...findShapeProblems(source, conflictSchema, error?.issues.filter((issue) => !isOwnerless(issue, source)) ?? []),
      ...findReservedNames(source, (path) => path.length === 3 && path[2] === 'id'),
      ...formulas.problems,
      ...findNameProblems(source),
      ...findRankingProblems(source, written, formulas.infeasible),
    )
    if (data && !problems.some(isError)) {
      conflict = conflictOf(data, id, formulas, source)
      problems.push(...findIdle(source))
    }
  }
  problems.sort((a, b) => placeOf(a) - placeOf(b))
  const [first, ...rest] = problems
  return conflict ? { ok: true, value: conflict, warnings: problems } : { ok: false, problems: [first!, ...rest] }
}

/** What an option without owner lacks is said with the names there are, by `findNameProblems`. */
const isOwnerless = ({ path }: { readonly path: Path }, source: YamlSource) => {
  const [list, i, key] = path
  const option = mapping(entries(mapping(source.value)[String(list)], [])[Number(i)]?.[0])
  return list === 'options' && key === 'by' && option.by === undefined && typeof option.id === 'string'
}

const isError = ({ severity }: Problem) => severity === 'error'

const placeOf = ({ location }: Problem) => (location?.line ?? 1e6) * 1e6 + (location?.column ?? 0)

const empty = (file: string): Problem => ({
  code: 'empty-conflict',
  severity: 'error',
  message: 'the conflict is empty',
  hint: 'Write decisionMakers, options and preferences; "nonpaper conflict DIR" drafts them from a case.',
  location: { file },
})

type Formulas = ReturnType<typeof readFormulas>

function conflictOf(shape: ConflictShape, id: string, formulas: Formulas, source: YamlSource): Conflict {
  const statusQuo = formulas.at('statusQuo')
  const named = shape.conflict ?? id
  return {
    id: named,
    title: shape.title ?? named,
    decisionMakers: shape.decisionMakers.map((one) => ({ id: one.id, name: one.name ?? one.id })),
    options: shape.options.map((option, i) => ({
      id: option.id,
      by: option.by,
      moves: option.moves ?? 'both',
      label: option.label ?? option.id,
      location: source.locate(['options', i, 'id']),
    })),
    infeasible: formulas.infeasible,
    preferences: Object.fromEntries(
      Object.entries(shape.preferences ?? {}).flatMap(([decisionMaker, preference]) =>
        preference ? [[decisionMaker, preferenceOf(decisionMaker, preference, formulas, source)]] : [],
      ),
    ),
    ...(statusQuo && { statusQuo }),
    targets: Object.fromEntries(
      Object.keys(shape.targets ?? {}).map((name): [string, Formula] => [name, formulas.at('targets', name)!]),
    ),
  }
}

type PreferenceShape = NonNullable<NonNullable<ConflictShape['preferences']>[string]>

function preferenceOf(
  decisionMaker: string,
  { statements, weights, ranking, unknown }: PreferenceShape,
  formulas: Formulas,
  source: YamlSource,
): Preference {
  if (statements) {
    return {
      kind: 'statements',
      statements: statements.map(({ evidence, reading, redLine = false, strength, movable }, i) => ({
        ...formulas.at('preferences', decisionMaker, 'statements', i)!,
        evidence: evidence ?? [],
        ...(reading && { reading }),
        redLine,
        strength: strength ?? (redLine ? 'strong' : 'mild'),
        movable: definedOf(movable ?? {}),
      })),
    }
  }
  if (weights) {
    const weighed = weights.map(({ weight }, i) => ({
      when: formulas.at('preferences', decisionMaker, 'weights', i)!,
      weight,
    }))
    return { kind: 'weights', weights: weighed }
  }
  const classes: (readonly string[])[] = []
  const strongAfter: number[] = []
  for (const entry of ranking ?? []) {
    if (entry.length === 1 && entry[0] === strongly) strongAfter.push(classes.length - 1)
    else classes.push(entry)
  }
  const location = source.locate(['preferences', decisionMaker, 'ranking'], 'key')
  return { kind: 'ranking', classes, strongAfter, unknown: unknown ?? [], location }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const definedOf = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>
