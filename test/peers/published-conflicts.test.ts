import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '../../src/conflict/conflict.ts'
import { decodeConflict } from '../../src/conflict/decode-conflict.ts'
import { deriveStability } from '../../src/stability/derive-stability.ts'
import { findPaths } from '../../src/stability/find-paths.ts'
import { listCoalitionStability } from '../../src/stability/list-coalition-stability.ts'
import { listRobust } from '../../src/stability/list-robust.ts'
import { listUnknown } from '../../src/stability/list-unknown.ts'
import { makeGraph } from '../../src/stability/make-graph.ts'
import { anyMove, everyoneIn, findReached, improvementsIn } from '../../src/stability/reach.ts'
import { listStability } from '../../src/stability/solution.ts'

// Conflicts of the literature, examples/conflicts/, with the equilibria published for them or reckoned by hand here.

const examples = join(import.meta.dirname, '../../examples/conflicts')

function readExample(name: string): Conflict {
  const decoded = decodeConflict(readFileSync(join(examples, name, 'conflict.yaml'), 'utf8'), 'conflict.yaml')
  if (!decoded.ok) throw new Error(decoded.problems.map(({ message }) => message).join('; '))
  expect(decoded.warnings).toEqual([])
  return decoded.value
}

function graphOf(conflict: Conflict) {
  const made = makeGraph(conflict)
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('; '))
  return made.value
}

/** Codes of the equilibria by concept. */
function equilibriaOf(conflict: Conflict) {
  const derived = deriveStability(conflict)
  if (!derived.ok) throw new Error(derived.problems.map(({ message }) => message).join('; '))
  return listStability(derived.value).equilibria
}

/** The code of a pattern, the first option the lowest bit. */
const codeOf = (pattern: string) => [...pattern].reduce((code, letter, k) => code + (letter === 'Y' ? 2 ** k : 0), 0)
const codesOf = (...patterns: readonly string[]) => patterns.map(codeOf).sort((a, b) => a - b)

