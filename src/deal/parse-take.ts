import { nearestHint } from '../text/nearest-name.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { PackageSpace } from './package-space.ts'

/** Reads a draft written `quota,inspections=yes`: the indexes of its items, in order. */
export function parseTake(text: string, { items }: PackageSpace): Decoded<readonly number[]> {
  const problems: Problem[] = []
  const add = (code: string, message: string, hint: string) => problems.push({ code, severity: 'error', message, hint })
  const names = items.map(({ name }) => name)
  const taken = new Set<number>()
  for (const written of text.split(',').map((name) => name.trim())) {
    const item = items.findIndex(({ name, fullName }) => name === written || fullName === written)
    if (item >= 0) taken.add(item)
    else add('unknown-item', `nothing that can be taken is called "${written}"`, nearestHint(written, names, 'item'))
  }
  const take = [...taken].sort((a, b) => a - b)
  for (const one of take) {
    for (const other of items[one]!.excludes.filter((each) => each > one && taken.has(each))) {
      const message = `"${names[one]}" and "${names[other]}" exclude each other`
      add('excluded', message, 'Take one of the two.')
    }
  }
  const [first, ...others] = problems
  return first ? { ok: false, problems: [first, ...others] } : { ok: true, value: take, warnings: [] }
}
