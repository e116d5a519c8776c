import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfExample, emptyFolder, nonpaper } from './nonpaper.ts'

const chicken = 'examples/conflicts/chicken'

/** A conflict.yaml in a folder that is gone after the test. */
function written(text: string): string {
  const file = join(emptyFolder(), 'conflict.yaml')
  writeFileSync(file, text)
  return file
}

describe('stability', () => {
  // Each driver prefers that the other swerves, then to do the opposite: the first 2 3 1 0, the second 1 3 2 0. Codes: 1 the first
  // swerves, 2 the second, 3 both. Nobody leaves 1 or 2. At 3 each would stop swerving, which the other answers with a crash worse
  // than 3 (GMR, SMR); but that answer pays nobody, and doing so at once crashes too (SIM). At 0 each swerves and nothing hurts more.
  test('prints the contract as JSON, for a file as for its folder', () => {
    const run = nonpaper(['stability', chicken, '--json'])
    expect(run).toMatchObject({ code: 0, err: '' })
    const stable = { first: [1, 2], second: [1, 2] }
    const general = { first: [1, 2, 3], second: [1, 2, 3] }
    expect(JSON.parse(run.out)).toEqual({
      options: ['first-swerves', 'second-swerves'],
      decisionMakers: ['first', 'second'],
      states: ['NN', 'YN', 'NY', 'YY'].map((pattern, code) => ({ code, pattern })),
      stability: { nash: stable, gmr: general, smr: general, seq: stable, sseq: stable, sim: general },
      equilibria: { nash: [1, 2], gmr: [1, 2, 3], smr: [1, 2, 3], seq: [1, 2], sseq: [1, 2], sim: [1, 2, 3] },
    })
    expect(nonpaper(['stability', join(chicken, 'conflict.yaml'), '--json'])).toEqual(run)
  })

  test('counts, of the concepts asked for', () => {
    const { code, out } = nonpaper(['stability', chicken, '--counts', '--concepts', 'GMR, nash'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      states: 4,
      stable: { nash: { first: 2, second: 2 }, gmr: { first: 3, second: 3 } },
      equilibria: { nash: 2, gmr: 3 },
    })
  })

  test('shows a table, and for each target who leaves it and what would keep it', () => {
    const { code, out, err } = nonpaper(['stability', chicken])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Equilibria  Nash 2, GMR 3, SMR 3, SEQ 2, SSEQ 2, SIM 3')
    expect(out).toMatch(/YY +✓ +✓ +✓ +first-swerves; second-swerves/u)
    expect(out).toMatch(/First driver stays under GMR, SMR, leaves under Nash, SEQ, SSEQ/u)
    expect(out).toContain('because of its statement 2, “first-swerves xor second-swerves”')
    expect(out).toContain('not deterred under SEQ, SSEQ: nobody has an answer')
    expect(out).toContain('Second driver can no longer go back on this: second-swerves')
  })

  test('explains a target given as an expression, in the state asked for', () => {
    const args = ['stability', chicken, '--target', 'first-swerves', '--state', 'YY', '--under', 'seq', '--json']
    const { code, out } = nonpaper(args)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      target: 'first-swerves',
      concept: 'seq',
      states: [
        { code: 1, leaving: 0 },
        { code: 3, leaving: 2 },
      ],
      explained: {
        state: { code: 3 },
        decisionMakers: [{ verdicts: { nash: 'leaves', gmr: 'stays', seq: 'leaves' } }, {}],
      },
    })
  })

  test('a case without conflict.yaml is drafted from, with the words its preferences rest on', () => {
    const dir = copyOfExample('backstop-2025')
    rmSync(join(dir, 'conflict.yaml'), { force: true })
    const { code, out } = nonpaper(['stability', dir, '--target', 'goal', '--concepts', 'nash,gmr'])
    expect(code).toBe(0)
    expect(out).toContain('Drafted just now')
    const lines = out.replace(/\s+/gu, ' ')
    expect(lines).toMatch(/Russia leaves under Nash/u)
    expect(lines).toMatch(
      /“not european-force-russia” \(stated, red line\) [^“]*Lavrov: Moscow rejected the idea of European peacekeepers/u,
    )
    expect(lines).toMatch(/Least changes that make it hold under Nash/u)
  }, 60_000)

  // Both silent (0) is better for both than both confessing (3), which neither leaves alone. No other state is better for both than
  // one: at 1 the first, at 2 the second has the best, and 0 is left for neither by both.
  test('says which states a coalition leaves together, and for what', () => {
    const args = ['stability', 'examples/conflicts/prisoners-dilemma', '--further', 'coalitions']
    const { code, out } = nonpaper([...args, '--json'])
    expect(code).toBe(0)
    const { coalitions, ...contract } = JSON.parse(out)
    expect(Object.keys(contract)).toEqual(['options', 'decisionMakers', 'states', 'stability', 'equilibria'])
    const [members, stable] = [contract.decisionMakers, [0, 1, 2]]
    const leaves = [{ code: 3, members, to: 0 }]
    expect(coalitions).toEqual({
      stability: [{ members, stable: { nash: stable, gmr: stable, smr: stable, seq: stable } }],
      equilibria: { nash: [], gmr: [0], smr: [0], seq: [0] },
      leaves: { nash: leaves, gmr: leaves, smr: leaves, seq: leaves },
    })
    const lines = nonpaper([...args, '--concepts', 'nash,gmr']).out
    expect(lines).toMatch(/^ {2}YY +✗ +✗ /mu)
    expect(lines).toMatch(/^ {2}NN +✓ /mu)
    expect(lines.replace(/\s+/gu, ' ')).toMatch(/ → NN \(Nash, GMR\): .* drops .*; .* drops /u)
  })

  // At 0, a takes up x; b answers with y, which pays b (y iff x) and is worse for a whatever it does: a stays, for fear of something
  // much worse. At 1, b takes up y; a can only answer at its own cost, by 2, which for b is no better than 1 and which b leaves for 0:
  // GMR alone, and nothing is much worse for b. At 3 nobody has an improvement. At 2, a takes up x, and b
  // has no answer that hurts; b drops y, which a answers with 1, as good as 2 for b.
  test('says how strong what keeps people is', () => {
    const file = written(`
decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}]
preferences: {a: {statements: [{when: not y, strength: strong}, x]}, b: {statements: [y iff x]}}
`)
    const { strength } = JSON.parse(nonpaper(['stability', file, '--further', 'strength', '--json']).out)
    expect(strength.equilibria).toEqual({
      gmr: { strong: [0, 3], weak: [1] },
      smr: { strong: [0, 3], weak: [] },
      seq: { strong: [0, 3], weak: [] },
    })
    expect(strength.stability.gmr.b).toEqual({ strong: [0, 3], weak: [1, 2] })
    expect(nonpaper(['stability', file, '--further', 'strength']).out).toMatch(/^ {2}YN +weak /mu)
  })

  // Nothing is known of x for a, whose it is; b wants y, which only 2 and 3 have. Where a does not leave for the unknown (b, d), these
  // hold. Where it does, and the unknown does not deter (a), none holds. Where it deters (c), b's dropping y does, since x still
  // differs, but that pays nobody. Nothing depends on z: each code comes without (as is) and with it (4 more).
  test('says what holds under each way to take the unknown', () => {
    const file = written(`
decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}, {id: z, by: a}]
preferences: {a: {statements: [{when: x, reading: unknown}]}, b: {statements: [y]}}
`)
    const { out } = nonpaper(['stability', file, '--further', 'unknown,coalitions', '--json'])
    const { coalitions, unknown } = JSON.parse(out)
    const held = [2, 3, 6, 7]
    const cautious = { nash: held, gmr: held, smr: held, seq: held }
    expect(unknown.a.equilibria).toEqual({ nash: [], gmr: [], smr: [], seq: [] })
    expect(unknown.b.equilibria).toEqual(cautious)
    expect(unknown.c.equilibria).toEqual({ nash: [], gmr: held, smr: held, seq: [] })
    expect(unknown.d.equilibria).toEqual(cautious)
    expect(unknown.c.stability.seq).toEqual({ a: [0, 1, 4, 5], b: held })
    expect(coalitions.equilibria).toEqual(cautious)
    expect(nonpaper(['stability', file, '--further', 'unknown']).out).toMatch(/^ {2}NY- +·b·d +·bcd +·bcd +·b·d /mu)
  })

  test('says that large conflicts are not explained, and still counts their equilibria', () => {
    const options = Array.from({ length: 15 }, (_, i) => `o${i}`)
    const file = written(`
decisionMakers: [{id: a}, {id: b}]
options: [${options.map((id, i) => `{id: ${id}, by: ${i % 2 ? 'a' : 'b'}}`).join(', ')}]
preferences: {a: {statements: [${options.join(', ')}]}, b: {statements: [${options.join(', ')}]}}
targets: {all: ${options.join(' and ')}}
`)
    const { code, out, err } = nonpaper(['stability', file, '--concepts', 'nash'])
    expect(code).toBe(0)
    expect(out).toContain('Equilibria  Nash 1')
    expect(err).toContain('32768 feasible states; the limit for paths, explanations and coalitions is 16384')
  })
})

