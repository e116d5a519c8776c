import * as z from 'zod'
import { findShapeProblems } from '../../text/find-shape-problems.ts'
import type { Decoded, Problem } from '../../text/problem.ts'
import { writtenName } from '../../text/written-name.ts'
import { parseYaml } from '../../text/yaml-source.ts'
import type { Range } from '../range.ts'
import { type Setting, setRanges } from './set-ranges.ts'

const written = writtenName.transform((range) => ({ range, basis: undefined, from: undefined }))
const explained = z.strictObject({
  range: writtenName,
  basis: z.enum(['source', 'judgement']).optional(),
  from: writtenName.optional(),
})
const schema = z.record(z.string(), z.union([written, explained]))

/**
 * Ranges over those in `base`, from a YAML file that gives some: `w0: 0.3..0.5..0.7`, or with its origin
 * `w0: {range: 0.3..0.5..0.7, basis: source, from: "Author (year), page"}`. What has no origin is the judgement of the file's author.
 * `faultOf` says what a value of that name must be, where it is not.
 */
export function decodeRanges<Name extends string>(
  text: string,
  file: string,
  base: Readonly<Record<Name, Range>>,
  faultOf: (name: Name, value: number) => string | undefined,
): Decoded<Readonly<Record<Name, Range>>> {
  const yaml = parseYaml(file, text.replace(/^\uFEFF/u, ''))
  if (yaml.problems.length > 0) return failed(yaml.problems)
  const source = yaml.source!
  if (source.value === undefined) return { ok: true, value: base, warnings: [] }
  const { data, error } = schema.safeParse(source.value)
  if (!data) return failed(findShapeProblems(source, schema, error.issues))
  const settings = Object.entries(data).map(
    ([name, { range, basis, from }]): Setting => ({
      name,
      written: range,
      ...(basis && { basis }),
      ...(from === undefined ? basis !== 'source' && { from: `Set in ${file}.` } : { from }),
      location: source.locate([name], Object.hasOwn(base, name) ? 'value' : 'key'),
    }),
  )
  return setRanges(base, settings, faultOf)
}

function failed([first, ...rest]: readonly Problem[]): { ok: false; problems: readonly [Problem, ...Problem[]] } {
  return { ok: false, problems: [first!, ...rest] }
}
