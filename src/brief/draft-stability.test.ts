import { describe, expect, it } from 'vitest'
import { riverDam } from '../../test/golden/river-dam.ts'
import type { Conflict } from '../conflict/conflict.ts'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import { explainTarget } from '../stability/explain-target.ts'
import { makeGraph } from '../stability/make-graph.ts'
import type { BriefStability } from './brief-input.ts'
import type { Line } from './claim.ts'
import { draftBrief } from './draft-brief.ts'

// Sarvia wants not to fill in stages, and says so; Keldonia wants to consent; whether Orlu does, no report says. Where all is agreed
// (YYY), Sarvia pulls out, whatever the others do, Keldonia stays, and Orlu may withdraw.
const heek = 'statement-4ef047c4b3c8'
const conflictWith = (targets: string, evidence = `, evidence: [${heek}]`) => `
decisionMakers: [{id: sarvia, name: Sarvia}, {id: keldonia, name: Keldonia}, {id: orlu, name: Republic of Orlu}]
options:
  - {id: fill, by: sarvia, label: "Sarvia: its part in a staged filling"}
  - {id: agree, by: keldonia, label: "Keldonia: consent to a staged filling"}
  - {id: join, by: orlu, label: "Republic of Orlu: consent to a staged filling"}
preferences:
  sarvia: {statements: [{when: not fill, reading: stated${evidence}}]}
  keldonia: {statements: [agree]}
  orlu: {statements: [{when: join, reading: unknown}]}
statusQuo: not fill and not agree and not join
targets: ${targets}
`

function stabilityOf(text: string, robust?: number): BriefStability {
  const decoded = decodeConflict(text, 'conflict.yaml', 'dam')
  if (!decoded.ok) throw new Error(decoded.problems[0].message)
  const conflict: Conflict = decoded.value
  const graph = makeGraph(conflict)
  if (!graph.ok) throw new Error(graph.problems[0].message)
  const explanations = Object.keys(conflict.targets).map((target) => ({
    ...explainTarget(conflict, graph.value, target),
    ...(robust !== undefined && { robust: { nash: robust } }),
  }))
  return { conflict, drafted: false, explanations, ...(robust !== undefined && { completions: 3 }) }
}

function linesOf(stability?: BriefStability): readonly Line[] {
  const { sections } = draftBrief({ ...riverDam, ...(stability && { stability }) })
  return sections.find(({ id }) => id === 'stability')?.lines ?? []
}

const texts = (lines: readonly Line[]) => lines.map(({ text }) => text)
const agreed = 'fill and agree and join'

describe('draftStability', () => {
  it('says who would leave, in whose words, who is not known, the least that would keep it, and the way there', () => {
    const lines = linesOf(stabilityOf(conflictWith(`{river-accord: ${agreed}}`)))
    expect(lines.map(({ kind }) => kind)).toEqual(['claim', 'claim', 'silence', 'claim', 'method', 'method'])
    const [verdict, departure, silence, least, way, basis] = texts(lines)
    expect(verdict).toBe(
      'The target “river accord” would not hold: Sarvia would rather leave it, and whether the Republic of Orlu would stay is not known.',
    )
    expect(departure).toMatch(
      /^Sarvia would pull out of a staged filling, and nothing the others can do would deter it – Tomas Heek: “.*First the daily data, then we talk about stages\.”$/u,
    )
    expect(silence).toBe(
      'The Republic of Orlu might withdraw consent to a staged filling: no report says whether it would.',
    )
    expect(least).toBe(
      'The least that would keep Sarvia there: Sarvia makes an exception to its wish not to take part in a staged filling.',
    )
    expect(way).toMatch(/^From today it takes 3 moves: .*Keldonia to give consent to a staged filling/u)
    expect(way).toMatch(/No way is known on which every mover prefers its own step\.$/u)
    expect(basis).toContain('graph model of 3 decision makers and 3 options, as conflict.yaml has it')
  })

  it('cites the words of what decides', () => {
    const claims = linesOf(stabilityOf(conflictWith(`{accord: ${agreed}}`))).filter((line) => line.kind === 'claim')
    for (const claim of claims) {
      expect(claim.citations.some(({ text }) => text.includes('We will not fill one metre slower'))).toBe(true)
    }
  })

  it('claims nothing where no words are recorded', () => {
    const lines = linesOf(stabilityOf(conflictWith(`{accord: ${agreed}}`, '')))
    expect(lines.map(({ kind }) => kind)).toEqual(['method', 'method', 'silence', 'method', 'method', 'method'])
    expect(lines[1]?.text).toContain('No words in the reports are recorded for this.')
  })

  it('puts a person’s own target first, and says of nobody the same twice', () => {
    const targets = `{goal: fill and agree, own: ${agreed}}`
    const lines = texts(linesOf(stabilityOf(conflictWith(targets))))
    const of = (text: string) => lines.findIndex((line) => line.startsWith(text))
    expect(of('The target “own”')).toBe(0)
    expect(of('Filling pace (staged) would not hold')).toBeGreaterThan(0)
    expect(lines.filter((line) => line.startsWith('Sarvia would pull out')).length).toBe(1)
    expect(lines.filter((line) => line.includes('daily data')).length).toBe(1)
  })

  it('tells targets that hold in the same state together', () => {
    const lines = texts(linesOf(stabilityOf(conflictWith(`{accord: ${agreed}, treaty: ${agreed}}`))))
    expect(lines[0]).toMatch(/ is not known\. The same goes for the target “treaty”\.$/u)
    expect(lines.length).toBe(6)
  })

  it('says what holds: nobody leaves, or it cannot be', () => {
    const lines = texts(linesOf(stabilityOf(conflictWith('{peace: not fill and agree, both: fill and not fill}'))))
    expect(lines[0]).toContain(
      'The target “peace” may or may not hold in the 2 states it leaves open; in the one that fewest leave: whether the Republic of Orlu would stay',
    )
    expect(lines).toContain('The target “both” cannot be: the conflict rules out every state of it.')
    const known = conflictWith('{peace: not fill and agree}').replace(', reading: unknown', '')
    // Of joining and not joining, Orlu wants the first.
    expect(texts(linesOf(stabilityOf(known)))[0]).toBe(
      'The target “peace” would hold in 1 of the 2 states it leaves open: nobody would rather leave it.',
    )
  })

  it('counts over what is not known, targets with the same number together', () => {
    const lines = texts(linesOf(stabilityOf(conflictWith(`{one: ${agreed}, two: fill and agree}`), 0)))
    expect(lines.at(-2)).toBe(
      'Of the 3 ways to fill in what is not known, each of these holds in none: the target “one”; the target “two”.',
    )
  })

  it('keeps four lines for the page', () => {
    const { sections } = draftBrief({
      ...riverDam,
      stability: stabilityOf(conflictWith(`{one: ${agreed}, two: fill and agree}`)),
    })
    const section = sections.find(({ id }) => id === 'stability')!
    expect(section.onPage).toBe(4)
    expect(section.lines.length).toBeGreaterThan(6)
  })

  it('has no section without a conflict', () => {
    expect(linesOf()).toEqual([])
  })
})
