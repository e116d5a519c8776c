import { expect, test } from 'vitest'
import { patchYaml, SharedYaml, type YamlPatcher } from './patch-yaml.ts'

const after = (written: string, change: (yaml: YamlPatcher) => void) => {
  const patched = (text: string) => {
    const yaml = patchYaml(text)
    change(yaml)
    return yaml.text
  }
  const text = patched(written)
  expect(patched(written.replaceAll('\n', '\r\n'))).toBe(text.replaceAll('\n', '\r\n'))
  return text
}

test('an item goes into brackets without touching the others', () => {
  const append = (written: string) => after(written, (yaml) => yaml.append(['a'], 'new one'))
  expect(append('a: [x,  "y" ]  # why\n')).toBe('a: [x,  "y", new one ]  # why\n')
  expect(append('a: []  # none\nb: 1\n')).toBe('a: [new one]  # none\nb: 1\n')
  expect(append('a: one  # only\n')).toBe('a: [one, new one]  # only\n')
  expect(append("a: 'one'\n")).toBe("a: ['one', new one]\n")
  expect(append('a:   # nothing\nb: 1\n')).toBe('a: [new one]   # nothing\nb: 1\n')
  expect(append('b: 1\n')).toBe('b: 1\na: [new one]\n')
  expect(append('a: [\n  x, # first\n  y # second\n]\n')).toBe('a: [\n  x, # first\n  y, # second\n  new one\n]\n')
  expect(append('a: [\n  x,\n  y,\n]\n')).toBe('a: [\n  x,\n  y,\n  new one,\n]\n')
})

test('an item goes onto a line of its own in a list of lines', () => {
  expect(after('a:\n  - x # first\n\n  # of b\nb: 1', (yaml) => yaml.append(['a'], 'y: z'))).toBe(
    'a:\n  - x # first\n  - "y: z"\n\n  # of b\nb: 1',
  )
  expect(after('a:\n- {n: 1}', (yaml) => yaml.append(['a'], { n: 'x', m: ['y'] }))).toBe(
    'a:\n- {n: 1}\n- {n: x, m: [y]}',
  )
  expect(after('a:\n  - n: 1\n    m: 2\n', (yaml) => yaml.append(['a'], { n: 'x', m: ['y'] }))).toBe(
    'a:\n  - n: 1\n    m: 2\n  - n: x\n    m: [y]\n',
  )
})

test('an item or a pair goes out, and comments on lines of their own stay', () => {
  const remove = (written: string, ...path: readonly (string | number)[]) => after(written, (yaml) => yaml.remove(path))
  expect(remove('a: [x, "y" , z] # why\n', 'a', 0)).toBe('a: ["y" , z] # why\n')
  expect(remove('a: [x, "y" , z] # why\n', 'a', 1)).toBe('a: [x, z] # why\n')
  expect(remove('a: [x, "y" , z] # why\n', 'a', 2)).toBe('a: [x, "y"] # why\n')
  expect(remove('a: [x]\n', 'a', 0)).toBe('a: []\n')
  expect(remove('a: [x,]\n', 'a', 0)).toBe('a: []\n')
  expect(remove('a: {b: 1, c: {d: 2}, e: 3}\n', 'a', 'c')).toBe('a: {b: 1, e: 3}\n')
  expect(remove('a: [\n  x, # first\n  y # second\n]\n', 'a', 1)).toBe('a: [\n  x, # first\n]\n')
  expect(remove('a:\n  # above\n  b: 1 # beside\n  # below\n  c: 2\n', 'a', 'b')).toBe(
    'a:\n  # above\n  # below\n  c: 2\n',
  )
  expect(remove('a:\n  b:\n    d: |\n      # text\n      more\n\n  c: 2\n', 'a', 'b')).toBe('a:\n\n  c: 2\n')
  expect(remove('a:\n  - x\n  - y\n', 'a', 1)).toBe('a:\n  - x\n')
  expect(remove('a:\n  - x: 1\n    y: 2\n', 'a', 0, 'x')).toBe('a:\n  - y: 2\n')
  expect(remove('a:\n  b:\n  c: 2\n', 'a', 'b')).toBe('a:\n  c: 2\n')
})

test('a value is written in the quotation marks of the old one, or in those it needs', () => {
  const set = (written: string, value: string) => after(written, (yaml) => yaml.set(['a'], value))
  expect(set('a: x  # why\n', 'y z')).toBe('a: y z  # why\n')
  expect(set("a: 'x'\n", 'it’s, "so"')).toBe('a: \'it’s, "so"\'\n')
  expect(set('a: "x"\n', 'y')).toBe('a: "y"\n')
  expect(set('a: x\n', 'no')).toBe('a: "no"\n')
  expect(set('a: x\n', '2025')).toBe('a: "2025"\n')
  expect(set('a: x\n', 'y: z')).toBe('a: "y: z"\n')
  expect(set('a: x\n', 'y, [z]')).toBe('a: y, [z]\n')
  expect(set('a: |\n  x\n  y\nb: 1\n', 'z')).toBe('a: z\nb: 1\n')
  expect(set('b: {}\n', 'z')).toBe('b: {}\na: z\n')
  expect(after('b: {c: x}\n', (yaml) => yaml.set(['b', 'c'], 'y, z'))).toBe('b: {c: "y, z"}\n')
})

test('a new key stands in its order, with all that it needs above it', () => {
  const set = (written: string, path: readonly string[]) => after(written, (yaml) => yaml.set(path, 'x', ['b']))
  expect(set('b: 1 # one\nc: 2\n', ['n'])).toBe('b: 1 # one\nn: x\nc: 2\n')
  expect(set('a:\n  b: {}\n', ['a', 'b', 'n'])).toBe('a:\n  b: {n: x}\n')
  expect(set('a:\n    b: # later\nc: 2\n', ['a', 'b', 'n'])).toBe('a:\n    b: # later\n      n: x\nc: 2\n')
  expect(set('a: {b: 1, c: 2}\n', ['a', 'n'])).toBe('a: {b: 1, n: x, c: 2}\n')
  expect(set('a: {d: }\n', ['a', 'd', 'n'])).toBe('a: {d: {n: x} }\n')
  expect(set('c: 2\n', ['a', 'b', 'n'])).toBe('c: 2\na:\n  b:\n    n: x\n')
})

test('names are written anew in all their places at once', () => {
  const text = 'a: {"old": 1}\nb: [old, \'old\', older]\nc:\n  old: 2 # why\n'
  const names = [
    { path: ['a', 'old'], part: 'key' as const, becomes: 'new' },
    { path: ['b', 0], part: 'value' as const, becomes: 'new' },
    { path: ['b', 1], part: 'value' as const, becomes: 'new' },
    { path: ['c', 'old'], part: 'key' as const, becomes: 'new' },
  ]
  expect(after(text, (yaml) => yaml.rename(names))).toBe(
    'a: {"new": 1}\nb: [new, \'new\', older]\nc:\n  new: 2 # why\n',
  )
})

test('what is written once for two places is left alone', () => {
  expect(() => patchYaml('a: &x [b]\nc: *x\n').append(['c'], 'd')).toThrow(SharedYaml)
})
