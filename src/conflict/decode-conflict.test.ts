import { describe, expect, test } from 'vitest'
import { decodeConflict } from './decode-conflict.ts'

const elmira = `conflict: elmira
decisionMakers: [{id: moe, name: Ministry}, {id: uniroyal, name: Uniroyal}, {id: local}]
options:
  - {id: modify, by: moe, moves: forward}
  - {id: delay, by: uniroyal, moves: back, label: drag the process out}
  - {id: accept, by: uniroyal, moves: forward}
infeasible: ["delay and accept"]
preferences:
  moe:
    statements:
      - accept
      - {when: "modify iff accept", evidence: [s-1], reading: stated, redLine: true, movable: {drop: 3.5}}
      - {when: not delay, strength: strong, reading: unknown}
  uniroyal: {weights: [{when: accept, weight: -0.1}, {when: delay, weight: 2}]}
  local: {ranking: [[NNY], strong, [Y--, NYY], NNN, NYN], unknown: [[NNN, NYN]]}
statusQuo: delay and not modify
targets: {deal: modify and accept}
`

/** "message → hint" of each problem, after its place in the text, shown by ‸. */
const told = (text: string) => {
  const decoded = decodeConflict(text, 'conflict.yaml')
  return (decoded.ok ? decoded.warnings : decoded.problems).map(
    ({ location, message, hint }) => `${location?.line}:${location?.column} ${message} → ${hint}`,
  )
}

/** Writes one thing of the example otherwise; ‸ shows where each problem must stand. */
const expectTold = (written: string, otherwise: string, ...problems: readonly string[]) => {
  expect(elmira).toContain(written)
  const marked = elmira.replace('{id: local}', '{id: uniroyal-2}').replaceAll(/^ {2}local/gmu, '  uniroyal-2')
  const lines = marked
    .replace('by: uniroyal, moves: forward', 'by: uniroyal-2, moves: forward')
    .replace(written, otherwise)
  const places = lines.split('\n').flatMap((line, i) => {
    const columns = line.split('‸').slice(0, -1)
    return columns.map((_, k) => `${i + 1}:${columns.slice(0, k + 1).join('').length + 1}`)
  })
  expect(told(lines.replaceAll('‸', ''))).toEqual(problems.map((problem, i) => `${places[i]} ${problem}`))
}

test('a conflict as the file says it', () => {
  const decoded = decodeConflict(elmira, 'conflict.yaml')
  expect(decoded).toMatchObject({ ok: true, warnings: expect.any(Array) })
  if (!decoded.ok) return
  const conflict = decoded.value
  expect(conflict).toMatchObject({
    id: 'elmira',
    title: 'elmira',
    decisionMakers: [
      { id: 'moe', name: 'Ministry' },
      { id: 'uniroyal', name: 'Uniroyal' },
      { id: 'local', name: 'local' },
    ],
    options: [
      { id: 'modify', by: 'moe', moves: 'forward', label: 'modify' },
      { id: 'delay', by: 'uniroyal', moves: 'back', label: 'drag the process out' },
      { id: 'accept', by: 'uniroyal', moves: 'forward', label: 'accept', location: { line: 6, column: 10 } },
    ],
    infeasible: [{ text: 'delay and accept', location: { line: 7, column: 15, length: 16 } }],
    statusQuo: { text: 'delay and not modify' },
    targets: { deal: { text: 'modify and accept' } },
  })
  expect(conflict.preferences.moe).toMatchObject({
    kind: 'statements',
    statements: [
      { text: 'accept', evidence: [], redLine: false, strength: 'mild', movable: {} },
      { text: 'modify iff accept', evidence: ['s-1'], reading: 'stated', redLine: true, strength: 'strong' },
      { text: 'not delay', reading: 'unknown', redLine: false, strength: 'strong' },
    ],
  })
  expect(conflict.preferences.uniroyal).toMatchObject({ kind: 'weights', weights: [{ weight: -0.1 }, { weight: 2 }] })
  expect(conflict.preferences.local).toMatchObject({
    kind: 'ranking',
    classes: [['NNY'], ['Y--', 'NYY'], ['NNN'], ['NYN']],
    strongAfter: [0],
    unknown: [['NNN', 'NYN']],
  })
})

