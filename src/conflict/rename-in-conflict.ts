import { patchYaml, SharedYaml, type YamlName } from '../text/patch-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import { parseYaml, type YamlSource } from '../text/yaml-source.ts'
import { decodeConflict } from './decode-conflict.ts'
import { openMarks } from './draft-marks.ts'
import { listProposals, type Proposal } from './list-proposals.ts'
import { expressionsOf } from './read-formulas.ts'
import { offsetAt, placeInScalar } from './scalar-place.ts'
import { tokenizeExpression } from './tokenize-expression.ts'
import { entries, mapping } from './written.ts'

/** What something of a conflict is called, and what it is called from now on. */
export interface ConflictName {
  readonly id: string
  readonly becomes: string
  /** Its name or label as a draft writes it, and as a draft writes it from now on: a person's own stays. */
  readonly said: string
  readonly saidThen: string
}

/** The names that change in a conflict. */
export interface ConflictNames {
  readonly decisionMakers: readonly ConflictName[]
  readonly options: readonly ConflictName[]
  /** Goals in words, before and after: a draft remembers the one it was made for. */
  readonly goals: readonly (readonly [string, string])[]
}

/**
 * Changes names of decision makers and options in the text of a conflict.yaml, in lists, expressions and preferences; comments, order and
 * line ends stay. A later draft knows what an earlier one proposed under the old names: `proposed` is what a draft would say now, so that
 * what a person took out stays out. Refused where two would become one, or where a name stands behind an alias of YAML.
 */
export function renameInConflict(
  written: string,
  file: string,
  names: ConflictNames,
  proposed?: string,
): Decoded<string> {
  const before = decodeConflict(written, file)
  if (!before.ok) return before
  const mark = /^\uFEFF?/u.exec(written)![0]
  const text = written.slice(mark.length)
  const { source } = parseYaml(file, text)
  const top = mapping(source!.value)
  const idsIn = (list: string) => entries(top[list], []).map(([entry]) => String(mapping(entry).id))
  for (const kind of ['decisionMakers', 'options'] as const) {
    const twins = findTwins(idsIn(kind), names[kind])
    if (twins) return refuseTwins(kind, twins, file)
  }
  try {
    const spoken = renameInExpressions(text, source!, names.options)
    const patcher = patchYaml(spoken)
    patcher.rename([...namesIn(top, names)])
    const renamed = renameGoal(patcher.text, names.goals)
    const becomes = mark + renameMarks(renamed, text, names, proposed)
    const after = decodeConflict(becomes, file)
    return after.ok ? { ok: true, value: becomes, warnings: [] } : after
  } catch (error) {
    if (!(error instanceof SharedYaml)) throw error
    return refuse(
      'shared-yaml',
      `${file}: ${error.message}`,
      'Write it out in each of its places of conflict.yaml first.',
      file,
    )
  }
}

const refuse = (code: string, message: string, hint: string, file: string): Decoded<never> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint, location: { file } }],
})

/** Two ids of a list that would be the same. */
function findTwins(ids: readonly string[], names: readonly ConflictName[]): readonly [string, string] | undefined {
  const becomes = new Map(names.map((name) => [name.id, name.becomes]))
  const seen = new Map<string, string>()
  for (const id of ids) {
    const to = becomes.get(id) ?? id
    const twin = seen.get(to)
    if (twin !== undefined) return [twin, id]
    seen.set(to, id)
  }
  return undefined
}

function refuseTwins(kind: 'decisionMakers' | 'options', [one, other]: readonly [string, string], file: string) {
  const what = kind === 'options' ? 'two options' : 'two decision makers'
  return refuse(
    'one-of-two',
    `conflict.yaml has ${what}, "${one}" and "${other}", that would become one`,
    'What is preferred of them cannot be united for you. Take one of the two out of conflict.yaml first, or move that file away and draft it anew afterwards.',
    file,
  )
}

interface Splice {
  readonly start: number
  readonly end: number
  readonly becomes: string
}

/** Renames options inside of expressions, wherever their lines break. */
function renameInExpressions(text: string, source: YamlSource, names: readonly ConflictName[]): string {
  const splices = new Map<number, Splice>()
  const whole: YamlName[] = []
  for (const { path, written } of expressionsOf(mapping(source.value))) {
    if (typeof written !== 'string') continue
    const placeOf = placeInScalar(text, written, source.locate(path))
    const found = renamedTokens(written, names).map(({ becomes, ...span }): Splice => {
      const { line = 1, column = 1 } = placeOf(span)
      const start = offsetAt(text, line, column)
      return { start, end: start + span.end - span.start, becomes }
    })
    const asWritten = renamedTokens(written, names)
    const isPlaced = found.every(
      ({ start, end }, i) => text.slice(start, end) === written.slice(asWritten[i]!.start, asWritten[i]!.end),
    )
    if (isPlaced) for (const splice of found) splices.set(splice.start, splice)
    else whole.push({ path, part: 'value', becomes: spliced(written, asWritten) })
  }
  const patcher = patchYaml(spliced(text, [...splices.values()]))
  patcher.rename(whole)
  return patcher.text
}