describe('what is wrong ends with exit code 2 and says what to write', () => {
  test.each([
    [
      'decisionMakers: [{id: a}]\noptions: [{id: x, by: a}]\nstatusQuo: y\n',
      [],
      /conflict\.yaml:3:12 {2}error {2}unknown option "y"/u,
    ],
    ['decisionMakers: [{id: a}]\noptions: [{id: x, by: a}]\ninfeasible: [x, not x]\n', [], /no state is feasible/u],
    [
      'decisionMakers: [{id: a}]\noptions: [{id: x, by: a}]\n',
      ['--target', 'x and z'],
      /no target and no option is called "z"/u,
    ],
    [
      'decisionMakers: [{id: a}]\noptions: [{id: x, by: a}]\n',
      ['--target', 'x', '--state', '0'],
      /"x" does not hold in "0"/u,
    ],
    [
      'decisionMakers: [{id: a}]\noptions: [{id: x, by: a}]\n',
      ['--target', 'x', '--state', 'YN'],
      /"YN" is no feasible state/u,
    ],
  ])('%j %j', (text, args, message) => {
    const { code, out, err } = nonpaper(['stability', written(text), ...args])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })

  test('more states or coalitions than are gone through', () => {
    const options = Array.from({ length: 13 }, (_, i) => `o${i}`)
    const large = (owners: readonly string[], used: readonly string[]) =>
      written(`
decisionMakers: [${owners.map((id) => `{id: ${id}}`).join(', ')}]
options: [${options.map((id, i) => `{id: ${id}, by: ${owners[i % owners.length]}}`).join(', ')}]
preferences: {${owners[0]}: {statements: [${used.join(', ')}]}}
`)
    const states = nonpaper(['stability', large(['a', 'b'], options), '--further', 'unknown'])
    expect([states.code, states.out]).toEqual([2, ''])
    expect(states.err).toMatch(/8192 feasible states; the limit for coalitions, .* is 4096\n *Mark infeasible states/u)
    // 4096 states, and 2^6 − 1 − 6 coalitions.
    const coalitions = nonpaper([
      'stability',
      large(['a', 'b', 'c', 'd', 'e', 'f'], options.slice(1)),
      ...['--further', 'coalitions', '--json'],
    ])
    expect([coalitions.code, coalitions.out]).toEqual([2, ''])
    expect(coalitions.err).toContain('states times coalitions make 233472; the limit is 131072')
  })

  test.each([
    [['--further', 'alliances'], /Write some of coalitions, strength, unknown, parted by commas/u],
    [['--further', 'unknown', '--counts'], /'--further <kinds>' cannot be used with option '--counts'/u],
  ])('%j', (args, message) => {
    const { code, err } = nonpaper(['stability', chicken, ...args])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  test('evidence that the record does not have is told, with its ids', () => {
    const folder = copyOfExample('backstop-2025')
    const file = join(folder, 'conflict.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replace(
        '  france:\n    statements:\n',
        '$&      - {when: not european-force-russia, evidence: [s-mine, s-lost, s-mine]}\n',
      ),
    )
    const { code, err } = nonpaper(['stability', folder])
    expect(code).toBe(0)
    expect(err).toMatch(/conflict\.yaml {2}warning {2}evidence that no statement of the case is: s-mine, s-lost\n/u)
    expect(err).toContain(`Run nonpaper conflict ${folder} `)
    writeFileSync(file, text)
    expect(nonpaper(['stability', folder]).err).not.toContain('evidence that no statement')
  })

  test('a goal where there is no case to draft from', () => {
    for (const path of [chicken, join(chicken, 'conflict.yaml'), join('examples/backstop-2025', 'conflict.yaml')]) {
      const { code, out, err } = nonpaper(['stability', path, '--goal', 'a=b'])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/conflict\.yaml {2}error {2}a goal is drafted from a case/u)
    }
  })

  test('a conflict.yaml that cannot be read is not said to be absent', () => {
    const folder = emptyFolder()
    const file = join(folder, 'conflict.yaml')
    writeFileSync(file, Uint8Array.of(0x61, 0xff, 0xfe))
    const encoded = nonpaper(['stability', folder])
    expect(encoded.code).toBe(2)
    expect(encoded.err).toContain('conflict.yaml is not UTF-8 text')
    rmSync(file)
    symlinkSync(file, file)
    const circular = nonpaper(['stability', folder])
    expect(circular.code).toBe(2)
    expect(circular.err).toContain('the link leads in a circle')
  })

  test('nothing to read', () => {
    const { code, err } = nonpaper(['stability', emptyFolder()])
    expect(code).toBe(2)
    expect(err).toContain('no conflict.yaml in this folder, and no case.yaml to draft one from')
  })
})