test('one who controls nothing is worth a word', () => {
  expect(told(elmira)).toEqual([
    '2:82 the decision maker "local" controls no option → Every state is stable for one who cannot move; add an option, or leave the decision maker out.',
  ])
})

test('so is one who wants nothing', () => {
  const file = 'decisionMakers: [{id: a}, {id: b}]\noptions: [{id: x, by: a}, {id: y, by: b}]\n'
  expect(told(`${file}preferences: {a: {statements: [x]}}\n`)).toEqual([
    '1:32 the decision maker "b" has no preferences → Every state is stable for one who does not care; write its preferences, also those it is not known to have.',
  ])
})

describe('places inside expressions', () => {
  test.each([
    ['quoted', 'infeasible: ["delay and ‸acept"]'],
    ['plain', 'infeasible: [delay and ‸acept]'],
    ['without brackets', 'infeasible: delay and ‸acept'],
    ['in a block', 'infeasible:\n  - |\n    delay\n    and ‸acept'],
    ['folded', 'infeasible:\n  - >-\n    delay and\n    ‸acept'],
    ['over two lines', 'infeasible: ["delay\n    and ‸acept"]'],
    ['with an escape, its start', 'infeasible: [‸"delay\\x20and acept"]'],
  ])('%s', (_, otherwise) => {
    expectTold('infeasible: ["delay and accept"]', otherwise, 'unknown option "acept" → Did you mean "accept"?')
  })

  test('in statements, weights, status quo and targets', () => {
    const unknown = 'unknown option "delya" → Did you mean "delay"?'
    expectTold('when: not delay', 'when: not ‸delya', unknown)
    expectTold('when: delay,', 'when: ‸delya,', unknown)
    expectTold('statusQuo: delay', 'statusQuo: ‸delya', unknown)
    expectTold('deal: modify', 'deal: ‸delya xor ‸delya', unknown, unknown)
    expectTold('statusQuo: delay and', 'statusQuo: delay ‸AND', '"AND" is not an operator → Write and.')
  })
})

