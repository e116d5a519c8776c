import { describe, expect, it } from 'vitest'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import { costOf } from './edit-cost.ts'
import { editGraph } from './edit-graph.ts'
import { makeGraph } from './make-graph.ts'

const decoded = decodeConflict(
  `
decisionMakers: [{id: guest}, {id: host}]
options: [{id: stay, by: guest}, {id: feed, by: host}]
preferences:
  guest: {statements: [{when: not stay, redLine: true}, {when: feed, movable: {drop: 7}}, stay or feed]}
`,
  'conflict.yaml',
)
if (!decoded.ok) throw new Error(decoded.problems[0].message)
const graph = makeGraph(decoded.value)
if (!graph.ok) throw new Error(graph.problems[0].message)
const editable = editGraph(graph.value, decoded.value)
const [guest, host] = [0, 1]
const [neither, stayOnly, feedOnly] = [0, 1, 2]
const cost = (target: number, edit: Parameters<typeof costOf>[3]) => costOf(editable, decoded.value, target, edit)

describe('the cost of a change', () => {
  it('is ten times the default on a red line, whatever is done to it', () => {
    expect(cost(neither, { kind: 'drop', decisionMaker: guest, statement: 0 })).toEqual({ cost: 30, stated: false })
    expect(cost(neither, { kind: 'flip', decisionMaker: guest, statement: 2 })).toEqual({ cost: 5, stated: false })
  })

  it('is what the statement says', () => {
    expect(cost(neither, { kind: 'drop', decisionMaker: guest, statement: 1 })).toEqual({ cost: 7, stated: true })
    expect(cost(neither, { kind: 'demote', decisionMaker: guest, statement: 1 })).toEqual({ cost: 2, stated: false })
  })

  it('of binding somebody to an option is ten times as high where that breaks its red line', () => {
    expect(cost(stayOnly, { kind: 'irreversible', decisionMaker: guest, option: 0 }).cost).toBe(20)
    expect(cost(feedOnly, { kind: 'irreversible', decisionMaker: guest, option: 0 }).cost).toBe(2)
    expect(cost(feedOnly, { kind: 'commit', decisionMaker: host, option: 1 }).cost).toBe(2)
  })

  it('of keeping somebody from a state is ten times as high where its red line would hold there', () => {
    expect(cost(stayOnly, { kind: 'forbid', decisionMaker: guest, state: neither }).cost).toBe(40)
    expect(cost(feedOnly, { kind: 'forbid', decisionMaker: guest, state: neither }).cost).toBe(4)
  })
})
