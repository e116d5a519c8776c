import { nearestHint } from '../text/nearest-name.ts'
import type { Problem } from '../text/problem.ts'
import type { Path, YamlSource } from '../text/yaml-source.ts'
import { keywords } from './tokenize-expression.ts'
import { entries, mapping } from './written.ts'

/** Names in conflict.yaml that name nothing or the same thing twice, options without an owner. Its shape may be wrong elsewhere. */
export function findNameProblems(source: YamlSource): readonly Problem[] {
  const file = mapping(source.value)
  const decisionMakers = idsOf(file.decisionMakers, 'decisionMakers')
  const options = idsOf(file.options, 'options')
  const known = decisionMakers.map(({ id }) => id)
  const problems: Problem[] = []
  const add = (code: string, message: string, hint: string, path: Path, part: 'key' | 'value' = 'value') => {
    problems.push({ code, severity: 'error', message, hint, location: source.locate(path, part) })
  }
  const addUnknown = (id: string, path: Path, part: 'key' | 'value') =>
    add(
      'unknown-decision-maker',
      `unknown decision maker "${id}"`,
      nearestHint(id, known, 'decision maker'),
      path,
      part,
    )

  for (const [kind, named] of [
    ['decision maker', decisionMakers],
    ['option', options],
  ] as const) {
    const seen = new Set<string>()
    for (const { id, path } of named) {
      if (seen.has(id)) add('duplicate-id', `duplicate ${kind} "${id}"`, `Give each ${kind} an id of its own.`, path)
      seen.add(id)
    }
  }
  for (const { id, path } of options) {
    if (keywords.includes(id)) {
      add('reserved-id', `the option id "${id}" is an operator of expressions`, 'Choose another id.', path)
    }
  }
  for (const [option, path] of entries(file.options, ['options'])) {
    const { id, by } = mapping(option)
    if (by === undefined && typeof id === 'string') {
      const owners = known.length === 0 ? '' : `, one of: ${known.join(', ')}`
      add('no-owner', `the option "${id}" has no owner`, `Write by: and who controls it${owners}.`, [...path, 'id'])
    }
    if (typeof by === 'string' && !known.includes(by)) addUnknown(by, [...path, 'by'], 'value')
  }
  for (const [id, preference] of Object.entries(mapping(file.preferences))) {
    if (!known.includes(id)) addUnknown(id, ['preferences', id], 'key')
    const kinds = ['statements', 'weights', 'ranking'].filter((kind) => mapping(preference)[kind] !== undefined)
    const path = ['preferences', id]
    if (kinds.length > 1) {
      add('two-preferences', `"${id}" has ${kinds.join(' and ')}`, 'Keep one of them.', [...path, kinds[1]!], 'key')
    }
    if (kinds.length === 0 && preference !== undefined) {
      add('no-preference', `"${id}" has no preferences`, 'Write statements, weights or ranking.', path, 'key')
    }
  }
  return problems
}

/** Decision makers who control nothing or prefer nothing: all that they do is stable, which is seldom meant. */
export function findIdle(source: YamlSource): readonly Problem[] {
  const file = mapping(source.value)
  const owners = new Set(entries(file.options, []).map(([option]) => mapping(option).by))
  const preferring = mapping(file.preferences)
  return idsOf(file.decisionMakers, 'decisionMakers').flatMap(({ id, path }): readonly Problem[] => {
    const about = { severity: 'warning', location: source.locate(path) } as const
    if (!owners.has(id)) {
      const hint = 'Every state is stable for one who cannot move; add an option, or leave the decision maker out.'
      return [{ ...about, code: 'no-options', message: `the decision maker "${id}" controls no option`, hint }]
    }
    if (Object.hasOwn(preferring, id) && preferring[id] !== undefined) return []
    const hint =
      'Every state is stable for one who does not care; write its preferences, also those it is not known to have.'
    return [{ ...about, code: 'no-preferences', message: `the decision maker "${id}" has no preferences`, hint }]
  })
}

function idsOf(list: unknown, key: string): readonly { readonly id: string; readonly path: Path }[] {
  return entries(list, [key]).flatMap(([item, path]) => {
    const { id } = mapping(item)
    return typeof id === 'string' ? [{ id, path: [...path, 'id'] }] : []
  })
}
