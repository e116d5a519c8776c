import type * as z from 'zod'
import { nearestHint } from './nearest-name.ts'
import type { Problem } from './problem.ts'
import type { Path, YamlSource } from './yaml-source.ts'

/** What a schema found wrong with a YAML file, in words, each at its place. */
export function findShapeProblems(
  source: YamlSource,
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(source, schema, issue, issue.path))
}

function problemsOf(
  source: YamlSource,
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  path: Path,
): readonly Problem[] {
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => errors.every((error) => error.path.length > 0 || 'keys' in error))
    const inner = branch ?? issue.errors.at(-1)!
    return inner.flatMap((error) => problemsOf(source, schema, error, [...path, ...error.path]))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      severity: 'error',
      message: `unknown key "${key}"`,
      hint: nearestHint(key, keysAt(schema, path), 'key'),
      location: source.locate([...path, key], 'key'),
    }))
  }
  const written = path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)?.[step], source.value)
  const location = source.locate(path)
  const named =
    path.at(-1) === undefined ? 'the file' : typeof path.at(-1) === 'number' ? 'this item' : `"${String(path.at(-1))}"`
  const problem = (code: string, message: string, hint: string): readonly Problem[] => [
    { code, severity: 'error', message, hint, location },
  ]
  if (written === undefined) {
    return problem('missing', `${named} is missing or empty`, `Write ${expected(issue)}.`)
  }
  if (issue.code === 'invalid_type') {
    const keys = issue.expected === 'object' && typeof written === 'string' ? keysAt(schema, path) : []
    const which = keys.length > 0 ? `: ${keys.join(', ')}` : ''
    return problem('wrong-type', `${named} is ${nounOf(written)}`, `Write ${expected(issue)}${which}.`)
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return problem(
      'unknown-value',
      `unknown ${String(path.at(-1))} "${String(written)}"`,
      nearestHint(String(written), values, 'value'),
    )
  }
  if (issue.code === 'too_small' && written === '') {
    return problem('empty', `${named} is empty`, 'Write it, or leave the key out.')
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    return problem(
      'wrong-size',
      `${named} has ${Array.isArray(written) ? written.length : 'too few'} entries`,
      sizeHint(issue),
    )
  }
  return problem('wrong-value', `${named} is "${String(written)}"`, `Write ${issue.message}.`)
}

const sizeHint = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig) =>
  issue.code === 'too_small' ? `Write at least ${issue.minimum}.` : `Write at most ${issue.maximum}.`

const nouns: Readonly<Record<string, string>> = {
  string: 'a word or phrase',
  number: 'a number',
  array: 'a list, such as [one, two]',
  tuple: 'a list of two, such as [one, two]',
  object: 'keys and values, one "key: value" a line',
  record: 'keys and values, one "key: value" a line',
}

const expected = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_type' ? (nouns[issue.expected] ?? issue.expected) : 'a value'

const nounOf = (value: unknown): string => {
  if (typeof value === 'string') return `the text "${value}"`
  return Array.isArray(value) ? 'a list' : 'a set of keys'
}

/** The keys that the schema allows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'optional':
      return keysAt(def.innerType, path)
    case 'pipe':
      return keysAt(def.in, path)
    case 'union':
      return def.options.flatMap((option) => keysAt(option, path))
    case 'array':
      return keysAt(def.element, path.slice(1))
    case 'record':
      return keysAt(def.valueType, path.slice(1))
    case 'object': {
      const [step, ...rest] = path
      if (step === undefined) return Object.keys(def.shape)
      const inner = def.shape[String(step)]
      return inner === undefined ? [] : keysAt(inner, rest)
    }
    default:
      return []
  }
}
