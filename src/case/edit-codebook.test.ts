import { expect, test } from 'vitest'
import type { CodebookEdit } from '../position/codebook-edit.ts'
import { editCodebook } from './edit-codebook.ts'

/** The text after edits; the same with the line ends of Windows. */
function edited(written: string, ...edits: readonly CodebookEdit[]): string {
  const [plain, windows] = [written, written.replaceAll('\n', '\r\n')].map((text) => {
    const made = editCodebook(text, edits, 'case.yaml')
    if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('; '))
    return made.value.text
  })
  expect(windows).toBe(plain!.replaceAll('\n', '\r\n'))
  return plain!
}
const refused = (written: string, ...edits: readonly CodebookEdit[]) => {
  const made = editCodebook(written, edits, 'case.yaml')
  return made.ok ? [] : made.problems.map(({ code }) => code)
}
const remarks = (written: string, ...edits: readonly CodebookEdit[]) => {
  const made = editCodebook(written, edits, 'case.yaml')
  return made.ok ? made.value.remarks : made.problems.map(({ message }) => message)
}

const flow = `# The talks
actors: # who
  north: {name: Northland, aliases: [Northern]} # the north
  south: {name: Southland, people: [Sam South]}
issues:
  harbour: {question: Who?, alternatives: [ours, joint], controlledBy: north, consent: [south], terms: [port]}
goal: {harbour: joint}
`
const block = `actors:
  # Judgement: one party
  north:
    name: "Northland"
    aliases:
      - Northern   # the adjective
      - North City
    people:
      - name: Nora North
        roles: [prime minister]
  south:
    name: Southland

issues:
  harbour:
    question: Who runs it?
    alternatives:
      - ours
      - joint
    controlledBy:
      - north
      - south
    termsBy:
      north:
        - the gate
    cues:
      joint: [shared]   # together
    scores:
      north: {ours: 8, joint: 5}
      south: {ours: 1, joint: 6}
  fish:
    alternatives: [none, shared]
    # nobody yet
    terms: [fish]
packages: {thresholds: {north: 5}, exclusive: [[harbour, fish]]}
durability:
  challenger: south
`

test('an actor is renamed wherever it is named', () => {
  expect(edited(flow, { edit: 'rename', entry: { kind: 'actor', id: 'north' }, to: 'nl' })).toBe(
    flow.replace('  north:', '  nl:').replace('controlledBy: north', 'controlledBy: nl'),
  )
  expect(edited(block, { edit: 'rename', entry: { kind: 'actor', id: 'north' }, to: 'nl' })).toBe(
    block
      .replace('\n  north:', '\n  nl:')
      .replace('- north\n', '- nl\n')
      .replace('      north:\n', '      nl:\n')
      .replace('      north: {ours', '      nl: {ours')
      .replace('{north: 5}', '{nl: 5}'),
  )
})

test('an actor that was called by its id keeps that name', () => {
  expect(
    edited('actors: {north: {}}\nissues:\n', { edit: 'rename', entry: { kind: 'actor', id: 'north' }, to: 'nl' }),
  ).toBe('actors: {nl: {name: north}}\nissues:\n')
})

test('two actors become one', () => {
  expect(edited(flow, { edit: 'merge', entry: { kind: 'actor', id: 'north' }, into: 'south' })).toBe(`# The talks
actors: # who
  south: {name: Southland, aliases: [Northland, Northern], people: [Sam South]}
issues:
  harbour: {question: Who?, alternatives: [ours, joint], controlledBy: south, consent: [south], terms: [port]}
goal: {harbour: joint}
`)
  expect(edited(block, { edit: 'merge', entry: { kind: 'actor', id: 'north' }, into: 'south' })).toBe(`actors:
  # Judgement: one party
  south:
    name: Southland
    aliases: [Northland, Northern, North City]
    people:
      - {name: Nora North, roles: [prime minister]}

issues:
  harbour:
    question: Who runs it?
    alternatives:
      - ours
      - joint
    controlledBy:
      - south
    termsBy:
      south:
        - the gate
    cues:
      joint: [shared]   # together
    scores:
      south: {ours: 1, joint: 6}
  fish:
    alternatives: [none, shared]
    # nobody yet
    terms: [fish]
packages: {thresholds: {south: 5}, exclusive: [[harbour, fish]]}
durability:
  challenger: south
`)
  expect(remarks(block, { edit: 'merge', entry: { kind: 'actor', id: 'north' }, into: 'south' })).toEqual([
    'issues › harbour › scores › south stays as it is; issues › harbour › scores › north was {"ours":"8","joint":"5"}.',
  ])
})

test('people of one name are united when their actors are', () => {
  const text = `actors:
  a: {people: [{name: Ann Lee, aliases: [Lee], roles: [envoy]}]}
  b: {people: [Ann Lee]}
issues:
`
  expect(edited(text, { edit: 'merge', entry: { kind: 'actor', id: 'a' }, into: 'b' })).toBe(`actors:
  b: {people: [{name: Ann Lee, aliases: [Lee], roles: [envoy]}], aliases: [a]}
issues:
`)
})

