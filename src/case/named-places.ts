import type { Entry } from '../position/codebook-edit.ts'
import type { Path } from '../text/yaml-source.ts'

/** A place of case.yaml that names an entry of the codebook. */
export interface NamedPlace {
  readonly path: Path
  /** Its own entry, a name in a list, the key of a mapping, or a single value. */
  readonly kind: 'own' | 'item' | 'key' | 'value'
}

/** Every place of case.yaml, taken as written, that names an entry: its own first. */
export function listNamedPlaces(written: unknown, entry: Entry): readonly NamedPlace[] {
  const file = mappingOf(written)
  const issues = mappingOf(file.issues)
  const durability = mappingOf(file.durability)
  const places: NamedPlace[] = []
  const add = (kind: NamedPlace['kind'], ...path: Path) => places.push({ kind, path })
  const addItems = (list: unknown, ...path: Path) => {
    if (list === entry.id) add('value', ...path)
    for (const [at, item] of (Array.isArray(list) ? list : []).entries())
      if (item === entry.id) add('item', ...path, at)
  }
  const addKey = (map: unknown, ...path: Path) => {
    if (Object.hasOwn(mappingOf(map), entry.id)) add('key', ...path, entry.id)
  }

  if (entry.kind === 'actor') {
    add('own', 'actors', entry.id)
    for (const [id, written] of Object.entries(issues)) {
      const issue = mappingOf(written)
      addItems(issue.controlledBy, 'issues', id, 'controlledBy')
      addItems(issue.consent, 'issues', id, 'consent')
      addKey(issue.termsBy, 'issues', id, 'termsBy')
      addKey(issue.scores, 'issues', id, 'scores')
    }
    addKey(mappingOf(file.packages).thresholds, 'packages', 'thresholds')
    for (const role of ['challenger', 'defender', 'guarantor'])
      if (durability[role] === entry.id) add('value', 'durability', role)
    addKey(durability.contributors, 'durability', 'contributors')
    addKey(durability.beliefs, 'durability', 'beliefs')
  } else if (entry.kind === 'issue') {
    add('own', 'issues', entry.id)
    addKey(file.goal, 'goal')
    const { exclusive } = mappingOf(file.packages)
    for (const [at, pair] of itemsOf(exclusive).entries()) addItems(pair, 'packages', 'exclusive', at)
    for (const part of ['backstop', 'peacekeepers', 'ceasefire']) addKey(durability[part], 'durability', part)
  } else {
    const issue = mappingOf(issues[entry.issue])
    const path = ['issues', entry.issue]
    const own = itemsOf(issue.alternatives).indexOf(entry.id)
    if (own >= 0) add('own', ...path, 'alternatives', own)
    if (issue.statusQuo === entry.id) add('value', ...path, 'statusQuo')
    addKey(issue.cues, ...path, 'cues')
    addKey(issue.labels, ...path, 'labels')
    for (const [actor, scores] of Object.entries(mappingOf(issue.scores))) addKey(scores, ...path, 'scores', actor)
    if (mappingOf(file.goal)[entry.issue] === entry.id) add('value', 'goal', entry.issue)
    for (const part of ['backstop', 'ceasefire'])
      addKey(mappingOf(durability[part])[entry.issue], 'durability', part, entry.issue)
    addItems(mappingOf(durability.peacekeepers)[entry.issue], 'durability', 'peacekeepers', entry.issue)
  }
  return places
}

/** A mapping of a YAML file; empty where there is none. */
export function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** The items of a list; one name may stand without brackets. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

/** What stands at a path. */
export function valueAt(written: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    written,
  )
}
