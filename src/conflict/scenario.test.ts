import { describe, expect, it } from 'vitest'
import { applyScenario } from './apply-scenario.ts'
import { conflictFrom } from './conflict.test-builder.ts'
import { decodeConflict } from './decode-conflict.ts'
import { describeScenario } from './describe-scenario.ts'
import { expressionWords } from './expression-words.ts'
import {
  type ConflictScenario,
  formatScenario,
  isPlainScenario,
  keysOf,
  keysOfClasses,
  parseScenario,
} from './scenario.ts'
import { writeScenario } from './write-scenario.ts'

const harbour = `# Who runs the harbour?
conflict: harbour
decisionMakers: [{id: north, name: Northland}, {id: south}]
options:
  - {id: share, by: north, label: a joint harbour}
  - {id: recognise, by: south}
  - {id: blockade, by: south}
infeasible: # what cannot be
  # no state is recognised and shut off
  - recognise and blockade
preferences:
  north:
    statements: # most important first
      # said in May
      - not blockade
      - recognise

      # said in June
      # and in July
      - {when: not share, reading: inferred}
  south:
    statements: [share, recognise iff share]
statusQuo: blockade and not share
`
const conflict = conflictFrom(harbour)
const [noBlockade, recognise, noShare] = keysOf(['not blockade', 'recognise', 'not share'])
const [share, iff] = keysOf(['share', 'recognise iff share'])
const [shut] = keysOf(['recognise and blockade'])

const statementsIn = (text: string) => {
  const decoded = decodeConflict(text, 'conflict.yaml')
  if (!decoded.ok) throw new Error(decoded.problems[0].message)
  return textsOf(decoded.value)
}
const textsOf = ({ preferences, infeasible }: typeof conflict) => [
  ...['north', 'south'].map((id) => {
    const preference = preferences[id]
    return preference?.kind === 'statements' ? preference.statements.map(({ text }) => text) : []
  }),
  infeasible.map(({ text }) => text),
]

describe('a scenario', () => {
  const scenario: ConflictScenario = {
    order: { north: [noShare!, noBlockade!, recognise!] },
    off: { north: [recognise!], south: [iff!] },
    lifted: [shut!],
    fixed: { share: 'Y', blockade: 'N' },
  }

  it('stands in an address and is read back', () => {
    const text = formatScenario(scenario)
    expect(text.length).toBeLessThan(90)
    expect(parseScenario(text)).toEqual(scenario)
    expect(parseScenario('')).toEqual({})
    expect(parseScenario('north;x!;%%;:a;')).toEqual({})
  })

  it('reorders, leaves out, lifts and holds', () => {
    expect(textsOf(applyScenario(conflict, scenario))).toEqual([
      ['not share', 'not blockade'],
      ['share'],
      ['not share', 'blockade'],
    ])
    expect(applyScenario(conflict, {})).toEqual(conflict)
  })

  it('passes over what the file no longer has, and puts what is new after what it follows', () => {
    const old: ConflictScenario = { order: { north: [noShare!, 'gone', noBlockade!], nobody: ['x'] }, lifted: ['gone'] }
    expect(textsOf(applyScenario(conflict, old))[0]).toEqual(['not share', 'not blockade', 'recognise'])
  })

  it('tells statements apart that say the same', () => {
    const [first, second] = keysOf(['a and b', 'a  and b'])
    expect(second).toBe(`${first}.2`)
  })

  it('is described in words', () => {
    expect(
      describeScenario(
        scenario,
        (id) => id.toUpperCase(),
        (id) => id,
      ),
    ).toEqual([
      'NORTH: another order of importance',
      'NORTH: 1 statement left out',
      'SOUTH: 1 statement left out',
      '1 rule lifted',
      '“share” held at taken',
      '“blockade” held at not taken',
    ])
  })
})