test('an actor goes, and what named it with it', () => {
  const edit = { edit: 'remove', entry: { kind: 'actor', id: 'north' } } as const
  expect(edited(flow, edit)).toBe(flow.replace(/.*# the north\n/u, '').replace(', controlledBy: north', ''))
  expect(remarks(flow, edit)).toEqual(['"north" is taken out of issues › harbour › controlledBy.'])
  const without = edited(block, edit)
  expect(without).toContain('    controlledBy:\n      - south\n    cues:\n')
  expect(without).toContain('    scores:\n      south: {ours: 1, joint: 6}\n')
  expect(without).toContain('packages: {thresholds: {}, exclusive')
})

test('an issue is renamed, merged and taken out with its places', () => {
  expect(edited(block, { edit: 'rename', entry: { kind: 'issue', id: 'harbour' }, to: 'port' })).toBe(
    block.replace('  harbour:', '  port:').replace('[[harbour, fish]]', '[[port, fish]]'),
  )
  const merged = edited(block, { edit: 'merge', entry: { kind: 'issue', id: 'fish' }, into: 'harbour' })
  expect(merged).toContain('      - joint\n      - none\n      - shared\n')
  expect(merged).toContain('      - south\n    terms: [fish]\n    termsBy:\n')
  expect(merged).toContain('exclusive: []}')
  expect(merged).not.toContain('fish:')
  expect(edited(flow, { edit: 'remove', entry: { kind: 'issue', id: 'harbour' } })).toBe(
    flow.replace(/ {2}harbour.*\n/u, '').replace('{harbour: joint}', '{}'),
  )
})

test('alternatives are renamed, merged and taken out with their places', () => {
  const joint = { kind: 'alternative', issue: 'harbour', id: 'joint' } as const
  expect(edited(block, { edit: 'rename', entry: joint, to: 'both' })).toBe(
    block
      .replace('- joint', '- both')
      .replace('joint: [shared]', 'both: [shared]')
      .replace('joint: 5', 'both: 5')
      .replace('joint: 6', 'both: 6'),
  )
  expect(edited(flow, { edit: 'merge', entry: joint, into: 'ours' })).toBe(
    flow.replace('[ours, joint]', '[ours]').replace('{harbour: joint}', '{harbour: ours}'),
  )
  expect(edited(flow, { edit: 'remove', entry: joint })).toBe(
    flow.replace('[ours, joint]', '[ours]').replace('{harbour: joint}', '{}'),
  )
  const ours = { kind: 'alternative', issue: 'harbour', id: 'ours' } as const
  expect(remarks(flow, { edit: 'remove', entry: ours })).toEqual([
    'The status quo of harbour is now "joint", its first alternative.',
  ])
})

test('fields are set, and taken out', () => {
  const actor = { kind: 'actor', id: 'north' } as const
  expect(edited(block, { edit: 'set', entry: actor, field: 'name', value: 'North: the land' })).toBe(
    block.replace('"Northland"', '"North: the land"'),
  )
  expect(edited(flow, { edit: 'set', entry: actor, field: 'kind', value: 'mediator' })).toBe(
    flow.replace('name: Northland,', 'name: Northland, kind: mediator,'),
  )
  const joint = { kind: 'alternative', issue: 'harbour', id: 'joint' } as const
  expect(edited(block, { edit: 'set', entry: joint, field: 'label', value: 'a joint harbour' })).toBe(
    block.replace('      - joint\n', '      - joint\n    labels:\n      joint: a joint harbour\n'),
  )
  const issue = { kind: 'issue', id: 'fish' } as const
  expect(edited(block, { edit: 'set', entry: issue, field: 'statusQuo', value: 'none' })).toBe(
    block.replace('[none, shared]\n', '[none, shared]\n    statusQuo: none\n'),
  )
  expect(edited(flow, { edit: 'set', entry: { kind: 'issue', id: 'harbour' }, field: 'goal', value: null })).toBe(
    flow.replace('{harbour: joint}', '{}'),
  )
  expect(refused(flow, { edit: 'set', entry: actor, field: 'kind', value: 'friend' })).toEqual(['unknown-value'])
})

test('words go into lists and out of them', () => {
  const aliases = { list: 'aliases', actor: 'north' } as const
  expect(edited(block, { edit: 'add-word', to: aliases, word: 'Norrland' })).toBe(
    block.replace('      - North City\n', '      - North City\n      - Norrland\n'),
  )
  expect(edited(block, { edit: 'remove-word', to: aliases, word: 'Northern' })).toBe(
    block.replace('      - Northern   # the adjective\n', ''),
  )
  expect(edited(block, { edit: 'change-word', to: aliases, word: 'Northern', becomes: 'Norther' })).toBe(
    block.replace('- Northern   #', '- Norther   #'),
  )
  expect(edited(flow, { edit: 'remove-word', to: aliases, word: 'Northern' })).toBe(flow.replace('[Northern]', '[]'))
  expect(
    edited(flow, { edit: 'add-word', to: { list: 'aliases', actor: 'south', person: 'Sam South' }, word: 'South' }),
  ).toBe(flow.replace('[Sam South]', '[{name: Sam South, aliases: [South]}]'))
  expect(edited(flow, { edit: 'add-word', to: { list: 'controlledBy', issue: 'harbour' }, word: 'south' })).toBe(
    flow.replace('controlledBy: north', 'controlledBy: [north, south]'),
  )
  expect(
    edited(flow, { edit: 'add-word', to: { list: 'terms', issue: 'harbour', by: 'south' }, word: 'the gate' }),
  ).toBe(flow.replace('terms: [port]', 'terms: [port], termsBy: {south: [the gate]}'))
  const gate = { list: 'terms', issue: 'harbour', by: 'north' } as const
  expect(edited(block, { edit: 'remove-word', to: gate, word: 'the gate' })).toBe(
    block.replace('    termsBy:\n      north:\n        - the gate\n', ''),
  )
  expect(
    edited(block, { edit: 'add-word', to: { list: 'cues', issue: 'harbour', alternative: 'ours' }, word: 'alone' }),
  ).toBe(block.replace('# together\n', '# together\n      ours: [alone]\n'))
  expect(edited(flow, { edit: 'add-word', to: { list: 'disputed' }, word: 'joint' })).toBe(`${flow}disputed: [joint]\n`)
  expect(refused(flow, { edit: 'add-word', to: aliases, word: 'Northern' })).toEqual(['already-there'])
  expect(refused(flow, { edit: 'remove-word', to: aliases, word: 'None' })).toEqual(['unknown-word'])
})

test('people come, change and go', () => {
  const nora = { actor: 'north', name: 'Nora North' }
  expect(edited(block, { edit: 'add-person', actor: 'north', person: { name: 'Olaf', roles: ['envoy'] } })).toBe(
    block.replace('[prime minister]\n', '[prime minister]\n      - name: Olaf\n        roles: [envoy]\n'),
  )
  expect(edited(block, { edit: 'set-role', ...nora, role: { title: 'envoy', from: '2030' } })).toBe(
    block.replace('[prime minister]', '[prime minister, {title: envoy, from: "2030"}]'),
  )
  expect(edited(block, { edit: 'set-role', ...nora, was: 'prime minister', role: { title: 'president' } })).toBe(
    block.replace('[prime minister]', '[president]'),
  )
  expect(edited(block, { edit: 'remove-role', ...nora, title: 'prime minister' })).toBe(
    block.replace('[prime minister]', '[]'),
  )
  expect(edited(block, { edit: 'rename-person', ...nora, to: 'Nora N. North' })).toBe(
    block.replace('Nora North', 'Nora N. North'),
  )
  expect(edited(block, { edit: 'move-person', ...nora, to: 'south' })).toBe(
    block
      .replace('    people:\n      - name: Nora North\n        roles: [prime minister]\n', '')
      .replace(
        'name: Southland\n',
        'name: Southland\n    people:\n      - {name: Nora North, roles: [prime minister]}\n',
      ),
  )
  expect(edited(flow, { edit: 'set-pronoun', actor: 'south', name: 'Sam South', value: 'he' })).toBe(
    flow.replace('[Sam South]', '[{name: Sam South, pronoun: he}]'),
  )
  expect(edited(flow, { edit: 'remove-person', actor: 'south', name: 'Sam South' })).toBe(
    flow.replace('[Sam South]', '[]'),
  )
})

test('actors and issues are added, also to a file that has none', () => {
  const start = 'case: new\nactors:\nissues: {}\n'
  expect(
    edited(
      start,
      { edit: 'add-actor', id: 'north', name: 'Northland', aliases: ['North'] },
      { edit: 'add-actor', id: 'un', name: 'United Nations', actorKind: 'mediator' },
      { edit: 'add-issue', id: 'port', question: 'Who: us?', alternatives: ['no', 'joint'], controlledBy: ['north'] },
    ),
  ).toBe(`case: new
actors:
  north:
    name: Northland
    aliases: [North]
  un:
    name: United Nations
    kind: mediator
issues: {port: {question: "Who: us?", alternatives: ["no", joint], controlledBy: [north]}}
`)
  expect(refused(flow, { edit: 'add-actor', id: 'north' })).toEqual(['duplicate-actor'])
})

test('what would not decode is refused', () => {
  expect(refused(flow, { edit: 'add-word', to: { list: 'consent', issue: 'harbour' }, word: 'nroth' })).toEqual([
    'unknown-actor',
  ])
  expect(refused(block, { edit: 'remove', entry: { kind: 'alternative', issue: 'harbour', id: 'none' } })).toEqual([
    'unknown-alternative',
  ])
  expect(refused('actors: [', { edit: 'add-actor', id: 'x' })).toEqual(['yaml-bad-indent'])
})