const spliced = (text: string, splices: readonly Splice[]) =>
  splices
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, becomes }) => all.slice(0, start) + becomes + all.slice(end), text)

/** The stretches of an expression that name an option which is called otherwise. */
function renamedTokens(expression: string, names: readonly ConflictName[]): readonly Splice[] {
  return tokenizeExpression(expression).flatMap(({ kind, text, start, end }) => {
    const name = kind === 'word' ? names.find(({ id }) => id === text) : undefined
    return name ? [{ start, end, becomes: name.becomes }] : []
  })
}

const inExpression = (expression: string, names: readonly ConflictName[]) =>
  spliced(expression, renamedTokens(expression, names))

/** Ids, owners, keys of preferences, and the names and labels that a draft gave. */
function* namesIn(
  top: Readonly<Record<string, unknown>>,
  { decisionMakers, options }: ConflictNames,
): Generator<YamlName> {
  const lists = [
    { list: 'decisionMakers', names: decisionMakers, words: 'name' },
    { list: 'options', names: options, words: 'label' },
  ] as const
  for (const { list, names, words } of lists) {
    for (const [written, path] of entries(top[list], [list])) {
      const entry = mapping(written)
      const name = names.find(({ id }) => id === entry.id)
      const owner = decisionMakers.find(({ id }) => id === entry.by)
      if (name) yield { path: [...path, 'id'], part: 'value', becomes: name.becomes }
      if (name && entry[words] === name.said) yield { path: [...path, words], part: 'value', becomes: name.saidThen }
      if (owner && list === 'options') yield { path: [...path, 'by'], part: 'value', becomes: owner.becomes }
    }
  }
  for (const id of Object.keys(mapping(top.preferences))) {
    const name = decisionMakers.find((each) => each.id === id)
    if (name) yield { path: ['preferences', id], part: 'key', becomes: name.becomes }
  }
}

const saysGoal = (goal: string) => `The conflict over ${goal}, drafted from `

/** The comment of a draft tells its goal. */
const renameGoal = (text: string, goals: ConflictNames['goals']) =>
  goals.reduce((all, [was, is]) => all.replace(`# ${saysGoal(was)}`, () => `# ${saysGoal(is)}`), text)

/** What was proposed under the old names counts as proposed under the new. */
function renameMarks(renamed: string, before: string, names: ConflictNames, proposed: string | undefined): string {
  const drafted = mapping(parseYaml('', before).source?.value).drafted
  if (typeof drafted !== 'string') return renamed
  const was = openMarks(drafted)
  const proposals = [before, ...(proposed === undefined ? [] : [proposed])]
    .flatMap((text) => [...listProposals(text)])
    .concat(names.goals.map(([goal]) => ({ path: ['goal'], value: goal })))
    .filter(({ path, value }) => was.has(path, value))
  const changed = proposals.flatMap((proposal) => {
    const then = renameProposal(proposal, names)
    return JSON.stringify(then) === JSON.stringify(proposal) ? [] : [{ proposal, then }]
  })
  for (const { proposal } of changed) was.forget(proposal.path, proposal.value)
  for (const { then } of changed) was.propose(then.path, then.value)
  if (changed.length === 0) return renamed
  const patcher = patchYaml(renamed)
  patcher.rename([{ path: ['drafted'], part: 'value', becomes: was.text() }])
  return patcher.text
}

function renameProposal({ path, value }: Proposal, names: ConflictNames): Proposal {
  const { decisionMakers, options, goals } = names
  const nameIn = (list: readonly ConflictName[], id: string) => list.find((name) => name.id === id)
  const idIn = (list: readonly ConflictName[], id: string) => nameIn(list, id)?.becomes ?? id
  const says = (text: string) => inExpression(text, options)
  const [top, ...within] = path
  const [key, field] = within
  const isKey = within.length === 0
  switch (top) {
    case '#':
      return { path, value: goals.reduce((all, [was, is]) => all.replace(saysGoal(was), () => saysGoal(is)), value) }
    case 'goal':
      return { path, value: goals.find(([was]) => was === value)?.[1] ?? value }
    case 'decisionMakers':
    case 'options': {
      const list = names[top]
      if (isKey) return { path, value: idIn(list, value) }
      const name = nameIn(list, key!)
      const isWords = field === 'name' || field === 'label'
      const becomes =
        field === 'by' ? idIn(decisionMakers, value) : isWords && value === name?.said ? name.saidThen : value
      return { path: [top, name?.becomes ?? key!, ...within.slice(1)], value: becomes }
    }
    case 'preferences': {
      const [id, list, expression, ...rest] = within
      const at = [top, idIn(decisionMakers, id!), list!]
      if (expression === undefined) return { path: at, value: says(value) }
      return { path: [...at, says(expression), ...rest], value }
    }
    case 'infeasible':
      return isKey ? { path, value: says(value) } : { path: [top, says(key!), ...within.slice(1)], value }
    default:
      return { path, value: says(value) }
  }
}