describe('a scenario written into conflict.yaml', () => {
  it('moves entries with the comments above them and leaves every other byte', () => {
    const text = writeScenario(harbour, { order: { north: [noShare!, noBlockade!, recognise!] } })
    expect(text).toBe(
      harbour.replace(
        / {6}# said in May[\s\S]*inferred\}\n/u,
        [
          '',
          '      # said in June',
          '      # and in July',
          '      - {when: not share, reading: inferred}',
          '      # said in May',
          '      - not blockade',
          '      - recognise',
          '',
        ].join('\n'),
      ),
    )
    expect(statementsIn(text)[0]).toEqual(['not share', 'not blockade', 'recognise'])
  })

  it('makes a comment of what is left out', () => {
    const text = writeScenario(harbour, { off: { north: [recognise!] } })
    expect(text).toBe(harbour.replace('      - recognise\n', '      # off: - recognise\n'))
    expect(statementsIn(text)[0]).toEqual(['not blockade', 'not share'])
  })

  it('leaves nothing but comments and an empty list where all is left out', () => {
    const text = writeScenario(harbour, { off: { north: [noBlockade!, recognise!, noShare!] } })
    expect(statementsIn(text)[0]).toEqual([])
    expect(text).toContain('# said in May')
  })

  it('reorders and shortens a list in brackets', () => {
    expect(writeScenario(harbour, { order: { south: [iff!, share!] } })).toContain(
      'statements: [recognise iff share, share]',
    )
    expect(writeScenario(harbour, { off: { south: [iff!] } })).toContain('statements: [share]')
  })

  it('lifts rules and adds those that hold an option', () => {
    const held = writeScenario(harbour, { fixed: { share: 'Y' } })
    expect(held).toBe(harbour.replace('  - recognise and blockade\n', '  - recognise and blockade\n  - not share\n'))
    const both = writeScenario(harbour, { lifted: [shut!], fixed: { share: 'N' } })
    expect(statementsIn(both)[2]).toEqual(['share'])
    const none = harbour.replace(/infeasible:[\s\S]*blockade\n(?=preferences)/u, '')
    expect(writeScenario(none, { fixed: { share: 'Y' } })).toBe(
      none.replace('preferences:', 'infeasible:\n  - not share\npreferences:'),
    )
  })

  it('keeps line ends, a byte order mark and a missing last line end', () => {
    const windows = `\uFEFF${harbour.replaceAll('\n', '\r\n')}`
    const text = writeScenario(windows, { order: { north: [recognise!, noBlockade!, noShare!] } })
    expect(text.startsWith('\uFEFF# Who')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(statementsIn(text)[0]).toEqual(['recognise', 'not blockade', 'not share'])
    const open =
      'decisionMakers: [{id: a}]\noptions: [{id: x, by: a}, {id: y, by: a}]\npreferences:\n  a:\n    statements:\n    - x\n    - y'
    const [x, y] = keysOf(['x', 'y'])
    expect(writeScenario(open, { order: { a: [y!, x!] } })).toBe(`${open.slice(0, -11)}- y\n    - x\n`)
  })

  it('changes nothing for a scenario that changes nothing', () => {
    expect(writeScenario(harbour, {})).toBe(harbour)
  })
})

it('puts expressions in words', () => {
  const [first] = Object.values(conflict.preferences)
  const words = (text: string) => {
    const { infeasible } = conflictFrom(harbour.replace('  - recognise and blockade', `  - ${text}`))
    return expressionWords(infeasible[0]!.expression, (id) => id)
  }
  expect(first?.kind).toBe('statements')
  expect(words('share iff (recognise and not blockade)')).toBe('“share” exactly if (“recognise” and not “blockade”)')
  expect(words('not (share or blockade)')).toBe('neither “share” nor “blockade”')
  expect(words('share and recognise and blockade')).toBe('“share” and “recognise” and “blockade”')
  expect(words(Array.from({ length: 40 }, () => 'share').join(' and '))).toBe(
    Array.from({ length: 40 }, () => '“share”').join(' and '),
  )
  expect(words('atLeast(2, share, recognise, blockade)')).toBe('at least 2 of “share”, “recognise”, “blockade”')
})

describe('weights and rankings in a scenario', () => {
  const weighed = `decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}]
preferences:
  a:
    weights:
      # said in May
      - {when: x, weight: 3}
      - {when: not y, weight: 2}
  b:
    ranking:
      - [YY]
      - [NY, YN] # either
      - [NN]
`
  const written = conflictFrom(weighed)
  const [x] = keysOf(['x'])
  const [first, second, third] = keysOfClasses([['YY'], ['NY', 'YN'], ['NN']])
  const scenario: ConflictScenario = { weights: { a: { [x!]: -1.5 } }, order: { b: [third!, first!, second!] } }

  it('stand in an address and are read back', () => {
    expect(parseScenario(formatScenario(scenario))).toEqual(scenario)
    expect(isPlainScenario(scenario)).toBe(false)
    expect(parseScenario('a=k;a=_3;a=k_x')).toEqual({})
  })

  it('are laid over, described and written with the comments beside them', () => {
    const { a, b } = applyScenario(written, scenario).preferences
    expect(a?.kind === 'weights' && a.weights.map(({ weight }) => weight)).toEqual([-1.5, 2])
    expect(b?.kind === 'ranking' && b.classes).toEqual([['NN'], ['YY'], ['NY', 'YN']])
    const same = (id: string) => id
    expect(describeScenario(scenario, same, same)).toEqual(['b: another order of importance', 'a: 1 other weight'])
    expect(writeScenario(weighed, scenario)).toBe(
      weighed
        .replace('weight: 3', 'weight: -1.5')
        .replace(/ {6}- \[YY\][\s\S]*\[NN\]\n/u, '      - [NN]\n      - [YY]\n      - [NY, YN] # either\n'),
    )
  })
})
