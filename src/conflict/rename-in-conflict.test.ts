import { expect, test } from 'vitest'
import { type ConflictName, renameInConflict } from './rename-in-conflict.ts'

const name = (id: string, becomes: string, said = id, saidThen = becomes): ConflictName => ({
  id,
  becomes,
  said,
  saidThen,
})

const written = `# Mine: north acts
decisionMakers:
  - {id: north, name: Northland} # the north
  - id: "south"
    name: The South
options:
  - {id: port-north, by: north, label: "Northland: its part in port joint"}
  - {id: fish, by: 'south', label: My words}
infeasible: port-north and fish
preferences:
  north:
    statements:
      # port-north stays in a comment
      - port-north iff fish
      - when: >-
          not port-north
          or (fish and
          port-north)
  "south":
    weights: [{when: not fish, weight: 2}]
statusQuo: not port-north and not fish
targets: {port-north: 'port-north'}
`
const names = {
  decisionMakers: [name('north', 'nl', 'Northland', 'Northland')],
  options: [
    name('port-north', 'harbour-nl', 'Northland: its part in port joint', 'Northland: its part in harbour joint'),
  ],
  goals: [],
}
const renamed = (text: string, given: Parameters<typeof renameInConflict>[2] = names, proposed?: string) => {
  const made = renameInConflict(text, 'conflict.yaml', given, proposed)
  return made.ok ? made.value : made.problems.map(({ code, message }) => `${code}: ${message}`)
}

test('names change wherever they mean something, and nothing else does', () => {
  const becomes = written
    .replace('{id: north, name', '{id: nl, name')
    .replace(
      '{id: port-north, by: north, label: "Northland: its part in port joint"}',
      '{id: harbour-nl, by: nl, label: "Northland: its part in harbour joint"}',
    )
    .replace('infeasible: port-north', 'infeasible: harbour-nl')
    .replace('\n  north:\n', '\n  nl:\n')
    .replace('- port-north iff', '- harbour-nl iff')
    .replace('not port-north\n          or', 'not harbour-nl\n          or')
    .replace('          port-north)', '          harbour-nl)')
    .replace('statusQuo: not port-north', 'statusQuo: not harbour-nl')
    .replace("{port-north: 'port-north'}", "{port-north: 'harbour-nl'}")
  expect(renamed(written)).toBe(becomes)
  expect(renamed(`\uFEFF${written.replaceAll('\n', '\r\n')}`)).toBe(`\uFEFF${becomes.replaceAll('\n', '\r\n')}`)
})

test('a label and a name that a person wrote stay', () => {
  const given = {
    decisionMakers: [name('south', 's', 'Southland', 'Southern state')],
    options: [name('fish', 'catch', 'South: fish', 'South: catch')],
    goals: [],
  }
  expect(renamed(written, given)).toContain("{id: catch, by: 's', label: My words}")
  expect(renamed(written, given)).toContain('id: "s"\n    name: The South')
})

test('two names may change places', () => {
  const given = { decisionMakers: [], options: [name('fish', 'port-north'), name('port-north', 'fish')], goals: [] }
  expect(renamed(written, given)).toContain('- fish iff port-north')
})

test('two options or decision makers never become one', () => {
  expect(renamed(written, { ...names, options: [name('port-north', 'fish')] })).toEqual([
    'one-of-two: conflict.yaml has two options, "port-north" and "fish", that would become one',
  ])
  expect(renamed(written, { ...names, decisionMakers: [name('north', 'south')] })).toEqual([
    'one-of-two: conflict.yaml has two decision makers, "north" and "south", that would become one',
  ])
})

test('a name behind an alias of YAML is not changed in two places at once', () => {
  const shared = written
    .replace('{id: north, name: Northland} # the north', '{id: &who north, name: Northland}')
    .replace('by: north, label', 'by: *who , label')
  expect(renamed(shared)).toEqual([
    'shared-yaml: conflict.yaml: options › 0 › by is written once for several places (with & and *)',
  ])
})

test('a conflict that cannot be read is told of', () => {
  expect(renamed('options: []')).toContainEqual(expect.stringContaining('decisionMakers'))
})