describe('Elmira (Hipel, Fang, Kilgour & Haight 1993)', () => {
  // Options modify, delay, accept, abandon, insist. The ninth state of the literature is four here.
  const [s1, s2, s4, s5, s6, s7, s8] = ['NYNNN', 'YYNNN', 'YNYNN', 'NYNNY', 'YYNNY', 'NNYNY', 'YNYNY'] as const
  const s9 = ['NNNYN', 'YNNYN', 'NNNYY', 'YNNYY']
  const elmira = readExample('elmira')

  it('has 5, 8 and 9 as equilibria under Nash and SEQ', () => {
    const { nash, seq, sseq, sim } = equilibriaOf(elmira)
    expect(nash).toEqual(codesOf(s5, s8, ...s9))
    expect(seq).toEqual(codesOf(s5, s8, ...s9))
    expect(sseq).toEqual(codesOf(s5, s8, ...s9))
    // From 1 and 4 the local governments gain by insisting, and nobody else moves; from 2, 3, 6 and 7 Uniroyal gains by
    // leaving or accepting, and what others add (insisting, from 2 and 3) leaves it better off still.
    expect(sim).toEqual(codesOf(s5, s8, ...s9))
  })

  it('has 1 and 4 besides under GMR and SMR', () => {
    // There only the local governments gain by a move, to 5 and 8. From 5 the others reach 8 and 9, from 8 they reach 9, all worse
    // for them than 1 and 4; and going back from 8 they are at 4, worse than 1. From 2, 3, 6 and 7 Uniroyal gains by leaving for good.
    const { gmr, smr } = equilibriaOf(elmira)
    expect(gmr).toEqual(codesOf(s1, s4, s5, s8, ...s9))
    expect(smr).toEqual(codesOf(s1, s4, s5, s8, ...s9))
  })

  it('sees the ministry and Uniroyal leave 5 for 8 together, and no other coalition upset 5 or 8', () => {
    const graph = graphOf(elmira)
    const leaving = listCoalitionStability(graph).flatMap(({ coalition, stable }) =>
      (['nash', 'gmr', 'smr', 'seq'] as const).flatMap((concept) => {
        const stays = new Set(stable[concept].map((state) => graph.codes[state]))
        return [s5, s8].filter((state) => !stays.has(codeOf(state))).map((state) => ({ coalition, concept, state }))
      }),
    )
    const both = { coalition: [0, 1], state: s5 }
    expect(leaving).toEqual([
      { ...both, concept: 'nash' },
      { ...both, concept: 'gmr' },
      { ...both, concept: 'smr' },
      { ...both, concept: 'seq' },
    ])
  })

  it('goes from the status quo to 5 by improvements, and to 8 in three moves in any order', () => {
    const graph = graphOf(elmira)
    const at = (pattern: string) => graph.codes.indexOf(codeOf(pattern))
    const everyone = everyoneIn(graph)
    expect([...findReached(graph, everyone, at(s1), improvementsIn(graph)).keys()]).toEqual([at(s5)])
    const { paths } = findPaths(graph, at(s1), new Set([at(s8)]), 'moves')
    const shortest = paths.filter(({ length }) => length === 3)
    expect(new Set(shortest.map((path) => path.map(({ decisionMaker }) => decisionMaker).join('')))).toEqual(
      new Set(['012', '021', '102', '120', '201', '210']),
    )
    expect([s2, s6, s7].map((state) => findReached(graph, everyone, at(state), anyMove).has(at(s8)))).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('Cuban missiles (Fraser & Hipel 1984)', () => {
  const cuba = readExample('cuban-missiles')

  it('has 4 and 6, withdrawal without and with the blockade, as sequential equilibria and no Nash equilibrium', () => {
    const { nash, seq, sseq } = equilibriaOf(cuba)
    expect(nash).toEqual([])
    expect(seq).toEqual([4, 6])
    // At 4 the Soviet Union's return to 0 is answered by the blockade, 2, from where withdrawal, 6, is no better than 4; at 6 the
    // United States' lifting of the blockade by the return to 0, from where it reaches 1, 2 and 3, all worse than 6.
    expect(sseq).toEqual([4, 6])
  })

  it('lets a threat of escalation or of a strike hold most states under GMR and SMR', () => {
    // Unstable are, for the Soviet Union, 3 (withdrawing, 7, nothing worse can follow than 4, 5, 6) and 8 to 11, for the same reason.
    const { gmr, smr } = equilibriaOf(cuba)
    expect(gmr).toEqual([0, 1, 2, 4, 5, 6, 7])
    expect(smr).toEqual([0, 1, 2, 4, 5, 6, 7])
  })

  it('can go as it went: blockade, withdrawal, end of the blockade, each an improvement', () => {
    const graph = graphOf(cuba)
    const at = (code: number) => graph.codes.indexOf(code)
    const { paths } = findPaths(graph, at(0), new Set([at(4)]), 'improvements', 1000)
    const states = paths.map((path) => path.map(({ to }) => graph.codes[to]))
    expect(states).toContainEqual([2, 6, 4])
  })
})

describe('two by two (Fang, Hipel & Kilgour 1993)', () => {
  it('keeps silence in the prisoners’ dilemma under every concept but Nash', () => {
    // 0 both silent, 3 both confess. Confessing alone is answered by the other’s confession, which pays for the other.
    expect(equilibriaOf(readExample('prisoners-dilemma'))).toEqual({
      nash: [3],
      gmr: [0, 3],
      smr: [0, 3],
      seq: [0, 3],
      sseq: [0, 3],
      sim: [0, 3],
    })
  })

  it('lets both swerve in chicken only where threats need not pay', () => {
    // 1 and 2 one swerves, 3 both. Going straight from 3 is answered by a collision, which pays for nobody.
    expect(equilibriaOf(readExample('chicken'))).toEqual({
      nash: [1, 2],
      gmr: [1, 2, 3],
      smr: [1, 2, 3],
      seq: [1, 2],
      sseq: [1, 2],
      sim: [1, 2, 3],
    })
  })
})

describe('Lake Gisborne (Li, Hipel, Kilgour & Fang 2004)', () => {
  // Options continue, lift, appeal; state s of the paper has code s − 1. The federal government is stable where it continues and
  // nowhere else (whatever follows is better for it); the support groups where they appeal exactly against the ban, and at 8, where
  // giving up the appeal, 4, is answered by the ban, 2. At 2 nothing is worse for them. So only 4, 6 and 8 are left.
  const [s4, s6, s8] = [3, 5, 7] as const
  const gisborne = readExample('gisborne')
  const graph = graphOf(gisborne)
  const states = graph.codes.map((code) => ({
    code,
    pattern: [0, 1, 2].map((k) => ((code >> k) & 1 ? 'Y' : 'N')).join(''),
  }))

  it('depends on what the province does not tell', () => {
    const { a, b, c, d } = listUnknown(graph)
    const coded = ({ equilibria }: typeof a) =>
      Object.fromEntries(
        Object.entries(equilibria).map(([concept, found]) => [concept, found.map((state) => graph.codes[state])]),
      )
    // a: the province leaves for the unknown, and all that could answer is unknown too.
    expect(coded(a)).toEqual({ nash: [], gmr: [], smr: [], seq: [] })
    // b and d: it never leaves. Its unknown move from 4 back to 2 is one that the support groups at 8 must reckon with.
    const staying = { nash: [s4, s6], gmr: [s4, s6, s8], smr: [s4, s6, s8], seq: [s4, s6, s8] }
    expect(coded(b)).toEqual(staying)
    expect(coded(d)).toEqual(staying)
    // c: it leaves, and unknown answers deter. From 6 and 8 it escapes them to a state known to be better (2, 1, 5; 7, 4, 3), from 4
    // it does not: the answer 6 leads it to 8. After 8 → 6 nobody gains by a move, so nothing answers under SEQ.
    expect(coded(c)).toEqual({ nash: [], gmr: [s4, s6, s8], smr: [s4], seq: [s4, s6] })
  })

  it('has 4 with a province after money, 6 with one after the lake, both with one that does not care', () => {
    const robust = listRobust(gisborne, states, (completion) => ({ equilibria: equilibriaOf(completion) }))
    expect(robust).toMatchObject({ ok: true })
    if (!robust.ok) return
    const { unknown, completions, equilibria, targets } = robust.value
    expect({ unknown, completions }).toEqual({ unknown: 1, completions: 3 })
    expect(equilibria.nash?.always).toEqual([])
    expect(equilibria.nash?.never).toEqual([0, 1, 2, 4, 6, 7])
    expect(equilibria.nash?.shares[s4]).toBeCloseTo(2 / 3)
    expect(equilibria.nash?.shares[s6]).toBeCloseTo(2 / 3)
    expect(targets.export?.nash).toBeCloseTo(2 / 3)
    expect(targets.ban?.nash).toBeCloseTo(2 / 3)
  })
})
