import { describe, expect, test } from 'vitest'
import { keepRanges } from './keep-ranges.ts'

const head = `# The talks
actors: {a: {name: A}} # who
issues:
  # about the force
  force: {alternatives: [none, sent]}
`
const kept = (text: string, ...names: ('c' | 'w0')[]) => {
  const done = keepRanges(
    text,
    names.map((name) => ({ name, written: '0.1..0.2..0.3', from: 'Set by hand: war is dear.' })),
  )
  return done.ok ? done.value : done.problems
}
const pair = (name: string) => `${name}: {range: 0.1..0.2..0.3, from: "Set by hand: war is dear.", basis: judgement}`

describe('ranges are kept in case.yaml', () => {
  test('where it has no durability', () => {
    expect(kept(head, 'c')).toBe(`${head}durability:\n  parameters:\n    ${pair('c')}\n`)
  })
  test('where durability has other things, with their comments', () => {
    const text = `${head}durability:\n  # as the atlas has it\n  line: {range: 1250, from: atlas} # km\n`
    expect(kept(text, 'c', 'w0')).toBe(`${text}  parameters:\n    ${pair('c')}\n    ${pair('w0')}\n`)
  })
  test('beside others, and in place of one', () => {
    const text = `${head}durability:\n  parameters:\n    # by Jones\n    c: {range: 0.5, from: Jones 2020}\n    # by Smith\n    q: {range: 0.2, from: Smith 2021}\n`
    const becomes = text.replace('c: {range: 0.5, from: Jones 2020}', pair('c'))
    expect(kept(text, 'c', 'w0')).toBe(`${becomes}    ${pair('w0')}\n`)
  })
  test('as those of a belief, with or without others of it', () => {
    const keep = (text: string, name: 'c' | 'w0', expectation: string) => {
      const ranges = [{ name, written: '0.1..0.2..0.3', from: 'Set by hand: war is dear.' }]
      const done = keepRanges(text, ranges, ['beliefs', 'a', expectation])
      return done.ok ? done.value : done.problems
    }
    const theirs = `${head}durability:\n  beliefs:\n    a:\n      breaks:\n        ${pair('c')}\n`
    expect(keep(head, 'c', 'breaks')).toBe(theirs)
    expect(keep(theirs, 'w0', 'breaks')).toBe(`${theirs}        ${pair('w0')}\n`)
    expect(keep(theirs, 'w0', 'keeps')).toBe(`${theirs}      keeps:\n        ${pair('w0')}\n`)
    expect(keepRanges(head, [{ name: 'c', written: '0.1', from: 'x' }], ['beliefs', 'nobody', 'keeps']).ok).toBe(false)
  })
  test('not where the range cannot be', () => {
    const done = keepRanges(head, [{ name: 'w0', written: '0.5..2', from: 'no' }])
    expect(done.ok).toBe(false)
  })
})