describe('problems of the rest', () => {
  const letters = 'Write a letter an option (modify, delay, accept): Y taken, N not, - either.'
  const once = 'Give each state one place in the ranking: write the patterns out until no state fits two classes.'
  const between = 'Write strong between two classes: the first is greatly preferred to the second.'
  test.each([
    ['conflict: elmira', '‸conflct: elmira', 'unknown key "conflct" → Did you mean "conflict"?'],
    ['by: moe', 'by: ‸meo', 'unknown decision maker "meo" → Write one of: moe, uniroyal, uniroyal-2.'],
    [
      '{id: modify, by: moe, ',
      '{id: ‸modify, ',
      'the option "modify" has no owner → Write by: and who controls it, one of: moe, uniroyal, uniroyal-2.',
    ],
    ['moves: back', 'moves: ‸backs', 'unknown moves "backs" → Did you mean "back"?'],
    ['  moe:\n', '  ‸meo:\n', 'unknown decision maker "meo" → Write one of: moe, uniroyal, uniroyal-2.'],
    ['evidence:', '‸evidense:', 'unknown key "evidense" → Did you mean "evidence"?'],
    ['reading: stated', 'reading: ‸state', 'unknown reading "state" → Did you mean "stated"?'],
    ['redLine: true', 'redLine: ‸yes', '"redLine" is "yes" → Write true or false.'],
    ['drop: 3.5', 'drop: ‸-1', '"drop" is "-1" → Write a cost of 0 or more.'],
    ['drop: 3.5', '‸drops: 1', 'unknown key "drops" → Did you mean "drop"?'],
    ['strength: strong', 'strength: ‸big', 'unknown strength "big" → Write one of: strong, mild.'],
    ['weight: 2', 'weight: ‸two', '"weight" is "two" → Write a number, such as 5 or 0.5.'],
    ['[NNY]', '[N‸XY]', `the pattern "NXY" has the letter "X" → ${letters}`],
    ['[NNY]', '[‸NN]', `the pattern "NN" has 2 letters for 3 options → ${letters}`],
    ['NYN], unk', '‸Y-N], unk', `the pattern "Y-N" shares states with "Y--" of another class → ${once}`],
    ['NYN], unk', '‸strong], unk', `"strong" does not stand between two classes → ${between}`],
    ['ranking:', 'statements: [accept], ‸ranking:', '"uniroyal-2" has statements and ranking → Keep one of them.'],
    [
      'weights: [{when: accept, weight: -0.1}, {when: delay, weight: 2}]',
      'statements: accept, ‸unknown: [[YYY, NNN]]',
      '"unknown" lists pairs of a ranking, but there is none → Write ranking beside it; for a statement write {when: …, reading: unknown}.',
    ],
    ['[NNN, NYN]]', '[NNN, ‸NNY-]]', `the pattern "NNY-" has 4 letters for 3 options → ${letters}`],
  ])('%s → %s', expectTold)

  test('classes may share a state that cannot be', () => {
    const file = `decisionMakers: [{id: d}]
options: [{id: a, by: d}, {id: b, by: d}]
preferences: {d: {ranking: [[Y-], [-Y], [NN]]}}
`
    expect(told(file)).toEqual([expect.stringMatching(/^3:36 the pattern "-Y" shares states with "Y-"/u)])
    expect(told(`${file}infeasible: a and b`)).toEqual([])
  })

  test('ids of options', () => {
    const twice = 'options: [{id: a, by: d}, {id: a, by: d}, {id: not, by: d}, {id: de lay, by: d}]'
    expect(told(`decisionMakers: [{id: d}, {id: d}]\n${twice}`)).toEqual([
      '1:32 duplicate decision maker "d" → Give each decision maker an id of its own.',
      '2:32 duplicate option "a" → Give each option an id of its own.',
      '2:48 the option id "not" is an operator of expressions → Choose another id.',
      '2:66 "id" is "de lay" → Write an id of letters, digits, - and _.',
    ])
  })

  test('all at once, in order', () => {
    const several = elmira
      .replace('by: moe', 'by: us')
      .replace('delay and accept', 'delay and')
      .replace('[NNY]', '[NN]')
    expect(told(several).map((problem) => problem.split(':')[0])).toEqual(['4', '7', '15'])
  })

  test('a file that says nothing, or no YAML', () => {
    expect(told('')).toEqual([expect.stringMatching(/the conflict is empty/)])
    expect(told('a: [')[0]).toMatch(/malformed YAML/)
    expect(told('conflict: x')).toEqual([
      expect.stringMatching(/"decisionMakers" is missing/),
      expect.stringMatching(/"options" is missing/),
    ])
    expect(told('options: [{id: a, by: {}}, 3]\ndecisionMakers: no').length).toBeGreaterThan(1)
  })
})

test('no control character reaches the terminal of a reader', () => {
  expect(told(`title: "T\\e[31m"\n${elmira}`)).toEqual([
    '1:8 "title" is "T\u001b[31m" → Write it without control characters.',
  ])
})

test('an empty expression is told at its place', () => {
  const file = 'decisionMakers: [{id: a}]\noptions: [{id: x, by: a}]\n'
  expect(told(`${file}preferences: {a: {statements: [x]}}\nstatusQuo: ""\n`)).toEqual([
    '4:12 "statusQuo" is empty → Write it, or leave the key out.',
  ])
})

test.for(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])('"%s" is no id', (name) => {
  const text = elmira.replaceAll('modify', name).replaceAll('local', name)
  const places = told(text).filter((line) => line.includes(`"${name}" cannot be a name here`))
  expect(places.map((line) => line.split(' ')[0])).toEqual(['2:82', '4:10', '15:3'])
  expect(decodeConflict(text, 'conflict.yaml').ok).toBe(false)
})
